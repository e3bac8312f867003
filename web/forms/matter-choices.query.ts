import { graphql } from '../graphql.ts';

/** Who can keep a new matter, and which agreement it can be about. */
export const MatterChoices = graphql(`
  fragment MatterChoices on Query {
    viewer {
      email
      memberships {
        organization {
          id
          name
          isSample
        }
      }
    }
    agreements(first: 50, includeSample: true) {
      nodes {
        id
        title
        isSample
      }
    }
  }
`);

/** With the matter that is recorded already under the same number. */
export const RefusalsWithSame = graphql(`
  fragment RefusalsWithSame on UserError {
    code
    message
    path
    current {
      title
      path
    }
  }
`);
