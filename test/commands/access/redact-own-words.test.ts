// Words that a matter itself is made of: after an owner removed them no row of any table holds them, every date stands, the history
// verifies, and whoever may see the matter reads that words were removed, when and why.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redactOwnWords } from '#commands/access/redact-own-words.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { editAgreement } from '#commands/agreements/edit-agreement.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { draftBatch } from '#commands/requests/draft-batch.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { type Database, openDatabase } from '#db/client.ts';
import type { Role } from '#domain/access/viewer.ts';
import { OWN_WORDS, type OwnWords, ownWordsOf } from '#domain/matters/own-words.ts';
import { globalId } from '#server/graphql/ids.ts';
import { keyActs } from '#server/graphql/key-scope.ts';
import { schema } from '#server/graphql/schema.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { tablesWith } from '#test/support/words-in-tables.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let owner: Database;
let world: World;
let api: TestApi;
let agreement: string;
/** Another for each test: the number of a person. */
let word: string;

beforeAll(async () => {
  it = await createTestDatabase();
  owner = openDatabase({ url: it.url, role: 'owner', max: 1 });
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
  const drafted = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'It lends data out.',
    parties: [],
    known: [],
    unknown: [],
  });
  agreement = drafted.matterId;
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await owner.close();
  await it.drop();
});
beforeEach(() => {
  word = `ssn${v7().replaceAll('-', '').slice(-14)}`;
});

interface Target {
  readonly matterId: string;
  readonly version: number;
}

const REASON = 'It names a person by number.';

const take = (
  { matterId, version }: Target,
  words: readonly OwnWords[],
  { role = 'owner', expectedVersion = version }: { role?: Role; expectedVersion?: number } = {},
) => redactOwnWords(world.as(role), { matter: matterId, expectedVersion, words, reason: REASON });

const findings = async (matterId: string) =>
  (await verifyHistory(owner)).findings.filter(({ chainId }) => chainId === matterId);

const clocks = (matterId: string) => it.db.sql`
  select name, due_on, status, certainty from deadlines where matter_id = ${matterId} order by rule_key, root_event_id`;

/** A request with the word in its title, its text and its requester, before and after an edit, in an ask and in a mail. */
async function request(): Promise<Target> {
  const filed = await world.filed('2026-03-02', {
    visibility: 'public',
    agreement,
    title: `About ${word}`,
    requestText: `All that you hold on ${word}.`,
    requester: { name: `${word} Smith`, onBehalfOf: `${word} herself` },
  });
  const edit = { foiaRequest: filed.matterId, expectedVersion: filed.version, title: `The file of ${word}` };
  const edited = await editRequest(world.as('editor'), edit);
  const notice = v7();
  await it.db.sql`
    insert into notices (id, kind, person_id, to_address, matter_id, send_at, state)
    values (${notice}, 'embargo_warning', ${world.person.editor}, 'e@example.org', ${filed.matterId}, app_now(), 'sent')`;
  await it.db.sql`
    insert into mails (id, notice_id, to_address, subject, text, html, message_id, at)
    values (${v7()}, ${notice}, 'e@example.org', ${`The file of ${word}`}, 'A date', '<p>A date</p>', ${v7()}, app_now())`;
  return edited;
}

test('no row of any table holds the words of a request any more, and no date has moved', async () => {
  const target = await request();
  expect(await tablesWith(owner, word)).toEqual([
    'communications',
    'foia_requests',
    'history',
    'mails',
    'matters',
    'timeline_entries',
  ]);
  const before = await clocks(target.matterId);
  expect(before.length).toBeGreaterThan(0);
  await take(target, ['title', 'request_text', 'requester']);
  expect(await tablesWith(owner, word)).toEqual([]);
  expect(await clocks(target.matterId)).toEqual(before);
  expect(await findings(target.matterId)).toEqual([]);
});

test('only what was named goes', async () => {
  const target = await request();
  await take(target, ['requester']);
  const [row] = await it.db.sql`
    select m.title, r.request_text, r.requester from matters m join foia_requests r on r.matter_id = m.id
    where m.id = ${target.matterId}`;
  expect(row).toEqual({
    title: `The file of ${word}`,
    requestText: `All that you hold on ${word}.`,
    requester: { name: 'Redacted' },
  });
});

