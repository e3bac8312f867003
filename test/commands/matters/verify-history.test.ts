// History is rewritten behind the back of the triggers, as somebody with the database's password could; the check names
// what was done, and only that.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sealEntry, type SealedEntry } from '#commands/matters/record-history.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { openDatabase, type Database } from '#db/client.ts';
import { history } from '#db/schema/index.ts';
import type { NewHistory } from '#db/writes/history.ts';
import { appendRemoved, headsFileIn, readHeads } from '#jobs/history/heads-file.ts';
import { keepHeads, startKeepingHeads } from '#jobs/history/keep-heads.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { makeWorld } from '#test/support/world.ts';

type Entry = Parameters<typeof sealEntry>[1];

/** An entry of a matter as the table keeps it. */
const asRow = ({ chainId, ...entry }: SealedEntry): NewHistory => ({ ...entry, matterId: chainId });

const MATTERS = 20;
const MANY = 500;
/** How long a chain is after the first tests: what they ask of many, the others ask of few. */
const EACH = 50;

let test: TestDatabase;
let db: Database;
let dataDir: string;
let file: string;
let matters: string[];
beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase({ url: test.url, role: 'owner', max: 2 });
  await insertManyRequests(db, { requests: MATTERS });
  matters = (await db.sql<{ id: string }[]>`select id from matters order by id`).map(({ id }) => id);
  for (const matterId of matters) await db.drizzle.insert(history).values(makeChain(matterId, MANY));
  dataDir = makeDataDir();
});
afterAll(async () => {
  await db.close();
  await test.drop();
  removeDataDir(dataDir);
});
beforeEach(async () => {
  file = headsFileIn(fs.mkdtempSync(path.join(dataDir, 'heads-')));
  await keepHeads(db, file);
});

function makeChain(matterId: string, length: number): NewHistory[] {
  const chain: NewHistory[] = [];
  for (let n = 1; n <= length; n += 1) {
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, n, n % 1000)).toISOString();
    const note = {
      action: 'edit_request',
      reason: n % 3 === 0 ? `Because of ${n}.` : null,
      before: { title: `Title ${n - 1}`, zebra: [1.5, null, { b: 1, a: 'é' }] },
      after: n % 7 === 0 ? null : { title: `Title ${n}` },
      visibility: n % 10 === 0 ? ('counsel' as const) : null,
    };
    const entry = { ...note, id: v7(), chainId: matterId, at, personId: null };
    chain.push(asRow(sealEntry(chain.at(-1), entry)));
  }
  return chain;
}

/** Does what the triggers refuse, looks, and puts everything back. */
async function afterTampering(tamper: (db: Database) => Promise<unknown>) {
  await db.sql`create table kept_history as select * from history`;
  await db.sql`alter table history disable trigger all`;
  try {
    await tamper(db);
    return (await verifyHistory(db, readHeads(file))).findings;
  } finally {
    await db.sql`delete from history`;
    await db.sql`insert into history select * from kept_history`;
    await db.sql`alter table history enable trigger all`;
    await db.sql`drop table kept_history`;
  }
}

const at = (index: number) => matters[index]!;

