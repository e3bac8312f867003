import { RedactionFields } from '../access/redact.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A page of who did what to a request; its `history` is null for those who are not inside. */
export const HistoryQuery = graphql(
  `
    query RequestHistory($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      foiaRequest(code: $code) {
        id
        title
        path
        version
        isSample
        statusSentence
        history(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
            number
            at
            by {
              name
            }
            sentence
            reason
            canUndo
            redaction {
              ...RedactionFields
            }
            changes {
              label
              before
              after
            }
          }
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [RedactionFields],
);

export const UndoActMutation = graphql(`
  mutation UndoAct($input: MatterUndoActInput!) {
    matterUndoAct(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type RequestHistory = NonNullable<ResultOf<typeof HistoryQuery>['foiaRequest']>;
export type HistoryEntry = NonNullable<RequestHistory['history']>['nodes'][number];
