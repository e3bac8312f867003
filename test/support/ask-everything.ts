/**
 * Every field of the query type, with all that can be selected under it, asked by every id and word that could lead somewhere:
 * what tests of non-interference compare before and after.
 */
import {
  type DocumentNode,
  execute,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { expect } from 'vitest';
import type { Viewer } from '#domain/access/viewer.ts';
import { globalId, NODE_TYPES } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import type { TestApi } from './graphql-api.ts';
import { CANARY, type Lead } from './private-things.ts';
import { type Selection, selectionOf, selectionSet, under } from './whole-selection.ts';

/** How many types deep: a request, its lists, what hangs on their rows. */
const DEEP = 5;

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
