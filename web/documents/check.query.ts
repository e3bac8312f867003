import { graphql, type ResultOf } from '../graphql.ts';
import { FileFields } from './file.query.ts';

/** The file of a letter with all that was found in it. */
export const CheckQuery = graphql(
  `
    query FileCheck($code: String!, $id: ID!) {
      foiaRequest(code: $code) {
        id
        title
        path
        version
        statusSentence
        viewerCan
      }
      node(id: $id) {
        __typename
        ... on Communication {
          id
          subject
          file {
            id
            ...FileFields
            check {
              state
              checkedAt
              pageCount
              findingCount
              findings {
                kind
                place
                page
                masked
              }
              unchecked {
                page
                reason
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
  [FileFields],
);

type LetterNode = Extract<NonNullable<ResultOf<typeof CheckQuery>['node']>, { __typename: 'Communication' }>;
export type CheckedFile = NonNullable<LetterNode['file']>;
export type FileCheck = NonNullable<CheckedFile['check']>;

export const ReleaseMutation = graphql(`
  mutation ReleaseFile($input: DocumentCheckInput!) {
    documentRelease(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const HoldFileMutation = graphql(`
  mutation HoldFile($input: DocumentCheckInput!) {
    documentHold(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
