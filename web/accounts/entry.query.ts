import { graphql, type FragmentOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What every way in answers. */
export const EntryFields = graphql(
  `
    fragment EntryFields on SignInPayload {
      needsCode
      viewer {
        security {
          twoFactorDue
        }
      }
      userErrors {
        ...Refusals
      }
    }
  `,
  [Refusals],
);
export type Entry = FragmentOf<typeof EntryFields>;

export const SignInMutation = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        ...EntryFields
      }
    }
  `,
  [EntryFields],
);

export const SignInWithCodeMutation = graphql(
  `
    mutation SignInWithCode($input: SignInCodeInput!) {
      signInWithCode(input: $input) {
        ...EntryFields
      }
    }
  `,
  [EntryFields],
);

export const SignInLinkRequestMutation = graphql(
  `
    mutation SignInLinkRequest($input: AddressInput!) {
      signInLinkRequest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SignInWithLinkMutation = graphql(
  `
    mutation SignInWithLink($input: SignInLinkInput!) {
      signInWithLink(input: $input) {
        ...EntryFields
      }
    }
  `,
  [EntryFields],
);

export const SignInPasskeyBeginMutation = graphql(
  `
    mutation SignInPasskeyBegin {
      signInPasskeyBegin {
        options
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SignInWithPasskeyMutation = graphql(
  `
    mutation SignInWithPasskey($input: SignInPasskeyInput!) {
      signInWithPasskey(input: $input) {
        ...EntryFields
      }
    }
  `,
  [EntryFields],
);

export const SignUpQuery = graphql(`
  query SignUp {
    signUpIsOpen
  }
`);
