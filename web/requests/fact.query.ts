import { RedactionFields } from '../access/redact.query.ts';
import { CitationFields } from '../documents/citation.query.ts';
import { graphql } from '../graphql.ts';

/** A fact as the page lists it under its letter. */
export const FactFields = graphql(
  `
    fragment FactFields on MatterEvent {
      id
      kind
      label
      sentence
      occurred {
        on
        precision
        basis
        text
      }
      payload {
        key
        label
        value
      }
      visibility
      page
      evidencePath
      citation {
        ...CitationFields
      }
      redaction {
        ...RedactionFields
      }
      isCorrection
      isVoided
      reason
      supersededBy {
        id
      }
    }
  `,
  [CitationFields, RedactionFields],
);
