import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const AddPartMutation = graphql(
  `
    mutation AddPart($input: FoiaRequestAddPartInput!) {
      foiaRequestAddPart(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ClosePartMutation = graphql(
  `
    mutation ClosePart($input: FoiaRequestClosePartInput!) {
      foiaRequestClosePart(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SetStatedDateMutation = graphql(
  `
    mutation SetStatedDate($input: FoiaRequestSetStatedDateInput!) {
      foiaRequestSetStatedDate(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const WithdrawMutation = graphql(
  `
    mutation Withdraw($input: FoiaRequestWithdrawInput!) {
      foiaRequestWithdraw(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
