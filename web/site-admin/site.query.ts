import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What an administrator sees of the site. */
export const SiteAdminQuery = graphql(`
  query SiteAdmin($text: String, $organizationsAfter: String, $peopleAfter: String, $actsAfter: String) {
    viewer {
      person {
        id
      }
    }
    site {
      organizations(first: 50, after: $organizationsAfter, text: $text) {
        totalCount
        nodes {
          id
          name
          memberCount
          suspendedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      people(first: 50, after: $peopleAfter, text: $text) {
        totalCount
        nodes {
          id
          name
          email
          isSiteAdmin
          suspendedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      acts(first: 20, after: $actsAfter) {
        nodes {
          at
          sentence
          reason
          byName
          aboutName
          code
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type SiteShown = NonNullable<ResultOf<typeof SiteAdminQuery>['site']>;

export const SuspendPersonMutation = graphql(
  `
    mutation SuspendPerson($input: SitePersonInput!) {
      siteSuspendPerson(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RestorePersonMutation = graphql(
  `
    mutation RestorePerson($input: SitePersonInput!) {
      siteRestorePerson(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SuspendOrganizationMutation = graphql(
  `
    mutation SuspendOrganization($input: SiteOrganizationInput!) {
      siteSuspendOrganization(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RestoreOrganizationMutation = graphql(
  `
    mutation RestoreOrganization($input: SiteOrganizationInput!) {
      siteRestoreOrganization(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const InspectMatterMutation = graphql(
  `
    mutation InspectMatter($input: SiteInspectMatterInput!) {
      siteInspectMatter(input: $input) {
        code
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
