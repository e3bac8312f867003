/**
 * Takes the rows of an agency's own table, all or nothing: a line that cannot be taken is named, and is left out only where that
 * was asked for, with its number in the history. The same table again adds nothing. The file was read before, in a process of
 * its own; whoever reads it asks `findTable` first, and this act asks again.
 */
import type { Table } from '#domain/documents/table.ts';
import { refusal } from '#domain/errors.ts';
import {
  type ColumnMatching,
  matchColumns,
  type ReadTable,
  type ReadWithholding,
  readWithholdings,
} from '#domain/requests/withholdings.ts';
import { WITHHOLDINGS_PER_REQUEST } from '#domain/requests/withholding-table.ts';
import type { TableFile } from '#db/writes/table-file.ts';
import { countWithholdings, insertWithholdings, knownKeys } from '#db/writes/withholdings.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { leaveOutLines, openTableFile } from '../documents/table-file.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  type LockedRequest,
  openFiledRequest,
  type RequestResult,
  type RequestTarget,
} from './open-request.ts';
import { keepRows, keysOf, sourceOf, type WithholdingSource } from './withholding-source.ts';

export interface ImportWithholdingsInput extends RequestTarget, WithholdingSource {
  /** A CSV or XLSX file. */
  readonly file: string;
  /** Which column holds what; left out: as the heads say. */
  readonly columns?: ColumnMatching | undefined;
  /** Lines that cannot be taken are left out instead of stopping the rest. */
  readonly leaveOutBad?: boolean | null | undefined;
}

export type ImportResult = RequestResult & {
  readonly added: number;
  readonly known: number;
  readonly leftOut: number;
};

/** What an import would do. */
export type ImportPreview = Pick<RequestResult, 'matterId'> & {
  readonly columns: readonly string[];
  readonly matching: ColumnMatching;
  readonly rows: readonly ReadWithholding[];
  readonly bad: ReadTable['bad'];
  readonly known: number;
};

/** The file, if this viewer may import it now. Writes nothing. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, DOCUMENT_UNKNOWN, TABLE_UNREADABLE */
export const findTable = (
  deps: CommandDeps,
  input: ImportWithholdingsInput,
): Promise<{ readonly file: TableFile }> =>
  runCommand(deps, 'find_table', {}, async (ctx) => ({ file: (await openImport(ctx, input)).file }));

/** Owners, editors, counsel and volunteers may ask; writes nothing. @throws Refusal as `importWithholdings` */
export const previewImport = (
  deps: CommandDeps,
  input: ImportWithholdingsInput,
  table: Table,
): Promise<ImportPreview> =>
  runCommand(deps, 'preview_withholdings', {}, async (ctx) => {
    const { opened, file } = await openImport(ctx, input);
    const { matching, rows, bad, keys } = read(opened, input, table, file);
    const known = await knownKeys(ctx.tx, opened.matter.id, keys);
    return { matterId: opened.matter.id, columns: table.columns, matching, rows, bad, known: known.size };
  });

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, DOCUMENT_UNKNOWN, TABLE_*, WITHHOLDING_SOURCE_UNKNOWN
 */
export const importWithholdings = (
  deps: CommandDeps,
  input: ImportWithholdingsInput,
  table: Table,
): Promise<ImportResult> =>
  runCommand(deps, 'import_withholdings', input, async (ctx) => {
    const { opened, file } = await openImport(ctx, input);
    const { eventId, rows, bad, keys } = read(opened, input, table, file);
    const leftOutLines = leaveOutLines(bad, input.leaveOutBad);
    const kept = await keepRows(ctx, opened, input.visibility ?? null);
    const known = await knownKeys(ctx.tx, opened.matter.id, keys);
    const fresh = rows.flatMap((row, at) =>
      known.has(keys[at] ?? '') ? [] : [{ ...row, rowKey: keys[at] ?? '' }],
    );
    await keepFresh(ctx, opened, { eventId, tableId: file.id, fresh, visibility: input.visibility ?? null });
    const counts = { added: fresh.length, known: rows.length - fresh.length, leftOut: bad.length };
    const { known: passedOver, ...others } = counts;
    const after = { file: file.name, ...others, passedOver, ...leftOutLines, ...kept };
    const note = {
      action: 'import_withholdings',
      after,
      targetId: eventId,
      visibility: input.visibility ?? null,
    };
    return { matterId: opened.matter.id, version: await finishAct(ctx, opened.matter.id, note), ...counts };
  });

async function openImport(ctx: CommandContext, input: ImportWithholdingsInput) {
  const opened = await openFiledRequest(ctx, 'record_withholdings', input);
  const file = await openTableFile(ctx, opened.matter, input.file);
  return { opened, file };
}

/** @throws Refusal TABLE_UNMATCHED, WITHHOLDING_SOURCE_UNKNOWN */
function read(opened: LockedRequest, input: ImportWithholdingsInput, table: Table, { sha256 }: TableFile) {
  const matching = input.columns ?? matchColumns(table.columns);
  const places = Object.values(matching);
  const isSound =
    places.length > 0 && places.every((at) => Number.isInteger(at) && at >= 0 && at < table.columns.length);
  if (!isSound)
    throw refusal('TABLE_UNMATCHED', { least: 'the Bates numbers or the description' }, ['columns']);
  const eventId = sourceOf(opened, input.event);
  const { rows, bad } = readWithholdings(table.rows, matching);
  const keys = keysOf(
    rows.map(({ text }) => text),
    eventId ?? sha256,
  );
  return { matching, eventId, rows, bad, keys };
}

interface Fresh {
  readonly eventId: string | null;
  readonly tableId: string;
  readonly visibility: WithholdingSource['visibility'];
  readonly fresh: readonly (ReadWithholding & { readonly rowKey: string })[];
}

/** @throws Refusal TOO_MANY */
async function keepFresh(
  ctx: CommandContext,
  { matter }: LockedRequest,
  { eventId, tableId, fresh, visibility = null }: Fresh,
) {
  const length = (await countWithholdings(ctx.tx, matter.id)) + fresh.length;
  if (length > WITHHOLDINGS_PER_REQUEST) {
    throw refusal('TOO_MANY', { field: 'the index', length, limit: WITHHOLDINGS_PER_REQUEST }, ['file']);
  }
  const importId = ctx.newId();
  const common = {
    matterId: matter.id,
    eventId,
    visibility,
    importId,
    tableId,
    recordedById: personOf(ctx),
    recordedAt: ctx.now,
  };
  await insertWithholdings(
    ctx.tx,
    fresh.map(({ line, text, rowKey }) => ({ id: ctx.newId(), ...common, ...text, line, rowKey })),
  );
}
