import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { EntryFields } from './entry.query.ts';

export const TicketQuery = graphql(`
  query AccountTicket($token: String!) {
    accountTicket(token: $token) {
      email
      isFirst
    }
  }
`);

export const AccountRequestMutation = graphql(
  `
    mutation AccountRequest($input: AccountRequestInput!) {
      accountRequest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AccountOpenMutation = graphql(
  `
    mutation AccountOpen($input: AccountOpenInput!) {
      accountOpen(input: $input) {
        ...EntryFields
      }
    }
  `,
  [EntryFields],
);

export const PasswordResetRequestMutation = graphql(
  `
    mutation PasswordResetRequest($input: PasswordResetRequestInput!) {
      passwordResetRequest(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const PasswordResetMutation = graphql(
  `
    mutation PasswordReset($input: PasswordResetInput!) {
      passwordReset(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
