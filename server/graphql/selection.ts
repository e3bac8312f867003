// What an operation asks of the answer of one field, known before the field is resolved: only so can one statement bring it all.
import {
  type FieldNode,
  getArgumentValues,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Fields by name; one that a directive may leave out is not among them. */
export type Asked = ReadonlyMap<string, readonly FieldNode[]>;

const NONE: Asked = new Map();

/** Parsed documents are kept, so each field is looked through once and not at each request. */
const known = new WeakMap<FieldNode, Asked>();

/** The fields asked of the answer, or of what stands under this path of its fields. */
export function askedOf({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[] = []): Asked {
  let asked = under(fieldNodes, fragments);
  for (const name of path) asked = under(asked.get(name) ?? [], fragments);
  return asked;
}

/** The same field in several places is left alone: it is rare, and every look-ahead may be missed. */
function under([field, ...others]: readonly FieldNode[], fragments: GraphQLResolveInfo['fragments']): Asked {
  if (!field?.selectionSet || others.length > 0) return NONE;
  const before = known.get(field);
  if (before) return before;
  const found = new Map<string, FieldNode[]>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.directives?.length) continue;
      if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.name;
        found.set(name, [...(found.get(name) ?? []), selection]);
      } else {
        const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
        if (inner) look(inner.selectionSet);
      }
    }
  };
  look(field.selectionSet);
  known.set(field, found);
  return found;
}

/** The arguments of a field that is asked once; null where it is not, or several times under other names. */
export function argumentsOf(
  { variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  asked: Asked,
  field: string,
): Readonly<Record<string, unknown>> | null {
  const [node, ...others] = asked.get(field) ?? [];
  const definition = type.getFields()[field];
  if (!node || others.length > 0 || !definition) return null;
  return getArgumentValues(definition, node, variableValues);
}
