import { graphql, type FragmentOf } from '../graphql.ts';

/** One agreement as a row of a list. */
export const AgreementRowFields = graphql(`
  fragment AgreementRowFields on Agreement {
    id
    title
    path
    isSample
    kind
    statusSentence
    parties {
      name
    }
    counts {
      asked
      overdue
    }
  }
`);

export const AgreementsQuery = graphql(
  `
    query Agreements(
      $filter: AgreementFilter
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      agreements(
        filter: $filter
        includeSample: $includeSample
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          ...AgreementRowFields
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        includesSample
      }
    }
  `,
  [AgreementRowFields],
);

export type AgreementRow = FragmentOf<typeof AgreementRowFields>;