describe('10,000 entries', () => {
  afterAll(async () => {
    await db.sql`alter table history disable trigger all`;
    await db.sql`delete from history where number > ${EACH}`;
    await db.sql`alter table history enable trigger all`;
  });

  it('are read in a few statements, and sound ones pass', async () => {
    const statements: string[] = [];
    const counting = openDatabase({
      url: test.url,
      role: 'owner',
      max: 1,
      onQuery: (s) => statements.push(s),
    });
    const begun = performance.now();
    const report = await verifyHistory(counting, readHeads(file));
    expect(performance.now() - begun).toBeLessThan(10_000);
    await counting.close();
    expect(report).toMatchObject({ matters: MATTERS, findings: [] });
    expect(report.entries).toBeGreaterThanOrEqual(MATTERS * MANY);
    expect(statements.filter((statement) => statement.includes('from history'))).toHaveLength(3);
  });

  it('chains are whole wherever the steps of reading fall', async () => {
    for (const step of [499, 500, 501, 3_001]) {
      expect(await verifyHistory(db, readHeads(file), step)).toMatchObject({
        matters: MATTERS,
        findings: [],
      });
    }
  });

  it('one changed, one deleted, two swapped and a tail cut off are all found, each by its name', async () => {
    const findings = await afterTampering(async ({ sql }) => {
      await sql`update history set after = '{"title":"Nicer"}' where matter_id = ${at(0)} and number = 250`;
      await sql`delete from history where matter_id = ${at(1)} and number = 100`;
      await swapNumbers(at(2), 40, 41);
      await sql`delete from history where matter_id = ${at(3)} and number > 490`;
    });
    expect(findings).toEqual([
      { of: 'matter', chainId: at(0), kind: 'changed', number: 250 },
      { of: 'matter', chainId: at(1), kind: 'deleted', number: 100, upTo: 100 },
      { of: 'matter', chainId: at(2), kind: 'swapped', number: 40, upTo: 41 },
      { of: 'matter', chainId: at(3), kind: 'cut', number: 491, upTo: 500 },
    ]);
  });
});

async function swapNumbers(matterId: string, one: number, other: number): Promise<void> {
  const set = (from: number, to: number) =>
    db.sql`update history set number = ${to} where matter_id = ${matterId} and number = ${from}`;
  await set(one, -1);
  await set(other, one);
  await set(-1, other);
}

it('entries from before their id was part of the hash still verify, before those of today', async () => {
  const matterId = at(9);
  const findings = await afterTampering(async ({ sql, drizzle }) => {
    const rows = await drizzle
      .select()
      .from(history)
      .where(eq(history.matterId, matterId))
      .orderBy(history.number);
    let previousHash = '';
    for (const row of rows) {
      const { number, at, personId, action, targetId, contentDigest, visibility } = row;
      const moment = new Date(at).toISOString();
      const kept = visibility === null ? [] : [visibility];
      const covered = [
        previousHash,
        matterId,
        number,
        moment,
        personId,
        action,
        targetId,
        contentDigest,
        ...kept,
      ];
      const hash = createHash('sha256').update(JSON.stringify(covered)).digest('base64url');
      await sql`update history set previous_hash = ${previousHash}, hash = ${hash} where id = ${row.id}`;
      previousHash = hash;
    }
    const next = {
      id: v7(),
      chainId: matterId,
      at: '2026-02-01T00:00:00.000Z',
      personId: null,
      action: 'new',
    };
    await drizzle.insert(history).values(asRow(sealEntry({ number: EACH, hash: previousHash }, next)));
    expect((await verifyHistory(db)).findings).toEqual([]);
    await sql`update history set id = gen_random_uuid() where matter_id = ${matterId} and number in (5, ${EACH + 1})`;
  });
  const found = (kind: string, number: number) => ({ of: 'matter', chainId: matterId, kind, number });
  expect(findings).toEqual([found('rewritten', EACH), found('changed', EACH + 1)]);
});

