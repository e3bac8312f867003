import { RedactionFields } from '../access/redact.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A page of the corrections of public facts, of all matters or of one. */
export const CorrectionsQuery = graphql(
  `
    query Corrections(
      $matter: ID
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      corrections(
        matter: $matter
        includeSample: $includeSample
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          id
          recordedAt
          sentence
          occurred {
            text
          }
          isVoided
          reason
          redaction {
            ...RedactionFields
          }
          supersedes {
            sentence
            occurred {
              text
            }
            isVoided
          }
          matter {
            title
            path
            isSample
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [RedactionFields],
);

export type Correction = ResultOf<typeof CorrectionsQuery>['corrections']['nodes'][number];
