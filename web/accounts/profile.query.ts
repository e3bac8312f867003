import { graphql } from '../graphql.ts';

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

export const ProfileEditMutation = graphql(`
  mutation ProfileEdit($input: ProfileEditInput!) {
    profileEdit(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const AccountDeleteMutation = graphql(`
  mutation AccountDelete($input: AccountDeleteInput!) {
    accountDelete(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
