import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** The agreement on which something is to be reported. */
export const ReportQuery = graphql(
  `
    query AgreementReport($code: String!) {
      matter(code: $code) {
        ...MatterFields
        organization {
          id
        }
        ... on Agreement {
          statusSentence
          lastCheckedOn
          facts(first: 100) {
            nodes {
              id
              sentence
              occurred {
                text
              }
            }
          }
          agencyActions(first: 50) {
            nodes {
              id
              statement
              occurred {
                text
              }
            }
          }
          communications(first: 50) {
            nodes {
              id
              subject
              file {
                name
                redaction {
                  at
                }
              }
              enclosures(first: 20) {
                nodes {
                  id
                  name
                }
              }
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

export type Reported = NonNullable<ResultOf<typeof ReportQuery>['matter']>;

export const ReportFactsMutation = graphql(
  `
    mutation ReportFacts($input: AgreementReportFactsInput!) {
      agreementReportFacts(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const MarkCheckedMutation = graphql(
  `
    mutation MarkChecked($input: AgreementMarkCheckedInput!) {
      agreementMarkChecked(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RecordCallMutation = graphql(
  `
    mutation RecordCall($input: MatterRecordCommunicationInput!) {
      matterRecordCommunication(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RecordActionMutation = graphql(
  `
    mutation RecordAction($input: AgencyActionRecordInput!) {
      agencyActionRecord(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
