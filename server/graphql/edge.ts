// The edge: what no argument may hold is refused before any resolver runs, with its place in the arguments. Postgres
// keeps neither U+0000 nor half of a surrogate pair, and a date that does not exist would fail there as a fault.
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { refusal, Refusal } from '#domain/errors.ts';
import { checkDate } from '#domain/matters/fuzzy-date.ts';
import type { ApiContext } from '../context.ts';
import { checkScope } from './key-scope.ts';
import { refusalError, userErrorsOf } from '../refusals.ts';

/**
 * Checks a value against what the store can hold.
 * @throws Refusal TEXT_HAS_NUL, DATE_INVALID
 */
function checkValue(type: GraphQLInputType, value: unknown, path: readonly string[]): void {
  if (value === null || value === undefined) return;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const items = Array.isArray(value) ? value : [value];
    items.forEach((item, at) => checkValue(bare.ofType as GraphQLInputType, item, [...path, String(at)]));
  } else if (isInputObjectType(bare)) {
    const given = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(bare.getFields()))
      checkValue(field.type, given[field.name], [...path, field.name]);
  } else if (typeof value === 'string') {
    if (/\0|\p{Surrogate}/u.test(value))
      throw refusal('TEXT_HAS_NUL', { field: path.at(-1) ?? 'The text' }, path);
    if (getNamedType(type).name === 'Date') checkDate(value, path);
  }
}

/** Places in a mutation are told from its `input` on, as a form knows them. */
function checkArguments(
  definitions: readonly GraphQLArgument[],
  args: Readonly<Record<string, unknown>>,
): void {
  for (const { name, type } of definitions) checkValue(type, args[name], name === 'input' ? [] : [name]);
}

/**
 * Puts the edge before every field of the two root types: what a key must not do and what no argument may hold. An expected refusal becomes the `userErrors` of the answer where
 * its type has them, else an error with the code in its extensions; everything else passes on.
 */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const inner = field.resolve;
      if (!inner) continue;
      const onRefusal = hasUserErrors(field) ? payloadOf : rethrow;
      field.resolve = async (source, args, ctx: ApiContext, info) => {
        try {
          checkScope(ctx.viewer, root, field);
          checkArguments(field.args, args);
          return await inner(source, args, ctx, info);
        } catch (error) {
          if (error instanceof Refusal) return onRefusal(error, args, ctx);
          throw error;
        }
      };
    }
  }
  return schema;
}

function hasUserErrors({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && 'userErrors' in named.getFields();
}

async function payloadOf(
  error: Refusal,
  { input }: { input?: { clientMutationId?: unknown } },
  ctx: ApiContext,
) {
  return { userErrors: await userErrorsOf(error, ctx), clientMutationId: input?.clientMutationId ?? null };
}

function rethrow(error: Refusal): never {
  throw refusalError(error);
}
