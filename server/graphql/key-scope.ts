// What a key may be given, and what it may do: an act that is safe to repeat, which is to say one whose input takes a
// `clientMutationId`. No act on an account does, because its answer may hold a secret; a key can be given none of them. Nor
// can it be given an act on who belongs where: a program that leaks must not be able to let somebody in.
import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import type { Viewer } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';

/** One act that a key can be given. */
export interface KeyAct {
  readonly name: string;
  readonly description: string;
}

/** Acts on who belongs to an organization, who is a guest, what runs the site, what waits for a second person's eyes, and what is kept or removed for good. */
const FOR_PEOPLE_ONLY =
  /^(organization|invitation|approval|site|agencyDecide)|Guest$|LegalHold$|Redact(OwnWords)?$/;

function canBeGiven({ name, args }: GraphQLField<unknown, unknown>): boolean {
  if (FOR_PEOPLE_ONLY.test(name)) return false;
  const input = args.find((arg) => arg.name === 'input');
  const type = input ? getNamedType(input.type) : null;
  return isInputObjectType(type) && 'clientMutationId' in type.getFields();
}

/** The acts that a key can be given, by name. */
export const keyActs = (schema: GraphQLSchema): readonly KeyAct[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(canBeGiven)
    .map(({ name, description }) => ({ name, description: description ?? '' }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** @throws Refusal KEY_ACT_UNKNOWN */
export function checkActs(schema: GraphQLSchema, names: readonly string[]): void {
  const known = new Set(keyActs(schema).map(({ name }) => name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw refusal('KEY_ACT_UNKNOWN', { act: unknown.slice(0, 80) }, ['mutations']);
}

/** Does the viewer hold a key that must not do this? Reads are never refused here. @throws Refusal KEY_SCOPE */
export function checkScope(
  viewer: Viewer,
  root: GraphQLObjectType | null | undefined,
  field: GraphQLField<unknown, unknown>,
): void {
  if (viewer.kind !== 'person' || !viewer.key || root?.name !== 'Mutation') return;
  if (!viewer.key.mutations.includes(field.name) || !canBeGiven(field)) throw refusal('KEY_SCOPE');
}
