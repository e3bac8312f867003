/**
 * Every field of the query type, with all that can be selected under it, asked by every id and word that could lead somewhere:
 * what tests of non-interference compare before and after.
 */
import {
  type ArgumentNode,
  type DocumentNode,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  type ValueNode,
} from 'graphql';
import { expect } from 'vitest';
import type { Viewer } from '#domain/access/viewer.ts';
import { globalId, NODE_TYPES } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import type { TestApi } from './graphql-api.ts';
import { CANARY, type Lead } from './private-things.ts';

/** How many types deep: a request, its lists, what hangs on their rows. */
const DEEP = 5;

/** Everything that can be selected under a type, and the fragments that it stands on, by their names. */
interface Selection {
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
function selectionOf(type: GraphQLOutputType, deep: number, above: readonly string[] = []): Selection {
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
const selectionSet = (selected: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selected,
});

/** What a leaf has not. */
const under = (selected: SelectionSetNode | undefined) => (selected ? { selectionSet: selected } : {});

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

/** Where to ask. */
export interface Ways extends Lead {
  /** Organizations that exist whatever is hidden. */
  readonly slugs?: readonly string[];
  /** Uuids of agencies, which everybody knows: what hangs on them may be hidden. */
  readonly agencies?: readonly string[];
}

/** What a list says of each agency. */
const ofAgencies = ({ agencies = [] }: Ways): readonly string[] =>
  agencies.map(
    (uuid) => `(first: 100, includeSample: true, filter: { agency: "${globalId('Agency', uuid)}" })`,
  );

const ORDERS = ['UPDATED, direction: DESC', 'NEXT_DUE, direction: ASC', 'FILED, direction: DESC'];

/** How each field is asked: the arguments that could lead to something private. */
const ARGUMENTS: Readonly<Record<string, (lead: Ways) => readonly string[]>> = {
  node: ({ uuids }) => uuids.flatMap((uuid) => NODE_TYPES.map((type) => `(id: "${globalId(type, uuid)}")`)),
  nodes: ({ uuids }) => [`(ids: [${uuids.map((uuid) => `"${globalId('FoiaRequest', uuid)}"`).join(', ')}])`],
  foiaRequest: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('FoiaRequest', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  foiaRequests: (ways) => [
    '(first: 100, includeSample: true)',
    `(first: 100, includeSample: true, filter: { text: "${CANARY}" })`,
    '(first: 100, includeSample: true, filter: { text: "CANARY-NUMBER" })',
    '(first: 100, includeSample: true, filter: { overdue: true })',
    ...ORDERS.map((order) => `(first: 100, includeSample: true, orderBy: { field: ${order} })`),
    '(first: 1, includeSample: true)',
    '(last: 2, includeSample: true)',
    '(first: 100, includeSample: true, filter: { dueFrom: "2026-03-01", dueTo: "2026-12-31" })',
    '(first: 100, includeSample: true, filter: { status: [WAITING_FOR_AGENCY, OVERDUE, CLOCK_STOPPED] })',
    '(first: 100, includeSample: true, filter: { nextActor: AGENCY })',
    ...ways.uuids.map((uuid) => `(first: 100, filter: { lead: "${globalId('Person', uuid)}" })`),
    ...ofAgencies(ways),
  ],
  lawsuit: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('Lawsuit', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  lawsuits: (ways) => [
    '(first: 100, includeSample: true)',
    `(first: 100, includeSample: true, filter: { text: "${CANARY}" })`,
    '(first: 100, includeSample: true, filter: { overdue: true })',
    ...ORDERS.map((order) => `(first: 100, includeSample: true, orderBy: { field: ${order} })`),
    '(last: 2, includeSample: true)',
    ...ways.uuids.map((uuid) => `(first: 100, filter: { request: "${globalId('FoiaRequest', uuid)}" })`),
    ...ofAgencies(ways),
  ],
  corrections: ({ uuids }) => [
    '(first: 100, includeSample: true)',
    '(last: 1, includeSample: true)',
    ...uuids.map((uuid) => `(first: 100, includeSample: true, matter: "${globalId('FoiaRequest', uuid)}")`),
  ],
  deadlines: ({ uuids }) => [
    '(first: 100, includeSample: true)',
    '(first: 100, includeSample: true, filter: { dueFrom: "2026-03-01", dueTo: "2026-12-31" })',
    '(first: 100, includeSample: true, filter: { overdue: true })',
    ...uuids.map((uuid) => `(first: 100, filter: { matter: "${globalId('FoiaRequest', uuid)}" })`),
  ],
  agencyDocket: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('AgencyDocket', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  agencyDockets: (ways) => [
    '(first: 100, includeSample: true)',
    `(first: 100, includeSample: true, filter: { text: "${CANARY}" })`,
    ...ofAgencies(ways),
  ],
  agencyNotices: () => ['(first: 100, includeSample: true)'],
  publicComments: () => ['(first: 100, includeSample: true)'],
  agencyDocketImportCommentsPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { agencyDocket: "${globalId('AgencyDocket', uuid)}", expectedVersion: 1, file: "${globalId('Document', uuid)}" })`,
    ),
  agencyDocketRecordPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { agencyDocket: "${globalId('AgencyDocket', uuid)}", expectedVersion: 1, facts: [], communication: { direction: IN, channel: PORTAL, subject: "x" } })`,
    ),
  agreement: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('Agreement', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  matter: ({ codes }) => codes.map((code) => `(code: "${code}")`),
  document: ({ uuids }) => uuids.map((uuid) => `(reference: "${uuid}")`),
  documentSearch: () =>
    [CANARY, 'enrollee', 'person'].map((words) => `(query: "${words}", first: 100, includeSample: true)`),
  requestBatches: () => ['(first: 100)', '(last: 1)'],
  documentPagesByLabel: () => ['(label: "CMS-000123")'],
  approvals: () => ['WAITING', 'ACCEPTED', 'REJECTED'].map((state) => `(first: 100, state: ${state})`),
  tasks: () => ['OPEN', 'MINE', 'FREE', 'DONE'].map((view) => `(first: 100, view: ${view})`),
  agreements: () => [
    '(first: 100, includeSample: true)',
    `(first: 100, includeSample: true, filter: { text: "${CANARY}" })`,
  ],
  agency: ({ uuids }) => uuids.map((uuid) => `(id: "${globalId('Agency', uuid)}")`),
  organization: ({ slugs = [] }) => [...slugs, 'none'].map((slug) => `(slug: "${slug}")`),
  agencyProposals: () => ['(first: 100)', '(last: 1, state: WAITING)'],
  deadlineRules: () => [''],
  agencies: () => ['(first: 100, includeSample: true)', `(filter: { text: "${CANARY}" })`],
  mailbox: () => ['(first: 100)'],
  accountTicket: ({ codes }) => codes.map((code) => `(token: "${code}")`),
  sharedMatter: ({ codes }) => codes.map((code) => `(token: "${code}")`),
  invitation: ({ codes }) => codes.map((code) => `(token: "${code}")`),
  calendar: () => ['(from: "2026-03-01", to: "2026-03-07")'],
  court: () => ['(key: "cand")'],
  factKinds: () => ['', '(of: LAWSUIT)', '(of: AGENCY_DOCKET)'],
  deadlinePreview: () => ['(rule: "FOIA-20", events: [])'],
  lawsuitRecordEntryPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { lawsuit: "${globalId('Lawsuit', uuid)}", expectedVersion: 1, entry: { entered: { on: "2026-03-05" }, text: "x" }, facts: [] })`,
    ),
  foiaRequestWithholdingsPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { foiaRequest: "${globalId('FoiaRequest', uuid)}", expectedVersion: 1, file: "${globalId('Document', uuid)}" })`,
    ),
  foiaRequestRecordPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { foiaRequest: "${globalId('FoiaRequest', uuid)}", expectedVersion: 1, facts: [], communication: { direction: IN, channel: LETTER, subject: "x" } })`,
    ),
};

/** For tests that ask many times. */
interface Narrower {
  readonly deep?: number;
  /** Names of query fields. */
  readonly only?: readonly string[];
}

export async function askEverything(
  api: TestApi,
  viewer: Viewer,
  lead: Ways,
  { deep = DEEP, only }: Narrower = {},
): Promise<string> {
  const answers: string[] = [];
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (only && !only.includes(field.name)) continue;
    // What can be of any kind is asked less deep, for the library gives up on longer questions; each kind has a field of its own.
    const isAnyKind = isInterfaceType(getNamedType(field.type));
    const selection = selectionOf(getNullableType(field.type), isAnyKind ? Math.min(deep, DEEP - 2) : deep);
    const fragments = [...selection.fragments.values()];
    for (const args of argumentsFor(field, lead)) {
      const document: DocumentNode = {
        kind: Kind.DOCUMENT,
        definitions: [questionOf(field.name, args, selection), ...fragments],
      };
      const contextValue = { ...api.contextOf(viewer), isOwnPage: true };
      const answer = await execute({ schema, document, contextValue });
      // A refusal is an answer; anything else is a mistake of this test or a fault.
      const faults = (answer.errors ?? []).filter(({ extensions }) => extensions['refusal'] === undefined);
      expect(faults.slice(0, 1).map(({ message }) => `${field.name}: ${message}`)).toEqual([]);
      answers.push(`${field.name}: ${JSON.stringify(answer.data)}`);
    }
  }
  return answers.join('\n');
}

/** The fragments hold what the schema has, by how they are made; what is written here by hand is checked. */
function questionOf(name: string, args: string, { spread }: Selection): OperationDefinitionNode {
  const written = parse(`{ ${name}${args}${spread ? ' { __typename }' : ''} }`, { noLocation: true });
  checkOnce(`${name}${args.replace(/"[A-Za-z0-9+/=]{20,}"/g, 'ID')}`, written);
  const operation = written.definitions[0] as OperationDefinitionNode;
  const field = operation.selectionSet.selections[0] as FieldNode;
  return { ...operation, selectionSet: selectionSet([{ ...field, ...under(spread) }]) };
}

const checked = new Set<string>();

/** Questions that differ only in their ids are alike. */
function checkOnce(question: string, document: DocumentNode): void {
  if (checked.has(question)) return;
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  checked.add(question);
}

function argumentsFor(field: GraphQLField<unknown, unknown>, lead: Ways): readonly string[] {
  const known = ARGUMENTS[field.name];
  if (known) return known(lead);
  if (field.args.length > 0) throw new Error(`This test does not know how to ask for ${field.name}.`);
  return [''];
}
