// Reads the table in a stored file: it is looked up and allowed first, then a process reads it, then the act that wanted it goes on.
import { Refusal, refusal } from '#domain/errors.ts';
import { type Table, TROUBLE } from '#domain/documents/table.ts';
import type { FileStorage } from '../files/storage.ts';
import { tableApart } from './run.ts';

/** @param find looks the file up for the act that wants its table, as who asks */
export type ReadTable = (
  find: () => Promise<{ readonly file: { readonly storageKey: string } }>,
) => Promise<Table>;

/** @param program place of the packed child; left out, it runs from its source. @returns a table; refuses with TABLE_UNREADABLE */
export function tableReader(storage: Pick<FileStorage, 'read'>, program?: string): ReadTable {
  const signal = new AbortController().signal;
  return async (find) => {
    const found = await find().catch((error: unknown) => {
      // The act itself says so, or that the same was done before.
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (!found) return { columns: [], rows: [] };
    const read = await tableApart(storage.read(found.file.storageKey), signal, program);
    if (read.kind === 'refused') throw refusal('TABLE_UNREADABLE', { why: TROUBLE[read.why] }, ['file']);
    return read.table;
  };
}
