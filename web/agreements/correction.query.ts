import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** One fact of the public record, and the agreement that it is told of. */
export const AgreementFactQuery = graphql(
  `
    query AgreementFact($code: String!, $id: ID!) {
      matter: agreement(code: $code) {
        ...MatterFields
      }
      viewer {
        email
      }
      node(id: $id) {
        __typename
        ... on MatterEvent {
          id
          kind
          sentence
          confidence
          occurred {
            on
            until
            precision
            basis
          }
          sources {
            url
            title
          }
          payload {
            key
            raw
          }
          matter {
            __typename
            id
          }
        }
      }
    }
  `,
  [MatterFields],
);

export type FormFact = Extract<
  NonNullable<ResultOf<typeof AgreementFactQuery>['node']>,
  { __typename: 'MatterEvent' }
>;

export type CorrectedAgreement = NonNullable<ResultOf<typeof AgreementFactQuery>['matter']>;

export const CorrectFactMutation = graphql(
  `
    mutation CorrectFact($input: AgreementCorrectFactInput!) {
      agreementCorrectFact(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

/** What is recorded of an act of an agency, and where that is kept. */
export const AgencyActionQuery = graphql(
  `
    query AgencyActionForm($code: String!, $id: ID!) {
      matter: agreement(code: $code) {
        ...MatterFields
      }
      viewer {
        email
      }
      node(id: $id) {
        __typename
        ... on MatterEvent {
          id
          matter {
            __typename
            id
          }
          agencyAction {
            kind
            statement
            asTheAgencySaid
            asWeReadIt
            agency {
              id
              name
            }
            occurred {
              on
            }
            sources {
              url
              title
            }
          }
        }
      }
    }
  `,
  [MatterFields],
);

type FormEvent = Extract<
  NonNullable<ResultOf<typeof AgencyActionQuery>['node']>,
  { __typename: 'MatterEvent' }
>;
export type FormAction = NonNullable<FormEvent['agencyAction']>;

export const CorrectActionMutation = graphql(
  `
    mutation CorrectAction($input: AgencyActionCorrectInput!) {
      agencyActionCorrect(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
