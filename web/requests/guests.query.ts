import { graphql, type ResultOf } from '../graphql.ts';

/** Who was invited to a request from outside, now and before. */
export const GuestsQuery = graphql(`
  query Guests($code: String!) {
    foiaRequest(code: $code) {
      guests {
        address
        role
        endsAt
        isCurrent
        invitedBy {
          name
        }
      }
    }
  }
`);

export type Guest = NonNullable<NonNullable<ResultOf<typeof GuestsQuery>['foiaRequest']>['guests']>[number];

export const InviteGuestMutation = graphql(`
  mutation InviteGuest($input: FoiaRequestInviteGuestInput!) {
    foiaRequestInviteGuest(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const EndGuestMutation = graphql(`
  mutation EndGuest($input: FoiaRequestEndGuestInput!) {
    foiaRequestEndGuest(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
