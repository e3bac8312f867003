// The one schema builder: the context, the scalars and the plugins that every type file shares.
import SchemaBuilder from '@pothos/core';
import './cost.ts';
import { GraphQLError } from 'graphql';
import type { ApiContext } from '../context.ts';

interface ApiTypes {
  Context: ApiContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
}

/** What one operation may cost: a field is one point, a list its fields times the rows asked for. */
const MAX_POINTS = 10_000;

export const builder = new SchemaBuilder<ApiTypes>({
  plugins: ['cost'],
  defaultFieldNullability: false,
  complexity: {
    defaultListMultiplier: 5,
    limit: (ctx) => (ctx.isOwnPage ? {} : { complexity: MAX_POINTS }),
    complexityError: (_kind, { complexity }) =>
      new GraphQLError(
        `This query costs ${complexity} points; at most ${MAX_POINTS} are allowed. Ask for fewer rows or fields.`,
        { extensions: { code: 'BAD_USER_INPUT', refusal: 'QUERY_TOO_COSTLY', http: { status: 400 } } },
      ),
  },
});

builder.queryType({
  description: 'Everything that can be read. Each answer holds only what the viewer may see.',
});
builder.mutationType({
  description:
    'Everything that can be done: one field an act. An expected refusal comes back in `userErrors`, and then nothing was saved.',
});
