import { graphql } from '../graphql.ts';

export const AddPartMutation = graphql(`
  mutation AddPart($input: FoiaRequestAddPartInput!) {
    foiaRequestAddPart(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ClosePartMutation = graphql(`
  mutation ClosePart($input: FoiaRequestClosePartInput!) {
    foiaRequestClosePart(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const SetStatedDateMutation = graphql(`
  mutation SetStatedDate($input: FoiaRequestSetStatedDateInput!) {
    foiaRequestSetStatedDate(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const WithdrawMutation = graphql(`
  mutation Withdraw($input: FoiaRequestWithdrawInput!) {
    foiaRequestWithdraw(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
