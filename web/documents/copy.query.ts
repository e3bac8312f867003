import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** The file of a letter with what was found in it, and the picture of one page. */
export const CopyQuery = graphql(
  `
    query CopyOfFile($code: String!, $id: ID!, $page: Int!) {
      matter(code: $code) {
        ...MatterFields
      }
      node(id: $id) {
        __typename
        ... on Communication {
          id
          file {
            id
            name
            check {
              state
              findingCount
              findings {
                kind
                place
                page
                masked
                staysUnlessChosen
                boxes {
                  left
                  top
                  width
                  height
                }
              }
            }
            document {
              isRedactedCopy
              pageCount
              page(number: $page) {
                number
                picturePath
                width
                height
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

type LetterNode = Extract<NonNullable<ResultOf<typeof CopyQuery>['node']>, { __typename: 'Communication' }>;
export type FileToCopy = NonNullable<LetterNode['file']>;
export type FoundThing = NonNullable<FileToCopy['check']>['findings'][number];
export type PictureOfPage = NonNullable<FileToCopy['document']['page']>;

export const MakeCopyMutation = graphql(
  `
    mutation MakeCopy($input: DocumentMakeCopyInput!) {
      documentMakeCopy(input: $input) {
        copy {
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
