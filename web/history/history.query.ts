import { RedactionFields } from '../access/redact.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** A page of who did what to a matter; its `history` is null for those who are not inside. */
export const HistoryQuery = graphql(
  `
    query MatterHistory($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      matter(code: $code) {
        ...MatterFields
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
  [MatterFields, RedactionFields],
);

export const UndoActMutation = graphql(
  `
    mutation UndoAct($input: MatterUndoActInput!) {
      matterUndoAct(input: $input) {
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

export type MatterHistory = NonNullable<ResultOf<typeof HistoryQuery>['matter']>;
export type HistoryEntry = NonNullable<MatterHistory['history']>['nodes'][number];
