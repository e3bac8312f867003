import { graphql } from '../graphql.ts';

export const FollowMutation = graphql(`
  mutation Follow($input: MatterFollowInput!) {
    matterFollow(input: $input) {
      follows
      userErrors {
        code
        message
        path
      }
    }
  }
`);
