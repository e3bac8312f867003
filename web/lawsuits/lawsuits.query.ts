import { graphql, type FragmentOf } from '../graphql.ts';

/** One lawsuit as a row of a list. */
export const LawsuitRowFields = graphql(`
  fragment LawsuitRowFields on Lawsuit {
    id
    title
    path
    isSample
    standing
    status
    statusSentence
    docketNumber
    filedOn
    court {
      name
    }
    nextDeadline {
      label
      dueOn
      daysLeft
    }
    lastEvent {
      sentence
      occurred {
        on
        precision
        text
      }
    }
  }
`);

export const LawsuitsQuery = graphql(
  `
    query Lawsuits(
      $filter: LawsuitFilter
      $orderBy: LawsuitOrder
      $includeSample: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      lawsuits(
        filter: $filter
        orderBy: $orderBy
        includeSample: $includeSample
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          ...LawsuitRowFields
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
      courts {
        key
        name
      }
    }
  `,
  [LawsuitRowFields],
);

export type LawsuitRow = FragmentOf<typeof LawsuitRowFields>;
