// Dates and instants. `...On` fields are calendar dates where the law looks, `...At` fields are instants.
import { GraphQLError, Kind } from 'graphql';
import { checkDate } from '#domain/matters/fuzzy-date.ts';
import { Refusal, REFUSALS } from '#domain/errors.ts';
import { builder } from './builder.ts';

/** A date argument that is not a day of the calendar, in the words of the registry. */
function readDate(value: unknown): string {
  try {
    return checkDate(typeof value === 'string' ? value : String(value), []);
  } catch (error) {
    if (error instanceof Refusal) throw dateError(error.message);
    throw error;
  }
}

const dateError = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', refusal: 'DATE_INVALID' } });

builder.scalarType('Date', {
  description: 'A calendar date where the law looks, `YYYY-MM-DD`. It has no time zone of its own.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw dateError(REFUSALS.DATE_INVALID.message.replace('{value}', 'This'));
    return readDate(node.value);
  },
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC: `2026-03-31T03:59:59Z`.',
  serialize: (value) => isoInstant(String(value)),
  parseValue: () => {
    throw new GraphQLError('Instants are only ever answered.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});

/** `2026-11-24 06:19:57.123+00`, as Postgres writes it, to `2026-11-24T06:19:57.123Z`. */
export const isoInstant = (text: string): string =>
  text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text;
