import { graphql } from '../graphql.ts';

/** What others did to a matter since a version of it, as far as the viewer may read it. */
export const MeanwhileQuery = graphql(`
  query Meanwhile($matter: ID!, $since: Int!) {
    node(id: $matter) {
      ... on Matter {
        history(first: 10, sinceVersion: $since) {
          nodes {
            number
            at
            by {
              name
            }
            sentence
            reason
            changes {
              label
              before
              after
            }
          }
          totalCount
        }
      }
    }
  }
`);
