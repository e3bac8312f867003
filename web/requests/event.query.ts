import { CitationFields } from '../documents/citation.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What the page of a fact needs of its matter. */
const CorrectedMatter = graphql(`
  fragment CorrectedMatter on Matter {
    id
    title
    path
    version
    visibility
  }
`);

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

/** One fact, its kind's fields, and the matter it belongs to: a request or a lawsuit. */
export const EventQuery = graphql(
  `
    query Event($code: String!, $id: ID!) {
      viewer {
        email
      }
      foiaRequest(code: $code) {
        ...CorrectedMatter
        viewerCan
      }
      lawsuit(code: $code) {
        ...CorrectedMatter
        viewerCan
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
          citation {
            ...CitationFields
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
      factKinds {
        ...CorrectedKind
      }
      docketFactKinds: factKinds(of: LAWSUIT) {
        ...CorrectedKind
      }
    }
  `,
  [CitationFields, CorrectedMatter, CorrectedKind],
);

type EventData = ResultOf<typeof EventQuery>;
export type MatterEvent = Extract<NonNullable<EventData['node']>, { __typename: 'MatterEvent' }>;
export type EventFieldKind = EventData['factKinds'][number]['fields'][number];

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
