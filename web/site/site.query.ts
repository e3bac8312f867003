import { graphql, type ResultOf } from '../graphql.ts';

/** What every page's frame needs: who is here, and which day the product's clock shows. */
export const SiteQuery = graphql(`
  query Site {
    viewer {
      runsSite
      suspensions {
        name
        since
        reason
        writeTo
      }
      person {
        name
      }
      memberships {
        role
        organization {
          name
          slug
        }
      }
    }
    uploadLimits {
      fileBytes
      tableBytes
      tableRows
    }
    clock {
      today
      zone
      isMoved
    }
  }
`);

export type Site = ResultOf<typeof SiteQuery>;
