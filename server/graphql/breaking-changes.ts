import { findBreakingChanges, type GraphQLSchema } from 'graphql';

/** The changes from one schema to the next that break a client and are not in the list of those decided on. */
export function unlistedBreaks(
  before: GraphQLSchema,
  after: GraphQLSchema,
  allowed: readonly string[],
): string[] {
  return findBreakingChanges(before, after)
    .map(({ description }) => description)
    .filter((description) => !allowed.includes(description));
}
