import { graphql } from '../graphql.ts';

/** Who sees a request, as far as this viewer is told. */
export const SeenFields = graphql(`
  fragment SeenFields on FoiaRequest {
    visibility
    access {
      isEmbargoed
      embargoedUntil
      embargoCondition
      zone
      legalHold {
        at
        reason
      }
    }
  }
`);
