import { graphql } from '../graphql.ts';

/** Why nothing was saved, as every form shows it. */
export const Refusals = graphql(`
  fragment Refusals on UserError {
    code
    message
    path
  }
`);
