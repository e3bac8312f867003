import { graphql } from '../graphql.ts';

export const DocumentSearchQuery = graphql(`
  query DocumentSearch(
    $words: String!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $includeSample: Boolean
  ) {
    documentPagesByLabel(label: $words) {
      number
      path
      labels
      document {
        file {
          name
        }
      }
    }
    documentSearch(
      query: $words
      first: $first
      after: $after
      last: $last
      before: $before
      includeSample: $includeSample
    ) {
      totalCount
      totalCountAtLeast
      nodes {
        id
        pageCount
        document {
          path
          file {
            name
          }
        }
        pages {
          number
          path(words: $words)
          excerpt {
            text
            isHit
          }
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
