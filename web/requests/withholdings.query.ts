import { RedactionFields } from '../access/redact.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const WithholdingFields = graphql(
  `
    fragment WithholdingFields on Withholding {
      id
      batesFrom
      batesTo
      pages
      documentDate
      author
      recipients
      description
      exemption
      exemptions
      privilege
      reason
      ruling
      position
      visibility
      line
      redaction {
        ...RedactionFields
      }
      event {
        id
        label
        occurred {
          on
        }
      }
    }
  `,
  [RedactionFields],
);

/** A page of what was withheld, with the answers that a row can belong to. */
export const WithholdingsQuery = graphql(
  `
    query Withholdings($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      foiaRequest(code: $code) {
        id
        title
        path
        isSample
        version
        viewerCan
        organization {
          id
        }
        productions {
          number
          batesFrom
          batesTo
          clawBacks {
            id
          }
          event {
            id
            occurred {
              on
            }
          }
        }
        determinations {
          kind
          datedOn
          event {
            id
          }
        }
        withholdings(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          nodes {
            ...WithholdingFields
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [WithholdingFields],
);

export type WithholdingsOf = NonNullable<ResultOf<typeof WithholdingsQuery>['foiaRequest']>;
export type Withholding = WithholdingsOf['withholdings']['nodes'][number];

export const AddWithholdingMutation = graphql(
  `
    mutation AddWithholding($input: FoiaRequestAddWithholdingInput!) {
      foiaRequestAddWithholding(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EditWithholdingMutation = graphql(
  `
    mutation EditWithholding($input: FoiaRequestEditWithholdingInput!) {
      foiaRequestEditWithholding(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveWithholdingsMutation = graphql(
  `
    mutation RemoveWithholdings($input: FoiaRequestRemoveWithholdingsInput!) {
      foiaRequestRemoveWithholdings(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SetPositionMutation = graphql(
  `
    mutation SetPosition($input: FoiaRequestSetPositionInput!) {
      foiaRequestSetPosition(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ClawBackMutation = graphql(
  `
    mutation ClawBack($input: FoiaRequestClawBackInput!) {
      foiaRequestClawBack(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
