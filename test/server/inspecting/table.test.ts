// Tables as agencies send them, read as words: no zero is lost, no day is moved, nothing too large is begun.
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { TABLE_LIMITS } from '#domain/documents/table.ts';
import { readTable } from '#server/inspecting/table.ts';

const csv = (text: string, encoding: BufferEncoding = 'utf8') =>
  readTable(new Uint8Array(Buffer.from(text, encoding)));

function workbook(cells: Readonly<Record<string, xlsx.CellObject>>, ref: string): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, { ...cells, '!ref': ref } as xlsx.WorkSheet, 'Index');
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

describe('a workbook', () => {
  it('keeps numbers as they are shown, with their zeros, and days as days', async () => {
    const bytes = workbook(
      {
        A1: { t: 's', v: 'Bates' },
        B1: { t: 's', v: 'Docket' },
        C1: { t: 's', v: 'Date' },
        D1: { t: 's', v: 'Pages' },
        A2: { t: 's', v: '000127' },
        B2: { t: 'n', v: 1234, z: '000000' },
        C2: { t: 'n', v: 45717, z: 'm/d/yy' },
        D2: { t: 'n', v: 123456789012 },
        A4: { t: 's', v: '=cmd()' },
        B4: { t: 'n', v: 2, f: '1+1' },
      },
      'A1:D4',
    );
    expect(await readTable(bytes)).toEqual({
      kind: 'table',
      table: {
        columns: ['Bates', 'Docket', 'Date', 'Pages'],
        rows: [
          { line: 2, cells: ['000127', '001234', '2025-03-01', '123456789012'] },
          { line: 4, cells: ['=cmd()', '2', '', ''] },
        ],
      },
    });
  });

  it('is refused where it is no workbook to its end', async () => {
    const whole = workbook({ A1: { t: 's', v: 'x' }, A2: { t: 's', v: 'y' } }, 'A1:A2');
    expect(await readTable(whole.subarray(0, whole.length - 400))).toEqual({
      kind: 'refused',
      why: 'broken',
    });
  });
});

describe('a CSV file', () => {
  it('is read with any of the usual marks between, in any of the usual encodings', async () => {
    const read = await csv(
      '\uFEFFBates;Description\r\n000127;"Two\nlines; one cell"\r\n\r\n000128;Müller\r\n',
    );
    expect(read).toEqual({
      kind: 'table',
      table: {
        columns: ['Bates', 'Description'],
        rows: [
          { line: 2, cells: ['000127', 'Two\nlines; one cell'] },
          { line: 5, cells: ['000128', 'Müller'] },
        ],
      },
    });
    expect(await csv('Bates\tName\n1\tM\u00fcller\n', 'latin1')).toMatchObject({
      table: { rows: [{ cells: ['1', 'Müller'] }] },
    });
    expect(await csv('\uFEFFBates,Name\n1,M\u00fcller\n', 'utf16le')).toMatchObject({
      table: { rows: [{ cells: ['1', 'Müller'] }] },
    });
  });

  it('is refused whole where it is too long, too wide, empty or no table', async () => {
    const rows = (count: number) => `Bates\n${Array.from({ length: count }, (_, at) => at).join('\n')}\n`;
    expect(await csv(rows(TABLE_LIMITS.rows + 1))).toEqual({ kind: 'refused', why: 'rows' });
    expect(await csv(rows(TABLE_LIMITS.rows))).toMatchObject({ kind: 'table' });
    const wide = Array.from({ length: TABLE_LIMITS.columns + 1 }, (_, at) => at).join(',');
    expect(await csv(`${wide}\n${wide}\n`)).toEqual({ kind: 'refused', why: 'columns' });
    expect(await csv('Bates,Description\n,\n')).toEqual({ kind: 'refused', why: 'empty' });
    expect(await csv('Bates,"Description\n1,2\n')).toEqual({ kind: 'refused', why: 'broken' });
    expect(await csv('%PDF-1.7\n%âãÏÓ\n')).toEqual({ kind: 'refused', why: 'kind' });
  });
});