test('an ask that would write such words ends, and an earlier act that tells of them cannot be taken back', async () => {
  const target = await request();
  const asked = await editRequest(world.as('volunteer'), {
    foiaRequest: target.matterId,
    expectedVersion: target.version,
    title: `Rather ${word}`,
  }).catch((error: unknown) => error);
  expect(asked).toMatchObject({ code: 'FORBIDDEN' });
  const { version } = await take(target, ['title']);
  const [edit] = await it.db.sql<{ number: number }[]>`
    select number from history where matter_id = ${target.matterId} and action = 'edit_request'`;
  const undo = { matter: target.matterId, expectedVersion: version, entry: edit!.number };
  await expect(undoAct(world.as('owner'), undo)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
});

test('requests that were drafted together lose the title that they share', async () => {
  const batch = await draftBatch(world.as('editor'), {
    organization: world.organizationId,
    title: `Batch of ${word}`,
    requestText: 'All of it.',
    requester: { name: 'A Person' },
    components: [{ agency: world.agency.hhs }, { agency: world.agency.dhs }],
  });
  const ids = await it.db.sql<{ id: string; version: number }[]>`
    select m.id, m.version from matters m join foia_requests r on r.matter_id = m.id where r.batch_id = ${batch.batchId}`;
  expect(ids.length).toBe(2);
  for (const { id, version } of ids) await take({ matterId: id, version }, ['title']);
  expect(await tablesWith(owner, word)).toEqual([]);
});

/** One matter of each other kind with the word wherever it can stand. */
const MAKERS: Readonly<Record<'lawsuit' | 'agency_docket' | 'agreement', () => Promise<Target>>> = {
  lawsuit: () =>
    recordLawsuit(world.as('editor'), {
      organization: world.organizationId,
      title: `Suit of ${word}`,
      caption: `${word} v. Department of Health and Human Services`,
      nature: 'foia',
      court: 'dcd',
      docketNumber: '1:26-cv-07777',
      parties: [{ name: `${word} Smith`, role: 'plaintiff', counsel: [`${word} Counsel`] }],
      claims: [`${word} was harmed.`],
      relief: `Give ${word} the records.`,
    }),
  agency_docket: () =>
    recordDocket(world.as('editor'), {
      organization: world.organizationId,
      agency: world.agency.hhs,
      title: `Notice on ${word}`,
      subject: `What is kept of ${word}.`,
      docketKind: 'none',
      missingNotice: `No notice names ${word}.`,
    }),
  agreement: async () => {
    const drafted = await draftAgreement(world.as('editor'), {
      organization: world.organizationId,
      title: `Agreement on ${word}`,
      agreementKind: 'other',
      summary: `It lends ${word} out.`,
      parties: [{ name: `${word} office`, role: 'lends' }],
      known: [{ text: `${word} is lent.`, sources: [{ url: `https://example.org/${word}` }] }],
      unknown: [`Where ${word} is.`],
    });
    return editAgreement(world.as('editor'), {
      agreement: drafted.matterId,
      expectedVersion: drafted.version,
      summary: `It gives ${word} away.`,
    });
  },
};

describe.each(Object.keys(MAKERS) as (keyof typeof MAKERS)[])('%s', (kind) => {
  test('loses every word that it is made of', async () => {
    const target = await MAKERS[kind]();
    expect(await tablesWith(owner, word)).toEqual(expect.arrayContaining(['history', 'matters']));
    const [row] = await it.db.sql<{ kind: string }[]>`select kind from matters where id = ${target.matterId}`;
    await take(target, ownWordsOf(row!.kind));
    expect(await tablesWith(owner, word)).toEqual([]);
    expect(await findings(target.matterId)).toEqual([]);
  });
});

test('the tombstone says which words, when and why; who did it is told to members', async () => {
  const target = await request();
  await take(target, ['title', 'requester']);
  const query = `query ($id: ID!) { node(id: $id) { ... on Matter { title ownWords { words redaction { at reason by { name } } } } } }`;
  const id = globalId('FoiaRequest', target.matterId);
  const redaction = {
    reason: REASON,
    at: expect.stringMatching(/^2026-03-20T15:0/),
    by: { name: 'Test owner' },
  };
  const inside = await api.ask(query, { id }, world.as('viewer').viewer);
  expect(inside.data.node).toEqual({
    title: 'Redacted',
    ownWords: [
      { words: 'TITLE', redaction },
      { words: 'REQUEST_TEXT', redaction: null },
      { words: 'REQUESTER', redaction },
    ],
  });
  const outside = await api.ask(query, { id }, world.outsider.viewer);
  expect(outside.data.node.ownWords[0]).toEqual({ words: 'TITLE', redaction: { ...redaction, by: null } });
  const hidden = await setVisibility(world.as('owner'), {
    matter: target.matterId,
    expectedVersion: target.version + 1,
    visibility: 'organization',
  });
  expect(hidden.version).toBeGreaterThan(target.version);
  expect((await api.ask(query, { id }, world.outsider.viewer)).data.node).toBeNull();
});

test('words that were written anew can be removed again; the same ones cannot', async () => {
  const target = await request();
  const first = await take(target, ['title']);
  const again = { ...target, version: first.version };
  await expect(take(again, ['title'])).rejects.toMatchObject({ code: 'REDACTED_ALREADY' });
  const edit = { foiaRequest: target.matterId, expectedVersion: first.version, title: `Once more ${word}x` };
  const edited = await editRequest(world.as('editor'), edit);
  await take(edited, ['title']);
  expect(await tablesWith(owner, `${word}x`)).toEqual([]);
  expect(await findings(target.matterId)).toEqual([]);
});

describe('refused', () => {
  test.each(['editor', 'counsel', 'volunteer', 'viewer'] as const)('to %s', async (role) => {
    const target = await request();
    await expect(take(target, ['title'], { role })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('words that this kind does not have, none at all, without a reason, at an old version, under legal hold', async () => {
    const target = await request();
    await expect(take(target, ['caption'])).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
    await expect(take(target, [])).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
    await expect(take(target, ['title'], { expectedVersion: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { matterId: matter, version: expectedVersion } = target;
    const unsaid = { matter, expectedVersion, words: OWN_WORDS.slice(0, 1), reason: ' ' };
    await expect(redactOwnWords(world.as('owner'), unsaid)).rejects.toMatchObject({ code: 'TEXT_REQUIRED' });
    const held = await setLegalHold(world.as('owner'), { matter, expectedVersion, reason: 'We may sue.' });
    await expect(take(held, ['title'])).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    expect(await tablesWith(owner, word)).toContain('matters');
  });

  test('to every key', () => {
    expect(keyActs(schema).map(({ name }) => name)).not.toContain('matterRedactOwnWords');
  });
});