describe('what a forger may try', () => {
  it.each([
    ['id', 'gen_random_uuid()'],
    ['reason', `'Another reason.'`],
    ['reason', 'null'],
    ['before', `'{}'`],
    ['at', `at + interval '1 microsecond'`],
    ['action', `'file_request'`],
    ['target_id', 'id'],
    ['visibility', 'null'],
    ['visibility', `'sealed'`],
    ['salt', `'other'`],
    ['content_digest', `'other'`],
    ['previous_hash', `'other'`],
  ])('another %s (%s)', async (column, value) => {
    const findings = await afterTampering(({ sql }) =>
      sql.unsafe(`update history set ${column} = ${value} where matter_id = '${at(4)}' and number = 30`),
    );
    expect(findings).toContainEqual({ of: 'matter', chainId: at(4), kind: 'changed', number: 30 });
  });

  it('a visibility where there was none', async () => {
    const findings = await afterTampering(
      ({ sql }) => sql`update history set visibility = 'sealed' where matter_id = ${at(4)} and number = 31`,
    );
    expect(findings).toEqual([{ of: 'matter', chainId: at(4), kind: 'changed', number: 31 }]);
  });

  it.each([
    ['the content', 'reason, before, after, salt'],
    ['content and digest', 'reason, before, after, salt, content_digest'],
    ['all but place and hashes', 'at, action, reason, before, after, visibility, salt, content_digest'],
  ])('%s of two entries exchanged', async (_, columns) => {
    const names = columns.split(', ');
    const findings = await afterTampering(({ sql }) =>
      sql.unsafe(`update history h set ${names.map((name) => `${name} = o.${name}`).join(', ')}
        from kept_history o where h.matter_id = '${at(5)}' and o.matter_id = h.matter_id
        and (h.number, o.number) in ((7, 40), (40, 7))`),
    );
    expect(findings).toEqual([{ of: 'matter', chainId: at(5), kind: 'swapped', number: 7, upTo: 40 }]);
  });

  it('an entry sealed anew with a right hash: the next one still names the old hash', async () => {
    const findings = await afterTampering(async (open) => {
      const [before] = await open.drizzle
        .select()
        .from(history)
        .where(sqlIs(at(6), 19));
      const forged = { ...(before as never as Entry), id: v7(), chainId: at(6), action: 'forged' };
      await open.sql`delete from history where matter_id = ${at(6)} and number = 20`;
      await open.drizzle.insert(history).values(asRow(sealEntry(before, forged)));
    });
    expect(findings).toContainEqual({ of: 'matter', chainId: at(6), kind: 'rewritten', number: 20 });
  });

  it('a tail cut off and grown again, however often heads were kept since', async () => {
    const findings = await afterTampering(async (open) => {
      await open.sql`delete from history where matter_id = ${at(7)} and number > 48`;
      const [last] = await open.drizzle
        .select()
        .from(history)
        .where(sqlIs(at(7), 48));
      const again: NewHistory[] = [];
      for (let n = 0; n < 60; n += 1) {
        const entry = {
          ...last!,
          id: v7(),
          chainId: at(7),
          at: '2026-02-01T00:00:00.000Z',
          visibility: null,
        };
        again.push(asRow(sealEntry(again.at(-1) ?? last, entry)));
      }
      await open.drizzle.insert(history).values(again);
      expect((await verifyHistory(open)).findings).toEqual([]);
      await keepHeads(open, file);
    });
    expect(findings).toEqual([{ of: 'matter', chainId: at(7), kind: 'rewritten', number: EACH }]);
  });

  it('a whole chain taken away, unless its removal was told', async () => {
    const remove = ({ sql }: Database) => sql`delete from history where matter_id = ${at(8)}`;
    expect(await afterTampering(remove)).toEqual([
      { of: null, chainId: at(8), kind: 'cut', number: 1, upTo: EACH },
    ]);
    appendRemoved(file, [at(8)]);
    expect(await afterTampering(remove)).toEqual([]);
  });
});

const sqlIs = (matterId: string, number: number) =>
  and(eq(history.matterId, matterId), eq(history.number, number));

describe('heads kept outside of the database', () => {
  it('are written when they have grown, and only then', async () => {
    const world = await makeWorld(db);
    const draft = await world.draft();
    expect(await keepHeads(db, file)).toBe(1);
    expect(await keepHeads(db, file)).toBe(0);
    const { matterId, version } = draft;
    const edit = { foiaRequest: matterId, expectedVersion: version, title: 'Another title' };
    await editRequest(world.as('editor'), edit);
    const stop = startKeepingHeads({ db, file, everyMs: 1_000_000, onError: () => expect.unreachable() });
    await stop();
    expect(
      readHeads(file)
        .get(matterId)
        ?.map(({ number }) => number),
    ).toEqual([1, 2]);
    expect((await verifyHistory(db, readHeads(file))).findings).toEqual([]);
    expect(fs.statSync(file).mode & 0o077).toBe(0);
  });

  it('a line that is none is named, not passed over', () => {
    fs.appendFileSync(file, '{"at": "2026-');
    expect(() => readHeads(file)).toThrow(/Line \d+ of .* is no checkpoint/);
  });
});
