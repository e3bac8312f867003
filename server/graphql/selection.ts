// What an operation asks of the answer of one field, known before the field is resolved: only so can one statement bring it all.
import {
  type FieldNode,
  getArgumentValues,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What is asked under a field. */
export interface Asked {
  /** By name; one that a directive may leave out is not among them. */
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  /** Nothing else is asked. */
  readonly isWhole: boolean;
}

const NOTHING: Asked = { fields: new Map(), isWhole: true };
const UNKNOWN: Asked = { fields: new Map(), isWhole: false };

/** Parsed documents are kept, so each field is looked through once and not at each request. */
const known = new WeakMap<FieldNode, Asked>();

type Fragments = GraphQLResolveInfo['fragments'];

/** What is asked of the answer of the field that is being resolved. */
export const askedOf = ({ fieldNodes, fragments }: GraphQLResolveInfo): Asked => under(fieldNodes, fragments);

/** What is asked under a field of what is asked. */
export const askedUnder = (asked: Asked, field: string, { fragments }: GraphQLResolveInfo): Asked =>
  under(asked.fields.get(field) ?? [], fragments);

/** The same field in several places is left alone: it is rare, and every look-ahead may be missed. */
function under([field, ...others]: readonly FieldNode[], fragments: Fragments): Asked {
  if (!field) return NOTHING;
  if (!field.selectionSet || others.length > 0) return UNKNOWN;
  let asked = known.get(field);
  if (!asked) known.set(field, (asked = look(field.selectionSet, fragments)));
  return asked;
}

function look(from: SelectionSetNode, fragments: Fragments): Asked {
  const fields = new Map<string, FieldNode[]>();
  let isWhole = true;
  const gather = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.directives?.length) isWhole = false;
      else if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.name;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
      } else {
        const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
        if (inner) gather(inner.selectionSet);
      }
    }
  };
  gather(from);
  return { fields, isWhole };
}

/** What is asked of the rows of a connection, of its nodes and of the nodes of its edges alike. */
export function askedOfRows(connection: Asked, info: GraphQLResolveInfo): Asked {
  const edges = askedUnder(connection, 'edges', info);
  const isWhole = connection.isWhole && edges.isWhole;
  const [one, two] = [askedUnder(connection, 'nodes', info), askedUnder(edges, 'node', info)];
  if (isWhole && (one === NOTHING || two === NOTHING)) return one === NOTHING ? two : one;
  const fields = new Map(one.fields);
  for (const [name, nodes] of two.fields) fields.set(name, [...(fields.get(name) ?? []), ...nodes]);
  return { fields, isWhole: isWhole && one.isWhole && two.isWhole };
}

/** Whether the cursor of any row is asked for. */
export const asksForCursors = (connection: Asked, info: GraphQLResolveInfo): boolean =>
  connection.fields.has('pageInfo') || askedUnder(connection, 'edges', info).fields.has('cursor');

/** The arguments of a field that is asked once; null where it is not, or several times under other names. */
export function argumentsOf(
  { variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  asked: Asked,
  field: string,
): Readonly<Record<string, unknown>> | null {
  const [node, ...others] = asked.fields.get(field) ?? [];
  const definition = type.getFields()[field];
  if (!node || others.length > 0 || !definition) return null;
  return getArgumentValues(definition, node, variableValues);
}
