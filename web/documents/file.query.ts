import { graphql, type FragmentOf } from '../graphql.ts';

/** A file as pages name it. */
export const FileFields = graphql(`
  fragment FileFields on FileReference {
    name
    path
    bytes
    kind
    isAsNamed
    document {
      path
      reading
    }
    check {
      state
    }
  }
`);

export type ShownFile = FragmentOf<typeof FileFields>;
