// A status cites what shows it; what has nothing is a queue, and neither tells anybody of a file that they may not open.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordDocketPaper } from '#commands/comments/record-paper.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const member = (): Viewer => world.as('viewer').viewer;
const open = async (type: 'FoiaRequest' | 'Lawsuit' | 'AgencyDocket', id: string, viewer: Viewer) => {
  const { data, errors } = await api.ask(
    `query ($id: ID!) { node(id: $id) { ... on Matter { statusEvidence {
      isCited fact { kind page } file { name } sources { url } } } } }`,
    { id: globalId(type, id) },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.node.statusEvidence;
};
const queue = async (list: string, viewer: Viewer, filter = 'own: true, statusCited: false') => {
  const { data } = await api.ask(
    `{ ${list}(first: 100, filter: { ${filter} }) { totalCount nodes { title } } }`,
    {},
    viewer,
  );
  expect(data[list].totalCount).toBe(data[list].nodes.length);
  return data[list].nodes.map(({ title }: { title: string }) => title);
};

async function answered(title: string, withFile: boolean, visibility: 'public' | 'organization' = 'public') {
  const { matterId, version } = await world.filed('2026-03-02', { title, visibility });
  const file = withFile ? await storeFile() : null;
  await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'Received', datedOn: '2026-03-09', file },
    facts: [{ kind: 'acknowledged', occurred: { on: '2026-03-09' } }],
  });
  return { matterId, file };
}

let files = 0;
async function storeFile(): Promise<string> {
  files += 1;
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'letter.pdf',
    mediaType: 'application/pdf',
    sha256: String(files).padStart(64, 'a'),
    bytes: 10,
    storageKey: String(files).padStart(32, 'b'),
  });
  return documentId;
}

test('a draft needs nothing; a request that was sent stands in the queue until a file shows what moved it', async () => {
  const draft = await world.draft({ title: 'Only a draft' });
  expect(await open('FoiaRequest', draft.matterId, member())).toBeNull();
  const bare = await answered('Nothing shows it', false);
  expect(await open('FoiaRequest', bare.matterId, member())).toEqual({
    isCited: false,
    fact: { kind: 'acknowledged', page: null },
    file: null,
    sources: [],
  });
  const shown = await answered('A letter shows it', true);
  expect(await open('FoiaRequest', shown.matterId, member())).toMatchObject({
    isCited: true,
    file: { name: 'letter.pdf' },
  });
  const waiting = await queue('foiaRequests', member());
  expect(waiting).toContain('Nothing shows it');
  expect(waiting).not.toContain('A letter shows it');
  expect(waiting).not.toContain('Only a draft');
  expect(await queue('foiaRequests', member(), 'own: true, statusCited: true')).toEqual([
    'A letter shows it',
  ]);
});

test('whoever may not open the file is told the same as of none, by the page and by the filter', async () => {
  const { matterId, file } = await answered('Its file is kept', true);
  await it.db.sql`update documents set check_state = 'clear' where id = ${file}`;
  const seen = async () => ({
    evidence: await open('FoiaRequest', matterId, ANONYMOUS),
    cited: (await queue('foiaRequests', ANONYMOUS, 'statusCited: true')).includes('Its file is kept'),
  });
  expect(await seen()).toMatchObject({
    evidence: { isCited: true, file: { name: 'letter.pdf' } },
    cited: true,
  });
  await it.db.sql`update documents set visibility = 'counsel' where id = ${file}`;
  expect(await seen()).toMatchObject({ evidence: { isCited: false, file: null }, cited: false });
  expect(await queue('foiaRequests', world.as('counsel').viewer, 'statusCited: true')).toContain(
    'Its file is kept',
  );
  expect(await queue('foiaRequests', ANONYMOUS)).toEqual([]);
  expect(await queue('foiaRequests', world.outsider.viewer)).toEqual([]);
});

test('a suit is shown by the address of its docket entry, a notice by its own', async () => {
  const suit = await recordLawsuit(world.as('editor'), {
    organization: world.organizationId,
    caption: 'A v. B',
    nature: 'foia',
    court: 'dcd',
    visibility: 'public',
  });
  const entry = (sources: { url: string }[]) => ({
    entered: { on: '2026-03-05' },
    text: 'COMPLAINT',
    ...(sources.length > 0 ? { sources } : {}),
  });
  expect(await open('Lawsuit', suit.matterId, member())).toBeNull();
  const filed = await recordEntry(world.as('editor'), {
    lawsuit: suit.matterId,
    expectedVersion: suit.version,
    entry: entry([]),
    facts: [{ kind: 'complaint_filed', occurred: { on: '2026-03-05' } }],
  });
  expect(await open('Lawsuit', suit.matterId, member())).toMatchObject({
    isCited: false,
    fact: { kind: 'complaint_filed' },
  });
  expect(await queue('lawsuits', member())).toEqual(['A v. B']);
  await recordEntry(world.as('editor'), {
    lawsuit: suit.matterId,
    expectedVersion: filed.version,
    entry: { ...entry([{ url: 'https://example.org/dismissed' }]), text: 'DISMISSED' },
    facts: [
      {
        kind: 'suit_ended',
        occurred: { on: '2026-03-06' },
        fields: Object.entries({ how: 'dismissed', fees: 'reserved', openWork: 'none_open' }).map(
          ([key, value]) => ({
            key,
            value,
          }),
        ),
      },
    ],
  });
  expect(await open('Lawsuit', suit.matterId, ANONYMOUS)).toMatchObject({
    isCited: true,
    fact: { kind: 'suit_ended' },
    sources: [{ url: 'https://example.org/dismissed' }],
  });
  expect(await queue('lawsuits', member())).toEqual([]);
});

test('a docket is shown by the address of its notice', async () => {
  const docket = await recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'nonrulemaking',
    docketNumber: 'CMS-2026-0999',
    title: 'A docket',
    subject: 'About data.',
  });
  const published = (fields: Record<string, string>) => ({
    kind: 'notice_published',
    occurred: { on: '2026-03-02' },
    fields: Object.entries({ kind: 'proposed_rule', title: 'A rule', ...fields }).map(([key, value]) => ({
      key,
      value,
    })),
  });
  const paper = (expectedVersion: number, fields: Record<string, string>) =>
    recordDocketPaper(world.as('editor'), {
      agencyDocket: docket.matterId,
      expectedVersion,
      communication: { direction: 'in', channel: 'portal', subject: 'Notice', datedOn: '2026-03-02' },
      facts: [published(fields)],
    });
  const { version } = await paper(docket.version, {});
  expect(await queue('agencyDockets', member())).toEqual(['A docket']);
  await paper(version, { address: 'https://www.federalregister.gov/d/2026-01234' });
  expect(await open('AgencyDocket', docket.matterId, member())).toMatchObject({
    isCited: true,
    sources: [{ url: 'https://www.federalregister.gov/d/2026-01234' }],
  });
  expect(await queue('agencyDockets', member())).toEqual([]);
});
