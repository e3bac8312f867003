// What an operation asks of the answer of one field, known before the field is resolved: only so can one statement bring it all.
import {
  type FieldNode,
  getArgumentValues,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Parsed documents are kept, so each field is looked through once and not at each request. */
const known = new WeakMap<FieldNode, Fields>();

/** The fields asked of the answer, by name; one that a directive may leave out is not among them. */
function fieldsOf({ fieldNodes, fragments }: GraphQLResolveInfo): Fields {
  const [asked] = fieldNodes;
  if (!asked || fieldNodes.length > 1) return new Map();
  const before = known.get(asked);
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
  if (asked.selectionSet) look(asked.selectionSet);
  known.set(asked, found);
  return found;
}

/** Is this field asked of the answer? */
export const asksFor = (info: GraphQLResolveInfo, field: string): boolean => fieldsOf(info).has(field);

/** The arguments of a field that is asked of the answer once; null where it is not, or several times under other names. */
export function argumentsFor(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  field: string,
): Readonly<Record<string, unknown>> | null {
  const [node, ...others] = fieldsOf(info).get(field) ?? [];
  const definition = type.getFields()[field];
  if (!node || others.length > 0 || !definition) return null;
  return getArgumentValues(definition, node, info.variableValues);
}
