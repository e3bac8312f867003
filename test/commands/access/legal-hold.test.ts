// A legal hold: who sets and lifts it, what it forbids, and that outsiders hear nothing of it.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liftLegalHold } from '#commands/access/lift-legal-hold.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { deleteAccount } from '#commands/people/delete-account.ts';
import { accessOfEach } from '#db/queries/matter-access.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const why = { reason: 'Letter of the court of 3 March.' };

test.each(['owner', 'counsel'] as const)('%s sets and lifts it, each once, with a reason', async (role) => {
  const { matterId: matter, version } = await world.draft();
  const held = await setLegalHold(world.as(role), { matter, expectedVersion: version, ...why });
  const target = { matter, expectedVersion: held.version };
  const [seen] = await accessOfEach(it.db, world.as('viewer').viewer, [matter]);
  expect(seen).toMatchObject({ legalHoldReason: why.reason, legalHoldAt: expect.anything() });
  await expect(setLegalHold(world.as(role), { ...target, ...why })).rejects.toMatchObject({
    code: 'LEGAL_HOLD_STANDS',
  });
  await expect(liftLegalHold(world.as(role), { ...target, reason: ' ' })).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
  });
  const free = await liftLegalHold(world.as(role), { ...target, reason: 'The case is over.' });
  const again = { matter, expectedVersion: free.version, ...why };
  await expect(liftLegalHold(world.as(role), again)).rejects.toMatchObject({ code: 'LEGAL_HOLD_NONE' });
  const acts = await it.db.sql<{ action: string; reason: string }[]>`
    select action, reason from history where matter_id = ${matter} and action like '%legal_hold' order by number`;
  expect(acts).toEqual([
    { action: 'set_legal_hold', reason: why.reason },
    { action: 'lift_legal_hold', reason: 'The case is over.' },
  ]);
});

test.each(['editor', 'volunteer', 'viewer'] as const)('%s may not', async (role) => {
  const { matterId: matter, version: expectedVersion } = await world.draft();
  for (const act of [setLegalHold, liftLegalHold]) {
    await expect(act(world.as(role), { matter, expectedVersion, ...why })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  }
});

test('outsiders are not told that a public request changed', async () => {
  const { matterId: matter, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const before = await requestsByIds(it.db, world.outsider.viewer, [matter]);
  expect(before).toHaveLength(1);
  await setLegalHold(world.as('owner'), { matter, expectedVersion: version, ...why });
  expect(await requestsByIds(it.db, world.outsider.viewer, [matter])).toEqual(before);
  expect(await accessOfEach(it.db, world.outsider.viewer, [matter])).toEqual([]);
});

test('who worked on it cannot delete their account until it is lifted; others can', async () => {
  const own = await makeWorld(it.db);
  const { matterId: matter, version } = await own.draft({ lead: own.person.counsel });
  const held = await setLegalHold(own.as('owner'), { matter, expectedVersion: version, ...why });
  for (const role of ['editor', 'counsel'] as const) {
    await expect(deleteAccount(own.as(role), {}), role).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
  }
  const [kept] = await it.db.sql`select name, email from people where id = ${own.person.editor}`;
  expect(kept).toMatchObject({ name: 'Test editor' });
  await expect(deleteAccount(own.as('viewer'), {})).resolves.toEqual({ deleted: true });
  await liftLegalHold(own.as('owner'), { matter, expectedVersion: held.version, reason: 'Over.' });
  await expect(deleteAccount(own.as('editor'), {})).resolves.toEqual({ deleted: true });
});

/** Every file of writes that deletes rows, and what those rows are. A new one must be put here, and its act must ask. */
const DELETES: Readonly<
  Record<string, 'rights' | 'projection' | 'sign-in' | 'sample' | { readonly act: string }>
> = {
  'access.ts': 'rights',
  'accounts.ts': 'sign-in',
  'agency-dockets.ts': 'projection',
  'document-reading.ts': 'projection',
  'lawsuits.ts': { act: 'commands/lawsuits/remove-request.ts' },
  'matters.ts': 'rights',
  'memberships.ts': 'rights',
  'own-words.ts': { act: 'commands/access/redact-own-words.ts' },
  'people.ts': 'sign-in',
  'person-deletion.ts': { act: 'commands/people/delete-account.ts' },
  'public-comments.ts': { act: 'commands/comments/sign-comment.ts' },
  'redaction.ts': { act: 'commands/access/redact.ts' },
  'request-agencies.ts': 'projection',
  'requests.ts': 'projection',
  'sample-removal.ts': 'sample',
  'sign-in-attempts.ts': 'sign-in',
  'timeline.ts': 'projection',
};

test('every write that deletes is known, and every act that takes away what was recorded asks for a hold', () => {
  const files = fs.readdirSync('db/writes').filter((name) => {
    const text = fs.readFileSync(`db/writes/${name}`, 'utf8');
    return /\bdelete from\b|\.delete\(/.test(text);
  });
  expect(files.toSorted()).toEqual(Object.keys(DELETES));
  for (const kind of Object.values(DELETES)) {
    if (typeof kind === 'object')
      expect(fs.readFileSync(kind.act, 'utf8')).toMatch(/await check\w*NotHeld\(/);
  }
});
