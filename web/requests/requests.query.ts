import { graphql, type FragmentOf } from '../graphql.ts';

/** One request as a row of a list. */
export const RequestRowFields = graphql(`
  fragment RequestRowFields on FoiaRequest {
    id
    title
    path
    isSample
    status
    statusSentence
    filedOn
    nextActor
    clockDay {
      day
      of
      stopped
    }
    agency {
      name
      abbreviation
    }
    nextDeadline {
      label
      dueOn
      daysLeft
      actor
      certainty
    }
    lastEvent {
      sentence
      occurred {
        on
        precision
        text
      }
    }
    lead {
      name
    }
  }
`);

export const RequestsQuery = graphql(
  `
    query Requests(
      $filter: FoiaRequestFilter
      $orderBy: FoiaRequestOrder
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      foiaRequests(
        filter: $filter
        orderBy: $orderBy
        includeSample: $includeSample
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          ...RequestRowFields
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        totalCount
        totalCountAtLeast
        includesSample
      }
      viewer {
        organizations {
          name
          members {
            person {
              id
              name
            }
          }
        }
      }
    }
  `,
  [RequestRowFields],
);

export type RequestRow = FragmentOf<typeof RequestRowFields>;
