import { graphql } from '../graphql.ts';

/** Who may see an agreement, and who could be named. */
export const AgreementVisibilityQuery = graphql(`
  query AgreementVisibility($code: String!) {
    agreement(code: $code) {
      id
      title
      path
      version
      visibility
      viewerCan
      viewerAsks
      organization {
        members {
          person {
            id
            name
          }
        }
      }
      access {
        isEmbargoed
        embargoedUntil
        embargoCondition
        zone
        sealedReaders {
          id
          name
        }
      }
    }
    viewer {
      person {
        id
      }
    }
  }
`);
