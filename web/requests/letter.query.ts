import { RedactionFields } from '../access/redact.query.ts';
import { FileFields } from '../documents/file.query.ts';
import { graphql, type FragmentOf } from '../graphql.ts';
import { FactFields } from './fact.query.ts';

/** A letter, call or notice as a page lists it, with the facts that were read in it. */
export const LetterFields = graphql(
  `
    fragment LetterFields on Communication {
      id
      direction
      channel
      visibility
      redaction {
        ...RedactionFields
      }
      subject
      summary
      sender
      recipient
      datedOn
      sentOn
      receivedOn
      recordedAt
      recordedBy {
        name
      }
      file {
        ...FileFields
        redaction {
          ...RedactionFields
        }
      }
      enclosures(first: 1) {
        nodes {
          id
        }
      }
      facts {
        ...FactFields
      }
    }
  `,
  [FactFields, FileFields, RedactionFields],
);

export type Communication = FragmentOf<typeof LetterFields>;
export type Fact = Communication['facts'][number];
