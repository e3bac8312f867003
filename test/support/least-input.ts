/** The least that a mutation takes: every required field, with something of the right form. */
import {
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** @param ids what fields of these names hold; everything else is made from its type */
export function leastInput(
  field: GraphQLField<unknown, unknown>,
  ids: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const input = field.args.find(({ name }) => name === 'input');
  if (!input) throw new Error(`${field.name} takes no input.`);
  return valueOf(input.name, input.type, ids) as Record<string, unknown>;
}

function valueOf(name: string, type: GraphQLInputType, ids: Readonly<Record<string, unknown>>): unknown {
  if (name in ids) return ids[name];
  const bare = getNullableType(type);
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const wanted = fields.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined);
    return Object.fromEntries(wanted.map((one) => [one.name, valueOf(one.name, one.type, ids)]));
  }
  const ofScalar: Readonly<Record<string, unknown>> = { Int: 1, Boolean: false, Date: '2026-03-05' };
  return ofScalar[bare.name] ?? 'something@example.org';
}
