import { graphql, type ResultOf } from '../graphql.ts';

/** What is late and what is next, over everything that whoever asks may see. */
export const NextQuery = graphql(`
  query Next($includeSample: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    late: deadlines(first: 1, view: LATE, includeSample: $includeSample) {
      totalCount
    }
    next: deadlines(
      first: $first
      after: $after
      last: $last
      before: $before
      view: NEXT
      includeSample: $includeSample
    ) {
      includesSample
      nodes {
        id
        label
        dueOn
        daysLeft
        status
        actor
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
`);

export type NextDate = ResultOf<typeof NextQuery>['next']['nodes'][number];
