import { graphql, type FragmentOf } from '../graphql.ts';

/** One agency as a row of the directory. */
export const AgencyRowFields = graphql(`
  fragment AgencyRowFields on Agency {
    id
    path
    name
    abbreviation
    isSample
    jurisdictionName
    aliases {
      name
    }
  }
`);

export const AgenciesQuery = graphql(
  `
    query Agencies(
      $filter: AgencyFilter
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      agencies(
        filter: $filter
        includeSample: $includeSample
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        nodes {
          ...AgencyRowFields
          parent {
            name
            path
          }
          children {
            ...AgencyRowFields
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      viewer {
        runsSite
        mayProposeChanges
      }
    }
  `,
  [AgencyRowFields],
);

export type AgencyRow = FragmentOf<typeof AgencyRowFields>;
