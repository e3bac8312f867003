// Dates and instants. `...On` fields are calendar dates where the law looks, `...At` fields are instants.
import { GraphQLError, Kind } from 'graphql';
import { builder } from './builder.ts';

const wrongType = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Whether the text is a day of the calendar is checked with the other arguments (`edge.ts`), where its place is known. */
function readDate(value: unknown): string {
  if (typeof value === 'string') return value;
  throw wrongType('A date is written as text: "2026-03-02".');
}

builder.scalarType('Date', {
  description: 'A calendar date where the law looks, `YYYY-MM-DD`. It has no time zone of its own.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC: `2026-03-31T03:59:59Z`.',
  serialize: (value) => isoInstant(String(value)),
  parseValue: () => {
    throw wrongType('Instants are only ever answered.');
  },
});

/** `2026-11-24 06:19:57.123+00`, as Postgres writes it, to `2026-11-24T06:19:57.123Z`. */
export const isoInstant = (text: string): string =>
  text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text;
