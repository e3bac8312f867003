import { CitationFields } from '../documents/citation.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** One fact of a request, its kind's fields, and the request it belongs to. */
export const EventQuery = graphql(
  `
    query Event($code: String!, $id: ID!) {
      viewer {
        email
      }
      foiaRequest(code: $code) {
        id
        title
        path
        version
        visibility
        statusSentence
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
    }
  `,
  [CitationFields],
);

type EventData = ResultOf<typeof EventQuery>;
export type MatterEvent = Extract<NonNullable<EventData['node']>, { __typename: 'MatterEvent' }>;
export type EventFieldKind = EventData['factKinds'][number]['fields'][number];

export const CorrectMutation = graphql(
  `
    mutation Correct($input: FoiaRequestCorrectEventInput!) {
      foiaRequestCorrectEvent(input: $input) {
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
    mutation UndoCorrection($input: FoiaRequestUndoCorrectionInput!) {
      foiaRequestUndoCorrection(input: $input) {
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
