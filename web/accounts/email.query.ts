import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const AddressChangeRequestMutation = graphql(
  `
    mutation AddressChangeRequest($input: AddressChangeRequestInput!) {
      addressChangeRequest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AddressChangeConfirmMutation = graphql(
  `
    mutation AddressChangeConfirm($input: AddressChangeLinkInput!) {
      addressChangeConfirm(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AddressChangeStopMutation = graphql(
  `
    mutation AddressChangeStop($input: AddressChangeLinkInput!) {
      addressChangeStop(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
