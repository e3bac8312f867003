/**
 * Reads one document: takes the lease, lets the reader read the file, keeps page after page under the fence, and says in the
 * row how it ended. Harmless when it runs twice for one claim and when it dies anywhere: the row is claimed again, and a file
 * whose reading takes the worker down each time is given up.
 */
import type { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { tellHeldAfterCheck } from '#commands/documents/tell-held.ts';
import { labelsOfFile, labelsOn, type PageLabel } from '#domain/documents/page-labels.ts';
import { picturesChecked } from '#domain/documents/picture-words.ts';
import type { Database } from '#db/client.ts';
import {
  beginReading,
  endReading,
  keepFileFacts,
  keepPage,
  type NewPageLabel,
  type ReadingLease,
  renewReading,
} from '#db/writes/document-reading.ts';
import type { ReadPage } from './protocol.ts';
import { type FileLimits, readFile, type Verdict } from './read-file.ts';

export interface ReadingDeps {
  readonly db: Database;
  /** The bytes under a storage key. */
  readonly openFile: (storageKey: string) => Readable;
  readonly leaseMs: number;
  readonly limits?: Partial<FileLimits> | undefined;
  /** Place of the packed reader; left out, it runs from its source. */
  readonly program?: string | undefined;
  /** Ends readings that are under way; their rows are claimed again later. */
  readonly signal?: AbortSignal | undefined;
  /** Told how each reading ended; null where another one took over. */
  readonly onVerdict: (id: string, verdict: Verdict | null) => void;
}

/** Rejects only when the database or the storage does. */
export async function readDocument(deps: ReadingDeps, claim: ReadingLease): Promise<void> {
  const { db, leaseMs, onVerdict, openFile, limits, program } = deps;
  const lease = await beginReading(db, claim, leaseMs);
  if (!lease) return onVerdict(claim.id, null);
  const overtaken = new AbortController();
  const pictures = picturesChecked();
  const held = (isHeld: boolean) => isHeld || overtaken.abort(new Overtaken());
  const renew = () => void renewReading(db, lease, leaseMs).then(held, () => undefined);
  const renewal = setInterval(renew, leaseMs / 3);
  const labels = new LabelsOfFile();
  try {
    const verdict = await readFile(
      {
        mediaType: lease.mediaType,
        open: () => openFile(lease.storageKey),
        limits,
        program,
        signal: AbortSignal.any([overtaken.signal, ...(deps.signal ? [deps.signal] : [])]),
      },
      {
        begin: async (facts) => void held(await keepFileFacts(db, lease, facts)),
        page: async (page) => {
          pictures.add(page);
          labels.add(page);
          held(await keepPage(db, lease, rowOf(page)));
        },
      },
    );
    const isMine = await conclude(db, lease, { ...verdict, pictureFindings: pictures.found() }, labels);
    onVerdict(lease.id, isMine ? verdict : null);
  } catch (error) {
    if (!(error instanceof Overtaken) && !deps.signal?.aborted) throw error;
    onVerdict(lease.id, null);
  } finally {
    clearInterval(renewal);
  }
}

/** Says how it ended, and tells those who decide of a file that is held now. False where another reading took over. */
async function conclude(
  db: Database,
  lease: ReadingLease,
  ended: Parameters<typeof endReading>[2],
  labels: LabelsOfFile,
): Promise<boolean> {
  const isMine = await endReading(db, lease, ended, labels.all());
  if (isMine) await tellHeldAfterCheck(db, uuid, lease.id);
  return isMine;
}

/** What might be the Bates number of each page; which are, only the whole file tells. */
class LabelsOfFile {
  readonly #pages: (readonly PageLabel[])[] = [];

  add({ text, places }: ReadPage): void {
    this.#pages.push(labelsOn(text, places));
  }

  all(): readonly NewPageLabel[] {
    return labelsOfFile(this.#pages).flatMap((labels, at) =>
      labels.map(({ text: label, series, number }) => ({ page: at + 1, series, number, label })),
    );
  }
}

/** The claim is no longer the newest, or the document's words were removed. */
class Overtaken extends Error {}

const bytesOf = (base64: string | null) => (base64 === null ? null : Buffer.from(base64, 'base64'));

const rowOf = ({ picture, thumbnail, ...page }: ReadPage) => ({
  ...page,
  id: uuid(),
  picture: bytesOf(picture),
  thumbnail: bytesOf(thumbnail),
});
