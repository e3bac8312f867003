import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** Who belongs to an organization, and what was done about it. */
export const TeamQuery = graphql(`
  query Team($slug: String!, $after: String) {
    viewer {
      person {
        id
      }
      security {
        hasTwoFactor
        passkeys {
          id
        }
      }
    }
    organization(slug: $slug) {
      id
      name
      slug
      isSample
      viewerCan
      members {
        role
        person {
          id
          name
        }
      }
      invitations {
        address
        role
        endsAt
        isOver
      }
      guests {
        address
        role
        endsAt
        matter {
          title
          path
        }
      }
      acts(first: 20, after: $after) {
        nodes {
          id
          at
          sentence
          reason
          person {
            name
          }
          about {
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type Team = NonNullable<ResultOf<typeof TeamQuery>['organization']>;

export const ChangeRoleMutation = graphql(
  `
    mutation ChangeRole($input: OrganizationChangeRoleInput!) {
      organizationChangeRole(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveMemberMutation = graphql(
  `
    mutation RemoveMember($input: OrganizationRemoveMemberInput!) {
      organizationRemoveMember(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const LeaveMutation = graphql(
  `
    mutation LeaveOrganization($input: OrganizationLeaveInput!) {
      organizationLeave(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const InviteMutation = graphql(
  `
    mutation InviteMember($input: OrganizationInviteInput!) {
      organizationInvite(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const WithdrawInvitationMutation = graphql(
  `
    mutation WithdrawInvitation($input: OrganizationWithdrawInvitationInput!) {
      organizationWithdrawInvitation(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
