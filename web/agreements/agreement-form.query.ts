import type { WithAgencies } from '../agencies/every-agency.query.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** The choices of the forms about an agreement. */
export const AgreementChoicesQuery = graphql(`
  query AgreementChoices {
    viewer {
      email
      memberships {
        role
        organization {
          id
          name
        }
      }
    }
  }
`);

export type AgreementChoices = WithAgencies<typeof AgreementChoicesQuery>;

/** An agreement as its form needs it, with its facts, each of which is corrected on a page of its own. */
export const AgreementFormQuery = graphql(
  `
    query AgreementForm($code: String!) {
      matter: agreement(code: $code) {
        ...MatterFields
        agreementKind
        summary
        parties {
          name
          role
          agency {
            slug
            name
          }
        }
        known {
          topic
          text
          confidence
          sources {
            url
            title
          }
        }
        unknown
        signed {
          on
          precision
          text
        }
        effective {
          on
          precision
          text
        }
        ends {
          on
          precision
          text
        }
        facts(first: 100) {
          totalCount
          nodes {
            id
            sentence
            occurred {
              on
              precision
              text
            }
          }
        }
        agencyActions(first: 100) {
          nodes {
            id
            statement
            occurred {
              on
              precision
              text
            }
            matter {
              __typename
              id
            }
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

export type FormAgreement = NonNullable<ResultOf<typeof AgreementFormQuery>['matter']>;

export const AgreementDraftMutation = graphql(
  `
    mutation AgreementDraft($input: AgreementDraftInput!) {
      agreementDraft(input: $input) {
        agreement {
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

export const AgreementEditMutation = graphql(
  `
    mutation AgreementEdit($input: AgreementEditInput!) {
      agreementEdit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
