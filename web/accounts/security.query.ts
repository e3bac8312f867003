import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const SecurityQuery = graphql(`
  query Security {
    viewer {
      email
      security {
        hasPassword
        hasTwoFactor
        passkeys {
          id
          name
          addedAt
        }
        sessions {
          id
          device
          isThis
          startedAt
          seenAt
          expiresAt
        }
      }
    }
  }
`);
export type Security = NonNullable<NonNullable<ResultOf<typeof SecurityQuery>['viewer']>['security']>;

export const PasswordChangeMutation = graphql(
  `
    mutation PasswordChange($input: PasswordChangeInput!) {
      passwordChange(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const TwoFactorBeginMutation = graphql(
  `
    mutation TwoFactorBegin($input: IdentityInput!) {
      twoFactorBegin(input: $input) {
        uri
        recoveryCodes
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const TwoFactorConfirmMutation = graphql(
  `
    mutation TwoFactorConfirm($input: TwoFactorConfirmInput!) {
      twoFactorConfirm(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const TwoFactorTurnOffMutation = graphql(
  `
    mutation TwoFactorTurnOff($input: IdentityInput!) {
      twoFactorTurnOff(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RecoveryCodesRenewMutation = graphql(
  `
    mutation RecoveryCodesRenew($input: IdentityInput!) {
      recoveryCodesRenew(input: $input) {
        recoveryCodes
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const PasskeyBeginMutation = graphql(
  `
    mutation PasskeyBegin {
      passkeyBegin {
        options
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const PasskeyAddMutation = graphql(
  `
    mutation PasskeyAdd($input: PasskeyAddInput!) {
      passkeyAdd(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const PasskeyRemoveMutation = graphql(
  `
    mutation PasskeyRemove($input: PasskeyRemoveInput!) {
      passkeyRemove(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SessionRevokeMutation = graphql(
  `
    mutation SessionRevoke($input: SessionRevokeInput!) {
      sessionRevoke(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SessionRevokeOthersMutation = graphql(
  `
    mutation SessionRevokeOthers {
      sessionRevokeOthers {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
