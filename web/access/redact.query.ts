import { graphql, type ResultOf } from '../graphql.ts';

export const RedactionFields = graphql(`
  fragment RedactionFields on Redaction {
    at
    reason
    by {
      name
    }
  }
`);

/** A letter or a fact of a request whose words may be removed for good. */
export const RedactQuery = graphql(
  `
    query Redact($code: String!, $id: ID!) {
      foiaRequest(code: $code) {
        id
        title
        path
        version
        statusSentence
        viewerCan
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
  [RedactionFields],
);

export type RedactNode = NonNullable<ResultOf<typeof RedactQuery>['node']>;

export const RedactMutation = graphql(`
  mutation RedactPart($input: MatterRedactInput!) {
    matterRedact(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
