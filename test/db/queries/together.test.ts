// Statements of one turn go as one, and bring what each would bring by itself.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gathering, together } from '#db/queries/together.ts';
import { isInstant } from '#db/queries/wide.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';

let it: CountedDatabase;
beforeAll(async () => {
  it = await createCountedDatabase();
  await it.db.sql`select 1`;
});
afterAll(() => it.drop());

/** One of each form that rows come in. */
const forms = ({ sql }: CountedDatabase['db'], at: string) => sql`
  select ${at}::uuid as id, n as number, date '2026-03-02' + n as due_on, 'infinity'::date as never_on, time '14:30' as start_time,
    timestamptz '2026-03-02 12:00:00.123456Z' + n * interval '1 hour' as made_at, null::timestamptz as ended_at, n > 1 as is_late,
    jsonb_build_object('snake_case', n, 'at', '2026-03-02T12:00:00Z') as payload, array['a', 'b'] as words, array[${at}::uuid] as ids,
    'Text with T and "quotes"' as made_at_text, 1.5::float8 as share
  from generate_series(1, 3) n order by n desc`;

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';

async function counted<T>(work: () => Promise<T>): Promise<{ readonly found: T; readonly count: number }> {
  it.statements.length = 0;
  const found = await work();
  const count = it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type')).length;
  return { found, count };
}

test('rows are the same whether a statement goes alone or with others', async () => {
  const db = gathering(it.db);
  const [first, second] = [[...(await forms(it.db, A))], [...(await forms(it.db, B))]];
  const { found, count } = await counted(() =>
    Promise.all([
      together(db, forms(it.db, A)),
      together(db, forms(it.db, B)),
      together(db, it.db.sql`select 1 as one where false`),
    ]),
  );
  expect(count).toBe(1);
  expect(found.map((rows) => [...rows])).toEqual([first, second, []]);
  expect([...(await together(db, forms(it.db, A)))]).toEqual(first);
  expect([...(await together(it.db, forms(it.db, A)))]).toEqual(first);
});

test('which columns are instants is told by their names', async () => {
  const rows = await it.db.sql<{ name: string; isInstant: boolean }[]>`
    select column_name as name, data_type = 'timestamp with time zone' as is_instant
    from information_schema.columns where table_schema = 'public'`;
  expect(rows.filter((row) => isInstant(row.name) !== row.isInstant)).toEqual([]);
});

test('what is asked in the next turn, and in another request, is a statement of its own', async () => {
  const [db, other] = [gathering(it.db), gathering(it.db)];
  const ask = (of: typeof db, n: number) => together(of, it.db.sql<{ n: number }[]>`select ${n}::int as n`);
  const { found, count } = await counted(async () => {
    const both = await Promise.all([ask(db, 1), ask(db, 2), ask(other, 3)]);
    return [...both, await ask(db, 4)].map(([row]) => row?.n);
  });
  expect(found).toEqual([1, 2, 3, 4]);
  expect(count).toBe(3);
});

test('a fault in one is told to all that went with it, and the next question is answered', async () => {
  const db = gathering(it.db);
  const asked = [
    together(db, it.db.sql`select 1 as one`),
    together(db, it.db.sql`select 1 / (select 0) as one`),
  ];
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together(db, it.db.sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
});

test('no more combinations are kept than a connection can hold; others go one by one', async () => {
  const db = gathering(it.db, 0);
  const ask = () =>
    Promise.all([
      together(db, it.db.sql`select 1 as never_seen`),
      together(db, it.db.sql`select 2 as never_seen`),
    ]);
  const { found, count } = await counted(ask);
  expect(found).toMatchObject([[{ neverSeen: 1 }], [{ neverSeen: 2 }]]);
  expect(count).toBe(2);
});
