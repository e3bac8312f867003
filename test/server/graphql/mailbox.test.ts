// Who reads which kept mail: each their own, and on a demo of one machine strangers what went to addresses without account.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import type { ApiContext } from '#server/context.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let api: TestApi;
const mail: Record<string, string> = {};

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
  await it.db
    .sql`update people set email = 'taken@example.org', auth_user_id = 'x' where id = ${world.person.owner}`;
  const keep = async (name: string, to: string, personId: string | null) => {
    mail[name] = v7();
    await it.db.sql`
      insert into mails (id, person_id, to_address, subject, text, html, message_id, at)
      values (${mail[name]}, ${personId}, ${to}, ${name}, 'text', 'html', ${name}, app_now())`;
  };
  await keep('stranger', 'New@example.org', null);
  await keep('taken meanwhile', 'TAKEN@example.org', null);
  await keep('own', 'taken@example.org', world.person.owner);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const subjects = async (viewer: Viewer, options: Partial<ApiContext> = {}) => {
  const { data } = await api.ask(
    '{ mailbox(first: 9) { nodes { subject } totalCount } }',
    {},
    viewer,
    options,
  );
  return data.mailbox?.nodes.map(({ subject }: { subject: string }) => subject) ?? null;
};
const read = async (name: string, viewer: Viewer, options: Partial<ApiContext> = {}) => {
  const id = globalId('Mail', mail[name]!);
  return (
    (await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, viewer, options)).data.node !== null
  );
};
const owner = () => world.as('owner').viewer;

test('a person sees their own and nothing else, wherever', async () => {
  for (const showsStrangersMail of [true, false]) {
    expect(await subjects(owner(), { showsStrangersMail })).toEqual(['own']);
    expect(await read('own', owner(), { showsStrangersMail })).toBe(true);
    expect(await read('stranger', owner(), { showsStrangersMail })).toBe(false);
    expect(await read('own', world.outsider.viewer, { showsStrangersMail })).toBe(false);
  }
});

test('nobody sees nothing, but on a demo of one machine what went to addresses without an account', async () => {
  expect(await subjects(ANONYMOUS)).toBeNull();
  expect(await read('stranger', ANONYMOUS)).toBe(false);
  const demo = { showsStrangersMail: true };
  expect(await subjects(ANONYMOUS, demo)).toEqual(['stranger']);
  expect(await read('stranger', ANONYMOUS, demo)).toBe(true);
  expect(await read('taken meanwhile', ANONYMOUS, demo)).toBe(false);
  expect(await read('own', ANONYMOUS, demo)).toBe(false);
});

test('where mails really go out nobody reads one here', async () => {
  const closed = { hasMailbox: false, showsStrangersMail: true };
  expect(await subjects(ANONYMOUS, closed)).toBeNull();
  expect(await read('stranger', ANONYMOUS, closed)).toBe(false);
  expect(await read('own', owner(), closed)).toBe(false);
});
