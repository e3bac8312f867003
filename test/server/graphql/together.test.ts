// Whoever asks for everything is told the same, to the byte, whether statements go to the server together or one by one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { startTestApi } from '#test/support/graphql-api.ts';
import { addPrivateThings } from '#test/support/private-things.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: CountedDatabase;
let world: World;
beforeAll(async () => {
  it = await createCountedDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const oneByOne = (db: Database): Database => db;

test('everything is answered alike, in fewer statements', { timeout: 120_000 }, async () => {
  const { matterId } = await world.filed('2026-03-02', { visibility: 'public' });
  const lead = await addPrivateThings(world, matterId);
  const ways = { uuids: [matterId, ...lead.uuids.slice(0, 1)], codes: lead.codes };
  const asked = {
    deep: 4,
    only: ['foiaRequest', 'lawsuit', 'agencyDocket', 'agreement', 'deadlines', 'tasks'],
  };
  const ask = async (open?: typeof oneByOne) => {
    const api = await startTestApi(it.db, open);
    it.statements.length = 0;
    const answers: string[] = [];
    for (const viewer of [ANONYMOUS, world.as('counsel').viewer])
      answers.push(await askEverything(api, viewer, ways, asked));
    await api.stop();
    return { answers, count: it.statements.length };
  };
  const [apart, joined] = [await ask(oneByOne), await ask()];
  expect(joined.answers).toEqual(apart.answers);
  expect(joined.answers[1]).toContain('canarybird');
  expect(joined.count).toBeLessThan(apart.count / 2);
});
