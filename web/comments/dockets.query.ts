import { graphql, type FragmentOf } from '../graphql.ts';

/** One agency docket as a row of a list. */
export const DocketRowFields = graphql(`
  fragment DocketRowFields on AgencyDocket {
    id
    title
    path
    isSample
    docketNumber
    kind
    isOpenForComment
    publishedOn
    closesOn
    agency {
      name
    }
    notices(first: 1) {
      nodes {
        title
        citation
      }
    }
  }
`);

export const DocketsQuery = graphql(
  `
    query AgencyDockets(
      $open: AgencyDocketFilter
      $others: AgencyDocketFilter
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      open: agencyDockets(
        first: 50
        filter: $open
        orderBy: { field: CLOSING, direction: ASC }
        includeSample: $includeSample
      ) {
        nodes {
          ...DocketRowFields
        }
      }
      others: agencyDockets(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $others
        orderBy: { field: PUBLISHED, direction: DESC }
        includeSample: $includeSample
      ) {
        nodes {
          ...DocketRowFields
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
  [DocketRowFields],
);

export type DocketRow = FragmentOf<typeof DocketRowFields>;
