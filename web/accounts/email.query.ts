import { graphql } from '../graphql.ts';

export const AddressChangeRequestMutation = graphql(`
  mutation AddressChangeRequest($input: AddressChangeRequestInput!) {
    addressChangeRequest(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const AddressChangeConfirmMutation = graphql(`
  mutation AddressChangeConfirm($input: AddressChangeLinkInput!) {
    addressChangeConfirm(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const AddressChangeStopMutation = graphql(`
  mutation AddressChangeStop($input: AddressChangeLinkInput!) {
    addressChangeStop(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
