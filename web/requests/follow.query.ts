import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const FollowMutation = graphql(
  `
    mutation Follow($input: MatterFollowInput!) {
      matterFollow(input: $input) {
        follows
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
