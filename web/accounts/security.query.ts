import { graphql, type ResultOf } from '../graphql.ts';

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

export const PasswordChangeMutation = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const TwoFactorBeginMutation = graphql(`
  mutation TwoFactorBegin($input: IdentityInput!) {
    twoFactorBegin(input: $input) {
      uri
      recoveryCodes
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const TwoFactorConfirmMutation = graphql(`
  mutation TwoFactorConfirm($input: TwoFactorConfirmInput!) {
    twoFactorConfirm(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const TwoFactorTurnOffMutation = graphql(`
  mutation TwoFactorTurnOff($input: IdentityInput!) {
    twoFactorTurnOff(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RecoveryCodesRenewMutation = graphql(`
  mutation RecoveryCodesRenew($input: IdentityInput!) {
    recoveryCodesRenew(input: $input) {
      recoveryCodes
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const PasskeyBeginMutation = graphql(`
  mutation PasskeyBegin {
    passkeyBegin {
      options
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const PasskeyAddMutation = graphql(`
  mutation PasskeyAdd($input: PasskeyAddInput!) {
    passkeyAdd(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const PasskeyRemoveMutation = graphql(`
  mutation PasskeyRemove($input: PasskeyRemoveInput!) {
    passkeyRemove(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const SessionRevokeMutation = graphql(`
  mutation SessionRevoke($input: SessionRevokeInput!) {
    sessionRevoke(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const SessionRevokeOthersMutation = graphql(`
  mutation SessionRevokeOthers {
    sessionRevokeOthers {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
