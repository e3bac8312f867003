// Ten people at one record, and one click that arrives fifty times.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await createTestDatabase();
  world = await makeWorld(test.db);
});
afterAll(() => test.drop());

it('of ten who save at once one wins, in each of 200 rounds; nine are told, and nothing is lost', async () => {
  const { matterId, version } = await world.draft();
  const winners: string[] = [];
  for (let round = 0; round < 200; round += 1) {
    const titles = Array.from({ length: 10 }, (_, editor) => `Title ${round} by ${editor}`);
    const saves = await Promise.allSettled(
      titles.map((title) =>
        editRequest(world.as('editor'), { foiaRequest: matterId, expectedVersion: version + round, title }),
      ),
    );
    const won = titles.filter((_, index) => saves[index]?.status === 'fulfilled');
    const codes = saves.flatMap((save) => (save.status === 'rejected' ? [save.reason.code as string] : []));
    expect({ round, won: won.length, codes }).toEqual({ round, won: 1, codes: Array(9).fill('CONFLICT') });
    winners.push(...won);
  }
  const kept = await test.db.sql<{ title: string }[]>`
    select after ->> 'title' as title from history
    where matter_id = ${matterId} and action = 'edit_request' order by number`;
  expect(kept.map(({ title }) => title)).toEqual(winners);
  const [matter] = await test.db.sql`select title, version from matters where id = ${matterId}`;
  expect(matter).toEqual({ title: winners.at(-1), version: version + 200 });
  const report = await verifyHistory(test.db);
  expect(report).toEqual({ matters: 1, organizations: 0, entries: 201, findings: [] });
}, 60_000);

it('one mutation that arrives fifty times at once is done once, and all get its answer', async () => {
  const { matterId, version } = await world.draft();
  const input = {
    clientMutationId: 'the same click',
    foiaRequest: matterId,
    expectedVersion: version,
    title: 'Clicked often',
  };
  const answers = await Promise.all(Array.from({ length: 50 }, () => editRequest(world.as('editor'), input)));
  expect(answers).toEqual(Array.from({ length: 50 }, () => ({ matterId, version: version + 1 })));
  const [count] = await test.db.sql`
    select (select count(*)::int from history where matter_id = ${matterId}) as entries,
      (select count(*)::int from mutation_receipts) as receipts,
      (select version from matters where id = ${matterId}) as version`;
  expect(count).toEqual({ entries: 2, receipts: 1, version: version + 1 });
}, 60_000);
