// What was withheld, row by row: words of a row are removed for good, also those of counsel and of its table, and an act on a row
// is taken back as other acts are.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redact } from '#commands/access/redact.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { importWithholdings } from '#commands/requests/import-withholdings.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setPosition } from '#commands/requests/set-position.ts';
import { addWithholding, editWithholding, removeWithholding } from '#commands/requests/withholdings.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { withholdingsForExport } from '#db/queries/withholdings.ts';
import { ANONYMOUS, type Role } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { tablesWith } from '#test/support/words-in-tables.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let owner: Database;
let world: World;
let api: TestApi;
/** Another for each test: the number of a person. */
let word: string;
let request: Target;

interface Target {
  readonly matterId: string;
  readonly version: number;
}

beforeAll(async () => {
  it = await createTestDatabase();
  owner = openDatabase({ url: it.url, role: 'owner', max: 1 });
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await owner.close();
  await it.drop();
});
beforeEach(async () => {
  word = `ssn${v7().replaceAll('-', '').slice(-14)}`;
  request = await world.filed('2026-03-02', { visibility: 'public' });
});

const at = ({ matterId, version }: Target) => ({ foiaRequest: matterId, expectedVersion: version });
const onMatter = ({ matterId, version }: Target) => ({ matter: matterId, expectedVersion: version });

async function stored(name: string): Promise<string> {
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name,
    mediaType: 'text/csv',
    sha256: v7().replaceAll('-', '').repeat(2),
    bytes: 10,
    storageKey: v7(),
  });
  await it.db.sql`update documents set check_state = 'clear' where id = ${documentId}`;
  return documentId;
}

/** Three rows of a table: the word stands in the first of them. */
async function tabled(before?: string): Promise<Target & { readonly file: string }> {
  const file = before ?? (await stored('index.csv'));
  if (!before) {
    await it.db.sql`
      insert into document_pages (id, document_id, number, text, origin, places)
      values (${v7()}, ${file}, 1, ${`What ${word} wrote`}, 'text', '[]')`;
  }
  const table = {
    columns: ['Bates', 'Description', 'Author'],
    rows: [
      { line: 2, cells: ['CMS-1', `Letter about ${word}`, `${word} Smith`] },
      { line: 3, cells: ['CMS-2', 'Memo', ''] },
      { line: 4, cells: ['CMS-3', 'Draft', ''] },
    ],
  };
  return { ...(await importWithholdings(world.as('volunteer'), { ...at(request), file }, table)), file };
}

interface Row {
  readonly id: string;
  readonly description: string | null;
  readonly ruling: string | null;
  readonly position: string | null;
  readonly eventId: string | null;
  readonly reason: string | null;
}

async function codeOf({ matterId }: Target): Promise<string> {
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return row.code;
}

const rows = ({ matterId }: Target) => it.db.sql<Row[]>`
  select id, description, ruling, position, event_id, redaction ->> 'reason' as reason from withholdings
  where matter_id = ${matterId} and removed_at is null order by id`;

const take = (target: Target, part: string, role: Role = 'owner') =>
  redact(world.as(role), { ...onMatter(target), part, reason: 'It names a patient.' });

const undo = async (target: Target, action: string, role: Role = 'editor') => {
  const [entry] = await it.db.sql<[{ number: number }]>`
    select max(number) as number from history where matter_id = ${target.matterId} and action = ${action}`;
  return undoAct(world.as(role), { ...onMatter(target), entry: entry.number, reason: 'A slip.' });
};

/** As the history lists it. */
async function canUndo({ matterId }: Target, action: string, role: Role = 'editor'): Promise<boolean> {
  const query = `query ($id: ID!) { foiaRequest(id: $id) { history(first: 50) { nodes { action canUndo } } } }`;
  const { data } = await api.ask(query, { id: globalId('FoiaRequest', matterId) }, world.as(role).viewer);
  const nodes = data.foiaRequest.history.nodes as { action: string; canUndo: boolean }[];
  return nodes.find((entry) => entry.action === action)?.canUndo ?? false;
}

