import { graphql, type ResultOf } from '../graphql.ts';
import { FileFields } from './file.query.ts';

/** A page beside the one that is read. */
const Neighbour = graphql(`
  fragment Neighbour on DocumentPage {
    number
    thumbnailPath
  }
`);

export const DocumentQuery = graphql(
  `
    query Document($id: String!, $page: Int!, $before: Int!, $after: Int!, $passage: String, $words: String) {
      document(reference: $id) {
        id
        path
        reading
        unreadable
        pageCount
        language
        file {
          name
          path
          kind
          bytes
          check {
            state
            letter {
              id
            }
            request {
              path
            }
          }
        }
        uploadedAt
        isRedactedCopy
        original {
          path
          file {
            name
          }
        }
        copies {
          id
          uploadedAt
          file {
            ...FileFields
          }
        }
        custody {
          at
          sha256
          by {
            name
          }
          letters {
            id
            subject
            direction
            channel
            sender
            happenedOn: receivedOn
            datedOn
          }
        }
        sayings {
          name
          value
        }
        page(number: $page) {
          number
          labels
          text
          origin
          confidence
          width
          height
          picturePath
          lines {
            text
            box {
              left
              top
              width
              height
            }
          }
          marks(passage: $passage, words: $words) {
            start
            end
            boxes {
              left
              top
              width
              height
            }
          }
        }
        before: page(number: $before) {
          ...Neighbour
        }
        after: page(number: $after) {
          ...Neighbour
        }
        hits(words: $words) {
          number
          path(words: $words)
          excerpt {
            text
            isHit
          }
        }
      }
    }
  `,
  [Neighbour, FileFields],
);

export type ShownDocument = NonNullable<ResultOf<typeof DocumentQuery>['document']>;
export type ShownPage = NonNullable<ShownDocument['page']>;

/** Where in a document a Bates number stands. */
export const LabelQuery = graphql(`
  query DocumentLabel($id: String!, $label: String!) {
    document(reference: $id) {
      path
      pageByLabel(label: $label) {
        number
      }
    }
  }
`);
