import { CitationFields } from '../documents/citation.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

const CorrectedKind = graphql(`
  fragment CorrectedKind on FactKindDefinition {
    kind
    dateLabel
    fields {
      key
      label
      type
      required
      maxLength
      options {
        value
        label
      }
    }
  }
`);

/** One fact, its kind's fields, and the matter it belongs to. */
export const EventQuery = graphql(
  `
    query Event($code: String!, $id: ID!) {
      viewer {
        email
      }
      matter(code: $code) {
        ...MatterFields
        visibility
      }
      node(id: $id) {
        __typename
        ... on MatterEvent {
          id
          kind
          label
          sentence
          occurred {
            on
            precision
            text
          }
          payload {
            key
            label
            value
            raw
          }
          page
          passage
          citation {
            ...CitationFields
            file {
              id
            }
          }
          communication {
            file {
              id
              name
            }
            enclosures(first: 100) {
              nodes {
                id
                name
              }
            }
          }
          docketEntry {
            file {
              id
              name
            }
            attachments {
              id
              name
            }
          }
          isCorrection
          isVoided
          supersedes {
            sentence
          }
          supersededBy {
            id
          }
        }
      }
      FoiaRequest: factKinds {
        ...CorrectedKind
      }
      Lawsuit: factKinds(of: LAWSUIT) {
        ...CorrectedKind
      }
      AgencyDocket: factKinds(of: AGENCY_DOCKET) {
        ...CorrectedKind
      }
    }
  `,
  [CitationFields, CorrectedKind, MatterFields],
);

type EventData = ResultOf<typeof EventQuery>;
export type MatterEvent = Extract<NonNullable<EventData['node']>, { __typename: 'MatterEvent' }>;
export type EventFieldKind = EventData['FoiaRequest'][number]['fields'][number];

export const CorrectMutation = graphql(
  `
    mutation Correct($input: MatterCorrectEventInput!) {
      matterCorrectEvent(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const UndoCorrectionMutation = graphql(
  `
    mutation UndoCorrection($input: MatterUndoCorrectionInput!) {
      matterUndoCorrection(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