describe('words of a row', () => {
  test('leave every table for good: the row, our position, its history and the file that it was read from', async () => {
    const taken = await tabled();
    let now: Target = taken;
    const [first, second] = await rows(now);
    const code = await codeOf(now);
    const withholding = first!.id;
    now = await editWithholding(world.as('volunteer'), { ...at(now), withholding, ruling: `Not ${word}.` });
    now = await setPosition(world.as('counsel'), { ...at(now), withholding, position: `About ${word}.` });
    now = await editWithholding(world.as('editor'), { ...at(now), withholding, description: 'A letter' });
    now = await undo(now, 'edit_withholding', 'volunteer');
    expect(await tablesWith(owner, word)).toEqual(
      expect.arrayContaining(['document_pages', 'history', 'withholdings']),
    );
    const [{ rowKey }] = await it.db.sql<[{ rowKey: string }]>`
      select row_key from withholdings where id = ${withholding}`;
    const gone = await take(now, withholding);
    expect(await tablesWith(owner, rowKey)).toEqual([]);
    expect(await tablesWith(owner, word)).toEqual([]);
    expect(await rows(gone)).toEqual([
      expect.objectContaining({ id: withholding, description: 'Redacted', reason: 'It names a patient.' }),
      expect.objectContaining({ id: second!.id, description: 'Memo', reason: null }),
      expect.objectContaining({ description: 'Draft' }),
    ]);
    const { findings } = await verifyHistory(owner);
    expect(findings.filter(({ chainId }) => chainId === gone.matterId)).toEqual([]);
    const [file] = await it.db.sql`
      select name, redaction ->> 'reason' as reason from documents where id = ${taken.file}`;
    expect(file).toEqual({ name: 'Redacted', reason: 'It names a patient.' });
    const exported = await withholdingsForExport(it.db, ANONYMOUS, code);
    expect(exported?.rows.map(({ description, author }) => ({ description, author }))).toEqual([
      { description: 'Redacted', author: null },
      { description: 'Memo', author: null },
      { description: 'Draft', author: null },
    ]);
    await expect(take(gone, withholding)).rejects.toMatchObject({ code: 'REDACTED_ALREADY' });
    await expect(undo(gone, 'set_position', 'counsel')).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    expect(await canUndo(gone, 'set_position', 'counsel')).toBe(false);
  });

  test('go from the copy too that was taken away before the same table was taken in again', async () => {
    const taken = await tabled();
    const [first] = await rows(taken);
    request = await removeWithholding(world.as('editor'), {
      ...at(taken),
      withholding: first!.id,
      wholeTable: true,
    });
    const again = await tabled(taken.file);
    const [fresh] = await rows(again);
    expect(fresh!.id).not.toBe(first!.id);
    await take(again, fresh!.id);
    expect(await tablesWith(owner, word)).toEqual([]);
  });

  test('go for good once more where somebody wrote them in again', async () => {
    const added = await addWithholding(world.as('volunteer'), { ...at(request), description: word });
    const { withholdingId: withholding } = added;
    const gone = await take(added, withholding);
    const again = await editWithholding(world.as('editor'), { ...at(gone), withholding, exemption: word });
    expect(await tablesWith(owner, word)).toEqual(['history', 'withholdings']);
    await take(again, withholding);
    expect(await tablesWith(owner, word)).toEqual([]);
  });

  test('only an owner removes them, of a row that they may see, and under legal hold nobody', async () => {
    const own = await addWithholding(world.as('volunteer'), { ...at(request), description: word });
    await expect(take(own, own.withholdingId, 'counsel')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const kept = await addWithholding(world.as('counsel'), {
      ...at(own),
      description: word,
      visibility: 'counsel',
    });
    await expect(take(kept, kept.withholdingId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const held = await setLegalHold(world.as('owner'), { ...onMatter(kept), reason: 'A suit is near.' });
    await expect(take(held, own.withholdingId)).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    expect(await tablesWith(owner, word)).not.toEqual([]);
  });

  test('of a table that a letter came with leave the row alone: the file is removed with its letter', async () => {
    const taken = await tabled();
    const told = await recordCommunication(world.as('editor'), {
      ...at(taken),
      communication: {
        direction: 'in',
        channel: 'letter',
        subject: 'Their index',
        datedOn: '2026-04-01',
        file: taken.file,
      },
      facts: [],
    });
    const [row] = await rows(told);
    await take(told, row!.id);
    expect(await tablesWith(owner, word)).toEqual(['document_pages']);
  });

  test('stay where the row of another request under legal hold was read from the same file', async () => {
    const taken = await tabled();
    const [row] = await rows(taken);
    const other = await world.filed('2026-03-03');
    const table = { columns: ['Bates', 'Description'], rows: [{ line: 2, cells: ['CMS-9', 'Other'] }] };
    const beside = await importWithholdings(world.as('editor'), { ...at(other), file: taken.file }, table);
    await setLegalHold(world.as('owner'), { ...onMatter(beside), reason: 'A suit is near.' });
    await expect(take(taken, row!.id)).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
  });
});

describe('an act on rows is taken back', () => {
  test('a change: the words and the answer that it belongs to are as before, and once more as after', async () => {
    const told = await recordCommunication(world.as('editor'), {
      ...at(request),
      communication: { direction: 'in', channel: 'letter', subject: 'Release', datedOn: '2026-04-01' },
      facts: [{ kind: 'production', occurred: { on: '2026-04-01' }, fields: [] }],
    });
    const [{ id: event }] = await it.db.sql<[{ id: string }]>`
      select id from matter_events where matter_id = ${told.matterId} and kind = 'production'`;
    const added = await addWithholding(world.as('volunteer'), { ...at(told), description: 'Memo' });
    const { withholdingId: withholding } = added;
    const changed = await editWithholding(world.as('volunteer'), {
      ...at(added),
      withholding,
      description: 'A note',
      event,
    });
    expect(await canUndo(changed, 'edit_withholding', 'viewer')).toBe(false);
    expect(await canUndo(changed, 'edit_withholding')).toBe(true);
    const back = await undo(changed, 'edit_withholding');
    expect(await rows(back)).toMatchObject([{ description: 'Memo', eventId: null }]);
    const forth = await undo(back, 'edit_withholding');
    expect(await rows(forth)).toMatchObject([{ description: 'A note', eventId: event }]);
    const { findings } = await verifyHistory(owner);
    expect(findings.filter(({ chainId }) => chainId === forth.matterId)).toEqual([]);
  });

  test('only the newest change of a row', async () => {
    const added = await addWithholding(world.as('volunteer'), { ...at(request), description: 'Memo' });
    const { withholdingId: withholding } = added;
    const first = await editWithholding(world.as('editor'), { ...at(added), withholding, description: 'A' });
    const second = await editWithholding(world.as('editor'), { ...at(first), withholding, ruling: 'B' });
    const entries = await it.db.sql<{ number: number }[]>`
      select number from history where matter_id = ${second.matterId} and action = 'edit_withholding' order by number`;
    await expect(
      undoAct(world.as('editor'), { ...onMatter(second), entry: entries[0]!.number }),
    ).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    const gone = await removeWithholding(world.as('editor'), { ...at(second), withholding });
    expect(await canUndo(gone, 'edit_withholding')).toBe(false);
    await expect(undo(gone, 'edit_withholding')).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  });

  test('a removal: all rows of the table that went are back, one that went before stays away', async () => {
    const taken = await tabled();
    const [first, second] = await rows(taken);
    const one = await removeWithholding(world.as('editor'), { ...at(taken), withholding: first!.id });
    const all = await removeWithholding(world.as('editor'), {
      ...at(one),
      withholding: second!.id,
      wholeTable: true,
    });
    expect(await rows(all)).toEqual([]);
    expect(await canUndo(all, 'remove_withholdings', 'volunteer')).toBe(false);
    expect(await canUndo(all, 'remove_withholdings')).toBe(true);
    const back = await undo(all, 'remove_withholdings');
    expect((await rows(back)).map(({ description }) => description)).toEqual(['Memo', 'Draft']);
    await expect(undo(back, 'remove_withholdings')).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  });

  test('no removal of a table that was taken in again meanwhile', async () => {
    const taken = await tabled();
    const [first] = await rows(taken);
    const gone = await removeWithholding(world.as('editor'), {
      ...at(taken),
      withholding: first!.id,
      wholeTable: true,
    });
    const table = { columns: ['Bates', 'Description'], rows: [{ line: 3, cells: ['CMS-2', 'Memo'] }] };
    const again = await importWithholdings(world.as('editor'), { ...at(gone), file: taken.file }, table);
    expect(await canUndo(again, 'remove_withholdings')).toBe(false);
    await expect(undo(again, 'remove_withholdings')).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  });

  test('our position: by counsel alone, who alone reads that it was', async () => {
    const added = await addWithholding(world.as('volunteer'), { ...at(request), description: 'Memo' });
    const { withholdingId: withholding } = added;
    const said = await setPosition(world.as('counsel'), { ...at(added), withholding, position: word });
    await expect(undo(said, 'set_position', 'owner')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await canUndo(said, 'set_position', 'counsel')).toBe(true);
    const back = await undo(said, 'set_position', 'counsel');
    expect(await rows(back)).toMatchObject([{ position: null }]);
    const entries = await it.db.sql<{ visibility: string | null }[]>`
      select visibility from history where matter_id = ${back.matterId} and action = 'set_position'`;
    expect(entries.map(({ visibility }) => visibility)).toEqual(['counsel', 'counsel']);
  });
});
