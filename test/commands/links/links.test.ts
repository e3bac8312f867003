// Links between matters: made by staff of one end, read by whoever may read both, at both ends, and by nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { linkMatter, type LinkMatterInput } from '#commands/matters/link-matter.ts';
import { unlinkMatter } from '#commands/matters/unlink-matter.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { LINK_ORDER, linksOfEach } from '#db/queries/links.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-03-09T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const agreement = () =>
  draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    visibility: 'public',
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'One opens records to another.',
    parties: [],
    known: [],
    unknown: [],
  });

const link = (
  from: { matterId: string; version: number },
  to: { matterId: string },
  more: Partial<LinkMatterInput> = {},
): LinkMatterInput => ({
  matter: from.matterId,
  expectedVersion: from.version,
  to: to.matterId,
  kind: 'concerns',
  source: 'The request says so.',
  ...more,
});

async function seen(viewer: Viewer, matterId: string): Promise<string[]> {
  const pages = await linksOfEach(it.db, viewer, [matterId], readWindow({}, LINK_ORDER));
  return (pages.get(matterId)?.rows ?? []).map(({ kind, isBack, otherId }) => `${kind} ${isBack} ${otherId}`);
}

test('a link stands at both ends, once, and is taken away from where it was made', async () => {
  const about = await agreement();
  const asked = await world.filed('2026-03-02', { visibility: 'public' });
  const made = await linkMatter(world.as('editor'), link(asked, about));
  expect(await seen(ANONYMOUS, asked.matterId)).toEqual([`concerns false ${about.matterId}`]);
  expect(await seen(ANONYMOUS, about.matterId)).toEqual([`concerns true ${asked.matterId}`]);
  await expect(linkMatter(world.as('editor'), link(made, about))).rejects.toMatchObject({
    code: 'LINK_STANDS',
  });
  const [{ id }] = await it.db.sql<
    [{ id: string }]
  >`select id from matter_links where from_id = ${asked.matterId}`;
  const fromTheOther = { matter: about.matterId, expectedVersion: about.version, link: id };
  await expect(unlinkMatter(world.as('editor'), fromTheOther)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await unlinkMatter(world.as('editor'), { matter: asked.matterId, expectedVersion: made.version, link: id });
  expect(await seen(ANONYMOUS, asked.matterId)).toEqual([]);
  expect(await seen(ANONYMOUS, about.matterId)).toEqual([]);
});

test('what is mutual is not made again from the other end', async () => {
  const [one, two] = [await agreement(), await agreement()];
  await linkMatter(world.as('editor'), link(one, two, { kind: 'related' }));
  await expect(linkMatter(world.as('editor'), link(two, one, { kind: 'related' }))).rejects.toMatchObject({
    code: 'LINK_STANDS',
  });
  await linkMatter(world.as('editor'), link(two, one, { kind: 'replaces' }));
});

test('for who may not read both ends there is no link, no entry of it, and no change', async () => {
  const open = await world.filed('2026-03-02', { visibility: 'public' });
  const hidden = await world.filed('2026-03-02', { visibility: 'organization' });
  const shown = () => it.db.sql`select shown_version from matters where id = ${open.matterId}`;
  const before = await shown();
  const made = await linkMatter(world.as('editor'), link(open, hidden));
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await seen(viewer, open.matterId)).toEqual([]);
    expect(await seen(viewer, hidden.matterId)).toEqual([]);
  }
  expect(await seen(world.as('viewer').viewer, open.matterId)).toEqual([`concerns false ${hidden.matterId}`]);
  // Closer for counsel: the entry that tells of the link goes with the end that it leads to.
  await setVisibility(world.as('counsel'), {
    matter: hidden.matterId,
    expectedVersion: hidden.version,
    visibility: 'counsel',
  });
  const acts = async (viewer: Viewer) => {
    const pages = await historyOfEach(it.db, viewer, [open.matterId], readWindow({}, HISTORY_ORDER));
    return (pages.get(open.matterId)?.rows ?? []).map(({ action }) => action);
  };
  expect(await acts(world.as('counsel').viewer)).toContain('link_matter');
  expect(await acts(world.as('editor').viewer)).not.toContain('link_matter');
  expect(await seen(world.as('editor').viewer, open.matterId)).toEqual([]);
  expect(await shown()).toEqual(before);
  expect(made.version).toBe(open.version + 1);
});

test('a link for counsel is counsel’s, and only staff who can read the other end make one', async () => {
  const [one, two] = [await agreement(), await agreement()];
  const closer = { visibility: 'counsel' } as const;
  await expect(linkMatter(world.as('editor'), link(one, two, closer))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await linkMatter(world.as('counsel'), link(one, two, closer));
  expect(await seen(world.as('owner').viewer, one.matterId)).toEqual([]);
  expect(await seen(world.as('counsel').viewer, two.matterId)).toEqual([`concerns true ${one.matterId}`]);
  await expect(linkMatter(world.as('volunteer'), link(two, one))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const far = await world.filed('2026-03-02');
  await expect(linkMatter(world.outsider, link(far, one))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(linkMatter(world.as('editor'), link(two, two))).rejects.toMatchObject({
    code: 'LINK_TO_ITSELF',
  });
  await it.db.sql`update matters set is_sample = true where id = ${two.matterId}`;
  await expect(linkMatter(world.as('editor'), link(two, one))).rejects.toMatchObject({ code: 'LINK_APART' });
});
