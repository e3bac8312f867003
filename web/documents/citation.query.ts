import { graphql, type FragmentOf } from '../graphql.ts';

/** The page that something stands on, for `CitedPage`. */
export const CitationFields = graphql(`
  fragment CitationFields on Citation {
    number
    passage
    path
    file {
      name
    }
    marks {
      start
      boxes {
        left
        top
        width
        height
      }
    }
    page {
      labels
      picturePath
      width
      height
    }
  }
`);

export type ShownCitation = FragmentOf<typeof CitationFields>;
