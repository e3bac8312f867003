// A list of an agency holds what was asked of it and of all below it, and follows a request that is sent elsewhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editRequest } from '#commands/requests/edit-request.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countRequests, listRequests, requestOrder } from '#db/queries/requests.ts';
import { plantAgencies } from '#db/seeds/plant-reference.ts';
import type { AgencySeed } from '#db/seeds/agency-seed.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { v7 } from 'uuid';

let it: TestDatabase;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
});
beforeEach(async () => {
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const viewer = () => world.as('editor').viewer;
const at = ({ matterId, version }: RequestResult) => ({ foiaRequest: matterId, expectedVersion: version });

async function listed(agencyId: string): Promise<readonly string[]> {
  const filter = { includeSample: true, agencyId };
  const page = await listRequests(
    it.db,
    viewer(),
    filter,
    readWindow({ first: 100 }, requestOrder('next_due', false, filter)),
  );
  expect((await countRequests(it.db, viewer(), filter)).total).toBe(page.rows.length);
  return page.rows.map(({ id }) => id);
}

test('a request to a component is listed under the component, its department and what is above', async () => {
  const { hhs, dhs, generic } = world.agency;
  await it.db.sql`update agencies set parent_id = ${dhs} where id = ${hhs}`;
  await it.db.sql`update agencies set parent_id = ${generic} where id = ${dhs}`;
  const draft = await world.draft({ agency: hhs });
  const later = await world.draft({ agency: generic });
  expect(await listed(hhs)).toEqual([draft.matterId]);
  expect(await listed(dhs)).toEqual([draft.matterId]);
  expect((await listed(generic)).toSorted()).toEqual([draft.matterId, later.matterId].toSorted());
  expect(await listed(world.agency.ny)).toEqual([]);
});

test('it stands where its next date puts it, and moves with its agency while it is a draft', async () => {
  const { hhs, dhs } = world.agency;
  const first = await world.draft({ agency: hhs });
  const second = await world.draft({ agency: hhs });
  await fileRequest(world.as('editor'), {
    ...at(second),
    submittedOn: '2026-03-02',
    channel: 'email',
    proof: 'sent_email',
  });
  expect(await listed(hhs)).toEqual([second.matterId, first.matterId]);
  await editRequest(world.as('editor'), { ...at(first), agency: dhs });
  expect(await listed(hhs)).toEqual([second.matterId]);
  expect(await listed(dhs)).toEqual([first.matterId]);
});

test('an agency that is planted below another department takes its requests there', async () => {
  const department = (slug: string): AgencySeed => ({
    slug,
    name: slug,
    kind: 'department',
    jurisdiction: 'US',
    zone: 'America/New_York',
    appealFamily: 'generic',
  });
  const [before, after, office] = [`before-${v7()}`, `after-${v7()}`, `office-${v7()}`];
  const plant = (parent: string) =>
    it.db.transaction((tx) =>
      plantAgencies({ tx, newId: v7 }, [
        department(before),
        department(after),
        { ...department(office), kind: 'component', parent },
      ]),
    );
  const idOf = async (slug: string) => {
    const [row] = await it.db.sql<{ id: string }[]>`select id from agencies where slug = ${slug}`;
    return row!.id;
  };
  await plant(before);
  const draft = await world.draft({ agency: await idOf(office) });
  expect(await listed(await idOf(before))).toEqual([draft.matterId]);
  await plant(after);
  expect(await listed(await idOf(before))).toEqual([]);
  expect(await listed(await idOf(after))).toEqual([draft.matterId]);
});
