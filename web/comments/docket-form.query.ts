import type { WithAgencies } from '../agencies/every-agency.query.ts';
import { MatterChoices, RefusalsWithSame } from '../forms/matter-choices.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** The choices of the forms about a docket. */
export const DocketChoicesQuery = graphql(
  `
    query DocketChoices {
      ...MatterChoices
    }
  `,
  [MatterChoices],
);

export type DocketChoices = WithAgencies<typeof DocketChoicesQuery>;

/** A docket as its form needs it. */
export const DocketFormQuery = graphql(
  `
    query DocketForm($code: String!) {
      matter: agencyDocket(code: $code) {
        ...MatterFields
        kind
        docketNumber
        subject
        portalUrl
        missingNotice
        systems {
          number
          name
          notice
        }
        agency {
          id
          name
        }
        agreement {
          id
          title
          isSample
        }
      }
      viewer {
        email
      }
    }
  `,
  [MatterFields],
);

export type FormDocket = NonNullable<ResultOf<typeof DocketFormQuery>['matter']>;

export const DocketRecordMutation = graphql(
  `
    mutation DocketRecord($input: AgencyDocketRecordInput!) {
      agencyDocketRecord(input: $input) {
        agencyDocket {
          path
        }
        userErrors {
          ...RefusalsWithSame
        }
      }
    }
  `,
  [RefusalsWithSame],
);

export const DocketEditMutation = graphql(
  `
    mutation DocketEdit($input: AgencyDocketEditInput!) {
      agencyDocketEdit(input: $input) {
        userErrors {
          ...RefusalsWithSame
        }
      }
    }
  `,
  [RefusalsWithSame],
);
