import { graphql } from '../graphql.ts';

const CountFields = graphql(`
  fragment CountFields on PageCounts {
    processed
    releasedInFull
    releasedInPart
    withheldInFull
    duplicate
    nonResponsive
    consultation
    referred
  }
`);

/** What was released under a request, with its totals. */
export const ProductionsOfRequest = graphql(
  `
    fragment ProductionsOfRequest on FoiaRequest {
      productions {
        number
        batesFrom
        batesTo
        pages
        counts {
          ...CountFields
        }
        superseded
        isSuperseded
        clawBacks {
          id
          occurred {
            on
          }
        }
        doubts {
          kind
          sentence
        }
        event {
          id
          occurred {
            on
          }
        }
      }
      withholdings(first: 1) {
        totalCount
      }
      productionTotals {
        ...CountFields
      }
    }
  `,
  [CountFields],
);
