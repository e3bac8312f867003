// The record of an organization is chained as histories are: what is rewritten behind the back of the triggers is named.
import fs from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { changeRole } from '#commands/people/change-role.ts';
import { openDatabase, type Database } from '#db/client.ts';
import { headsFileIn, readHeads } from '#jobs/history/heads-file.ts';
import { keepHeads } from '#jobs/history/keep-heads.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld } from '#test/support/world.ts';

let it: TestDatabase;
let db: Database;
let dataDir: string;
let file: string;
let chainId: string;
const ACTS = 8;

beforeAll(async () => {
  it = await createTestDatabase();
  db = openDatabase({ url: it.url, role: 'owner', max: 1 });
  dataDir = makeDataDir();
});
afterAll(async () => {
  await db.close();
  await it.drop();
  removeDataDir(dataDir);
});

beforeEach(async () => {
  const world = await makeWorld(it.db);
  chainId = world.organizationId;
  const change = { organization: chainId, person: world.person.volunteer };
  for (let n = 0; n < ACTS; n += 1) {
    await changeRole(world.as('owner'), { ...change, role: n % 2 === 0 ? 'editor' : 'volunteer' });
  }
  file = headsFileIn(fs.mkdtempSync(path.join(dataDir, 'heads-')));
  await keepHeads(db, file);
});

const findings = async () =>
  (await verifyHistory(db, readHeads(file))).findings.filter((one) => one.chainId === chainId);
const tamper = async (...statements: readonly string[]) => {
  await db.sql`alter table organization_acts disable trigger all`;
  for (const statement of statements) await db.sql.unsafe(statement);
  await db.sql`alter table organization_acts enable trigger all`;
  return findings();
};
const where = (what: string) => `where organization_id = '${chainId}' and ${what}`;
const found = (kind: string, number: number, upTo?: number) => ({
  of: 'organization',
  chainId,
  kind,
  number,
  ...(upTo === undefined ? {} : { upTo }),
});

test('sound acts pass, and are counted beside the matters', async () => {
  expect(await findings()).toEqual([]);
  const report = await verifyHistory(db, readHeads(file));
  expect(report.organizations).toBeGreaterThan(0);
  expect(readHeads(file).get(chainId)).toMatchObject([{ chainId, number: ACTS }]);
});

test.each([
  ['what it says', `after = '{"role":"owner"}'`],
  ['whom it concerns', 'about_person_id = person_id'],
  ['who did it', 'person_id = about_person_id'],
  ['its moment', `at = at - interval '1 day'`],
  ['its id', `id = '${v7()}'`],
  ['a reason put in', `reason = 'They asked for it.'`],
  ['its hashes taken away', `salt = null, content_digest = null, previous_hash = null, hash = null`],
])('one changed: %s', async (_, what) => {
  expect(await tamper(`update organization_acts set ${what} ${where('number = 4')}`)).toContainEqual(
    found('changed', 4),
  );
});

test('one deleted, two swapped, the tail cut off, the whole record gone', async () => {
  expect(await tamper(`delete from organization_acts ${where('number = 3')}`)).toEqual([
    found('deleted', 3, 3),
  ]);
  const set = (from: number, to: number) =>
    `update organization_acts set number = ${to} ${where(`number = ${from}`)}`;
  expect(await tamper(set(5, -1), set(6, 5), set(-1, 6))).toEqual([
    found('deleted', 3, 3),
    found('swapped', 5, 6),
  ]);
  expect(await tamper(`delete from organization_acts ${where('number > 6')}`)).toContainEqual(
    found('cut', 7, ACTS),
  );
  expect(await tamper(`delete from organization_acts ${where('true')}`)).toEqual([
    { ...found('cut', 1, ACTS), of: null },
  ]);
});

test('acts from before there was a chain pass at its beginning only, and the first of the chain follows them', async () => {
  const bare = 'salt = null, content_digest = null, previous_hash = null, hash = null';
  const world = await makeWorld(it.db);
  chainId = world.organizationId;
  const change = { organization: chainId, person: world.person.volunteer };
  await changeRole(world.as('owner'), { ...change, role: 'editor' });
  expect(await tamper(`update organization_acts set ${bare} ${where('number = 1')}`)).toEqual([]);
  await changeRole(world.as('owner'), { ...change, role: 'viewer' });
  await changeRole(world.as('owner'), { ...change, role: 'editor' });
  expect(await findings()).toEqual([]);
  expect(await tamper(`delete from organization_acts ${where('number = 1')}`)).toEqual([
    found('deleted', 1, 1),
  ]);
});

test('all hashes taken away are missed by the heads that were kept', async () => {
  const bare = 'salt = null, content_digest = null, previous_hash = null, hash = null';
  expect(await tamper(`update organization_acts set ${bare} ${where('true')}`)).toEqual([
    found('rewritten', ACTS),
  ]);
});
