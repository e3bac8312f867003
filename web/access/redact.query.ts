import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

export const RedactionFields = graphql(`
  fragment RedactionFields on Redaction {
    at
    reason
    by {
      name
    }
  }
`);

/** A letter or a fact of a matter whose words may be removed for good. */
export const RedactQuery = graphql(
  `
    query Redact($code: String!, $id: ID!) {
      matter(code: $code) {
        ...MatterFields
        access {
          legalHold {
            at
            reason
          }
        }
      }
      node(id: $id) {
        __typename
        ... on MatterEvent {
          id
          sentence
          redaction {
            ...RedactionFields
          }
        }
        ... on Note {
          id
          text
        }
        ... on Task {
          id
          title
        }
        ... on PublicComment {
          id
          title
          redaction {
            ...RedactionFields
          }
        }
        ... on Withholding {
          id
          description
          batesFrom
          redaction {
            ...RedactionFields
          }
        }
        ... on Communication {
          id
          subject
          redaction {
            ...RedactionFields
          }
          file {
            id
            name
            redaction {
              ...RedactionFields
            }
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [MatterFields, RedactionFields],
);

export type RedactNode = NonNullable<ResultOf<typeof RedactQuery>['node']>;

export const RedactMutation = graphql(
  `
    mutation RedactPart($input: MatterRedactInput!) {
      matterRedact(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
