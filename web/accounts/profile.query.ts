import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const ProfileQuery = graphql(`
  query Profile {
    viewer {
      email
      zone
      person {
        name
      }
    }
  }
`);

export const OwnDataQuery = graphql(`
  query OwnData {
    viewer {
      ownData
    }
  }
`);

export const ProfileEditMutation = graphql(
  `
    mutation ProfileEdit($input: ProfileEditInput!) {
      profileEdit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AccountDeleteMutation = graphql(
  `
    mutation AccountDelete($input: AccountDeleteInput!) {
      accountDelete(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
