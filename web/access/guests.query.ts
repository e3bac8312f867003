import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** Who was invited to a matter from outside, now and before. */
export const GuestsQuery = graphql(
  `
    query Guests($code: String!) {
      matter(code: $code) {
        ...MatterFields
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
      viewer {
        email
      }
    }
  `,
  [MatterFields],
);

export type Guest = NonNullable<NonNullable<ResultOf<typeof GuestsQuery>['matter']>['guests']>[number];

export const InviteGuestMutation = graphql(
  `
    mutation InviteGuest($input: MatterInviteGuestInput!) {
      matterInviteGuest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EndGuestMutation = graphql(
  `
    mutation EndGuest($input: MatterEndGuestInput!) {
      matterEndGuest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
