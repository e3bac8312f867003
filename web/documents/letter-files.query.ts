import { graphql, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { FileFields } from './file.query.ts';

/** A file as the list of a letter's files shows it. */
const LetterFileFields = graphql(
  `
    fragment LetterFileFields on FileReference {
      id
      sha256
      mediaType
      ...FileFields
      redaction {
        at
      }
      unpackedAt
      leftOut {
        name
        reason
      }
      source {
        kind
        takenAt
        place
        address
        finalAddress
        status
        contentType
        archive {
          name
        }
      }
    }
  `,
  [FileFields],
);

export const LetterFilesQuery = graphql(
  `
    query LetterFiles($code: String!, $id: ID!, $after: String) {
      viewer {
        email
      }
      matter(code: $code) {
        ...MatterFields
        organization {
          id
        }
      }
      node(id: $id) {
        __typename
        ... on Communication {
          id
          subject
          file {
            ...LetterFileFields
          }
          enclosures(first: 100, after: $after) {
            totalCount
            nodes {
              ...LetterFileFields
            }
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
          }
        }
      }
    }
  `,
  [LetterFileFields, MatterFields],
);

type Node = NonNullable<ResultOf<typeof LetterFilesQuery>['node']>;
export type Letter = Extract<Node, { __typename: 'Communication' }>;
export type LetterFile = Letter['enclosures']['nodes'][number];

export const AddFilesMutation = graphql(`
  mutation AddFiles($input: CommunicationAddFilesInput!) {
    communicationAddFiles(input: $input) {
      added
      recognised
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const UnpackMutation = graphql(`
  mutation Unpack($input: DocumentUnpackInput!) {
    documentUnpack(input: $input) {
      taken
      userErrors {
        code
        message
        path
      }
    }
  }
`);
