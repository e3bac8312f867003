import { graphql, type FragmentOf } from '../graphql.ts';

/** A file that waits for somebody to look at what was found in it. */
export const HeldFileFields = graphql(`
  fragment HeldFileFields on FileReference {
    id
    name
    document {
      id
      isRedactedCopy
    }
    check {
      findingCount
      letter {
        id
        subject
      }
      request {
        title
        path
        isSample
      }
    }
  }
`);

export type HeldFile = FragmentOf<typeof HeldFileFields>;
