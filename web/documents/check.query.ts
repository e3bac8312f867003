import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { FileFields } from './file.query.ts';

/** A file with all that was found in it, and its redacted copies. */
const CheckedFileFields = graphql(
  `
    fragment CheckedFile on FileReference {
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
      document {
        copies {
          id
          uploadedAt
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
    }
  `,
  [FileFields],
);

/** The file of a letter with all that was found in it. */
export const CheckQuery = graphql(
  `
    query FileCheck($code: String!, $id: ID!, $file: ID) {
      matter(code: $code) {
        ...MatterFields
      }
      node(id: $id) {
        __typename
        ... on Communication {
          id
          subject
          file {
            ...CheckedFile
          }
          enclosure(file: $file) {
            ...CheckedFile
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [CheckedFileFields, MatterFields],
);

type LetterNode = Extract<NonNullable<ResultOf<typeof CheckQuery>['node']>, { __typename: 'Communication' }>;
export type CheckedFile = NonNullable<LetterNode['file']>;
export type FileCheck = NonNullable<CheckedFile['check']>;

export const ReleaseMutation = graphql(
  `
    mutation ReleaseFile($input: DocumentReleaseInput!) {
      documentRelease(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const HoldFileMutation = graphql(
  `
    mutation HoldFile($input: DocumentCheckInput!) {
      documentHold(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
