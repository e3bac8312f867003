import { graphql } from '../graphql.ts';

/** What somebody asked for on a matter and a second person has not decided yet. */
export const AsksOfMatter = graphql(`
  fragment AsksOfMatter on Matter {
    waitingApprovals {
      id
      sentence
      decideBy
      isLate
      deciders {
        name
      }
      askedBy {
        name
      }
    }
  }
`);
