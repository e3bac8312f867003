import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { ContactFields } from './agency.query.ts';

export const ProposeQuery = graphql(
  `
    query ProposeToAgency($slug: String!) {
      agency(slug: $slug) {
        id
        path
        name
        aliases {
          id
          name
        }
        contacts(first: 40) {
          nodes {
            ...ContactFields
          }
        }
      }
      viewer {
        runsSite
        mayProposeChanges
      }
      clock {
        today
      }
    }
  `,
  [ContactFields],
);

export type ToPropose = NonNullable<ResultOf<typeof ProposeQuery>['agency']>;

const Proposed = graphql(
  `
    fragment Proposed on AgencyProposalPayload {
      state
      userErrors {
        ...Refusals
      }
    }
  `,
  [Refusals],
);

export const ProposeContactMutation = graphql(
  `
    mutation ProposeContact($input: AgencyProposeContactInput!) {
      done: agencyProposeContact(input: $input) {
        ...Proposed
      }
    }
  `,
  [Proposed],
);

export const ProposeAliasMutation = graphql(
  `
    mutation ProposeAlias($input: AgencyProposeAliasInput!) {
      done: agencyProposeAlias(input: $input) {
        ...Proposed
      }
    }
  `,
  [Proposed],
);

export const ProposeCheckMutation = graphql(
  `
    mutation ProposeCheck($input: AgencyProposeCheckInput!) {
      done: agencyProposeCheck(input: $input) {
        ...Proposed
      }
    }
  `,
  [Proposed],
);

export const ProposeRemovalMutation = graphql(
  `
    mutation ProposeRemoval($input: AgencyProposeRemovalInput!) {
      done: agencyProposeRemoval(input: $input) {
        ...Proposed
      }
    }
  `,
  [Proposed],
);
