import { graphql } from '../graphql.ts';

/** Who sees a matter, as far as this viewer is told. */
export const SeenFields = graphql(`
  fragment SeenFields on Matter {
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
