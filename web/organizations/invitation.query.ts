import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What the holder of a link is told before they take it. */
export const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    viewer {
      email
    }
    invitation(token: $token) {
      organizationName
      invitedByName
      address
      role
      isForOneMatter
      endsAt
      needsAccount
      isOwn
    }
  }
`);

export type Invitation = NonNullable<ResultOf<typeof InvitationQuery>['invitation']>;

export const AcceptInvitationMutation = graphql(
  `
    mutation AcceptInvitation($input: InvitationAcceptInput!) {
      invitationAccept(input: $input) {
        organization {
          slug
        }
        matter {
          path
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const OpenInvitedAccountMutation = graphql(
  `
    mutation OpenInvitedAccount($input: InvitationOpenAccountInput!) {
      invitationOpenAccount(input: $input) {
        organization {
          slug
        }
        matter {
          path
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
