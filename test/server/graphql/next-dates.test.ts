// What is next and what is late: the list begins with what is late in our own matters, and never with the past of what is only watched.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordDocketPaper } from '#commands/comments/record-paper.ts';
import { setClock } from '#test/support/clock.ts';
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
  await setClock(it.db, '2026-06-01T12:00:00Z');
  await docketWith('Watched, long closed', 'watched', '2018-10-05', '2018-11-05');
  await docketWith('Watched, still open', 'watched', '2026-05-04', '2026-07-06');
  await docketWith('Ours, still open', 'ours', '2026-05-05', '2026-07-07');
  await docketWith('Ours, closed without a comment', 'ours', '2026-03-02', '2026-05-01');
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

async function docketWith(title: string, standing: 'ours' | 'watched', publishedOn: string, dueOn: string) {
  const { matterId, version } = await recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title,
    subject: 'About data.',
    standing,
    visibility: 'public',
  });
  const fields = { kind: 'proposed_rule', title: 'A rule' };
  await recordDocketPaper(world.as('editor'), {
    agencyDocket: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'portal', subject: 'Notice', datedOn: publishedOn },
    facts: [
      {
        kind: 'notice_published',
        occurred: { on: publishedOn },
        fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
      },
      {
        kind: 'comments_due_stated',
        occurred: { on: publishedOn },
        aboutFact: 0,
        fields: [{ key: 'dueOn', value: dueOn }],
      },
    ],
  });
}

async function listed(args: string): Promise<string[]> {
  const { data, errors } = await api.ask(
    `{ deadlines(first: 100${args}) { totalCount nodes { status dueOn matter { title } } } }`,
    {},
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  expect(data.deadlines.totalCount).toBe(data.deadlines.nodes.length);
  return data.deadlines.nodes.map(
    ({ status, matter }: { status: string; matter: { title: string } }) =>
      `${matter.title}${status === 'MISSED' ? ': late' : ''}`,
  );
}

test('by itself it begins with what is late of ours, and goes on with what is to come', async () => {
  const next = await listed('');
  expect(next[0]).toBe('Ours, closed without a comment: late');
  expect(next.slice(1)).toContain('Watched, still open');
  expect(next).toContain('Ours, still open');
  expect(next).not.toContain('Watched, long closed');
  expect(next.filter((line) => line.endsWith(': late'))).toEqual(await listed(', view: LATE'));
});

test('what is late is ours, and nothing of 2018', async () => {
  const late = await listed(', view: LATE');
  expect(new Set(late)).toEqual(new Set(['Ours, closed without a comment: late']));
});

test('all that ever was is there for whoever asks for it, by a word or by days', async () => {
  const all = await listed(', view: ALL');
  expect(all).toContain('Watched, long closed');
  expect(all).not.toContain('Watched, long closed: late');
  expect(await listed(', filter: { dueTo: "2019-01-01" }')).toContain('Watched, long closed');
  expect(await listed(', view: NEXT, filter: { dueTo: "2019-01-01" }')).toEqual([]);
});
