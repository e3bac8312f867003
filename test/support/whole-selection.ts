/**
 * All that can be selected under a type of the schema, as a tree: what is in it holds by how it is made, and nothing has to be
 * read or checked.
 */
import {
  type ArgumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { schema } from '#server/graphql/schema.ts';

/** Everything that can be selected under a type, and the fragments that it stands on, by their names. */
export interface Selection {
  /** Undefined below a leaf, which has nothing to select. */
  readonly spread: SelectionSetNode | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const LEAF: Selection = { spread: undefined, fragments: new Map() };

function compositeOf(type: GraphQLOutputType): Composite | undefined {
  const named = getNamedType(type);
  if (isLeafType(named)) return undefined;
  if (!isObjectType(named) && !isInterfaceType(named)) throw new Error(`No selection for ${named.name}.`);
  return named;
}

const selections = new Map<string, Selection>();

/**
 * A selection is a fragment, so that one which stands in many places is written once: spelt out it took longer to read than to
 * answer. It does not go round in circles: those types that stand above it, and that it could come back to, are part of its name.
 */
export function selectionOf(type: GraphQLOutputType, deep: number, above: readonly string[] = []): Selection {
  const named = compositeOf(type);
  if (!named) return LEAF;
  const left = deep - above.length;
  const within = reach(named, left);
  const name = [named.name, ...above.filter((one) => within.has(one)).sort(), left].join('_');
  const known = selections.get(name);
  if (known) return known;
  const fragments = new Map<string, FragmentDefinitionNode>();
  const spread = (inner: Selection) => {
    for (const [key, fragment] of inner.fragments) fragments.set(key, fragment);
    return inner.spread;
  };
  const fields = [...fieldsOf(named, deep, above, spread), ...kindsOf(named, deep, above, spread)];
  fragments.set(name, {
    kind: Kind.FRAGMENT_DEFINITION,
    name: nameNode(name),
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(named.name) },
    selectionSet: selectionSet([{ kind: Kind.FIELD, name: nameNode('__typename') }, ...fields]),
  });
  const selection = {
    spread: selectionSet([{ kind: Kind.FRAGMENT_SPREAD, name: nameNode(name) }]),
    fragments,
  };
  selections.set(name, selection);
  return selection;
}

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });
export const selectionSet = (selected: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selected,
});

/** What a leaf has not. */
export const under = (selected: SelectionSetNode | undefined) => (selected ? { selectionSet: selected } : {});

const reached = new Map<string, ReadonlySet<string>>();

/** Names of the types that a selection under this one comes to, so many types further down. */
function reach(named: Composite, left: number): ReadonlySet<string> {
  const key = `${named.name}_${left}`;
  const known = reached.get(key);
  if (known) return known;
  const found = new Set<string>();
  const add = (next: Composite, further: number) => {
    found.add(next.name);
    for (const name of reach(next, further)) found.add(name);
  };
  const below = left > 0 ? Object.values(named.getFields()) : [];
  for (const next of new Set(below.flatMap(({ type }) => compositeOf(type) ?? []))) add(next, left - 1);
  if (isInterfaceType(named)) for (const kind of schema.getPossibleTypes(named)) add(kind, left);
  reached.set(key, found);
  return found;
}

/** Fields below the root that must be told something. */
const NESTED: Readonly<Record<string, readonly ArgumentNode[]>> = {
  'Court.stateHolidays': [argument('year', { kind: Kind.INT, value: '2026' })],
  'Court.docketNumber': [argument('written', { kind: Kind.STRING, value: '3:25-cv-05536' })],
};

function argument(name: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(name), value };
}

type Spread = (inner: Selection) => SelectionSetNode | undefined;

/** Aliased: kinds of nodes share names. */
function fieldsOf(named: Composite, deep: number, above: readonly string[], spread: Spread): SelectionNode[] {
  const inner = [...above, named.name];
  return Object.values(named.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    if (!isLeafType(next) && (inner.includes(next.name) || inner.length > deep)) return [];
    // Signs of the time, not of what exists.
    if (named.name === 'Clock' && field.name !== 'zone') return [];
    return [
      {
        kind: Kind.FIELD,
        alias: nameNode(`${named.name}_${field.name}`),
        name: nameNode(field.name),
        arguments: NESTED[`${named.name}.${field.name}`] ?? [],
        ...under(spread(selectionOf(field.type, deep, inner))),
      },
    ];
  });
}

function kindsOf(named: Composite, deep: number, above: readonly string[], spread: Spread): SelectionNode[] {
  if (!isInterfaceType(named)) return [];
  const kinds = schema.getPossibleTypes(named).filter(({ name }) => !above.includes(name));
  return kinds.map((kind) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(kind.name) },
    selectionSet: spread(selectionOf(kind, deep, above))!,
  }));
}
