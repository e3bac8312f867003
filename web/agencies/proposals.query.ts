import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';

const ContactWordFields = graphql(`
  fragment ContactWordFields on AgencyContactWords {
    kind
    channel
    value
    office
    purpose
    validFrom
  }
`);

const AliasWordFields = graphql(`
  fragment AliasWordFields on AgencyAliasWords {
    name
    kind
  }
`);

export const ProposalsQuery = graphql(
  `
    query AgencyProposals(
      $state: AgencyProposalState
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      agencyProposals(state: $state, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          agency {
            name
            path
          }
          kind
          contact {
            ...ContactWordFields
          }
          alias {
            ...AliasWordFields
          }
          aboutContact {
            ...ContactWordFields
          }
          aboutAlias {
            ...AliasWordFields
          }
          sourceUrl
          readOn
          note
          proposedAt
          byName
          isOwn
          state
          decidedAt
          decisionReason
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      viewer {
        runsSite
      }
    }
  `,
  [ContactWordFields, AliasWordFields],
);

export type Proposal = ResultOf<typeof ProposalsQuery>['agencyProposals']['nodes'][number];

export const DecideProposalMutation = graphql(
  `
    mutation DecideAgencyProposal($input: AgencyDecideProposalInput!) {
      agencyDecideProposal(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const TakeBackProposalMutation = graphql(
  `
    mutation TakeBackAgencyProposal($input: AgencyTakeBackProposalInput!) {
      agencyTakeBackProposal(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
