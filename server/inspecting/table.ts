// Reads the first sheet of a spreadsheet, or a CSV file, as words: a number stays as it is shown, with its leading zeros, a day
// becomes year-month-day, a formula is only what it last came to. Takes what people send, so it runs only in a process of its own.
import * as xlsx from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { decode } from '#domain/documents/decode.ts';
import { type ReadFile, type Table, TABLE_LIMITS, type TableTrouble } from '#domain/documents/table.ts';
import { HEAD_BYTES, mediaTypeOf } from '../files/sniff.ts';
import { packedFiles } from './packed.ts';

type Line = Table['rows'][number];

const refused = (why: TableTrouble): ReadFile => ({ kind: 'refused', why });

export async function readTable(bytes: Uint8Array): Promise<ReadFile> {
  const type = await mediaTypeOf(bytes.subarray(0, HEAD_BYTES));
  try {
    if (type === 'text/plain') return tableOf(linesOfCsv(decode(bytes)));
    if (/spreadsheetml|application\/zip/.test(type))
      return isTooLarge(bytes) ? refused('size') : tableOf(linesOfSheet(bytes));
    return refused('kind');
  } catch {
    return refused('broken');
  }
}

function tableOf(lines: readonly Line[]): ReadFile {
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head || rows.length === 0) return refused('empty');
  if (rows.length > TABLE_LIMITS.rows) return refused('rows');
  const width = Math.max(...lines.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  if (width > TABLE_LIMITS.columns) return refused('columns');
  const full = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return {
    kind: 'table',
    table: { columns: full(head.cells), rows: rows.map(({ line, cells }) => ({ line, cells: full(cells) })) },
  };
}

/** By what it says of itself; what comes out is held to that. */
function isTooLarge(bytes: Uint8Array): boolean {
  const { files, isCut } = packedFiles(bytes);
  return isCut || files.reduce((sum, { bytes: { length } }) => sum + length, 0) > TABLE_LIMITS.unpackedBytes;
}

/** Commas, semicolons or tabs: whichever stands most often in the first line. */
function linesOfCsv(text: string): readonly Line[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  const delimiter = [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most));
  const records = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    to: TABLE_LIMITS.rows + 2,
  }) as unknown as readonly { record: string[]; info: { lines: number } }[];
  // The library counts the line on which a record ends; a cell of several lines began before.
  return records.map(({ record, info }) => ({
    line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0),
    cells: record,
  }));
}

function linesOfSheet(bytes: Uint8Array): readonly Line[] {
  const book = xlsx.read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheets: 0,
    sheetRows: TABLE_LIMITS.rows + 50,
  });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const rows = (sheet?.['!data'] ?? []) as ReadonlyArray<
    ReadonlyArray<xlsx.CellObject | undefined> | undefined
  >;
  return rows.flatMap((row, at) => (row ? [{ line: at + 1, cells: Array.from(row, wordsOf) }] : []));
}

/** A number in no format of its own is its digits; in one, as the sheet shows it: `000127`. */
function wordsOf(cell: xlsx.CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'e') return '';
  if (cell.t !== 'n') return String(cell.v);
  const format = String(cell.z ?? 'General');
  if (xlsx.SSF.is_date(format)) return dayOf(Number(cell.v)) ?? cell.w ?? String(cell.v);
  return format === 'General' ? String(cell.v) : (cell.w ?? String(cell.v)).trim();
}

function dayOf(serial: number): string | null {
  const day = xlsx.SSF.parse_date_code(serial) as { y: number; m: number; d: number } | null;
  const two = (number: number) => String(number).padStart(2, '0');
  return day && day.y > 0 ? `${day.y}-${two(day.m)}-${two(day.d)}` : null;
}
