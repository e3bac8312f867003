// Takes the files out of a ZIP in storage, one after the other and never by its word: what it says of its sizes is added up before
// anything is unpacked, and what comes out is stopped where it is more than that. No name in it is ever a path.
import type { Readable } from 'node:stream';
import yauzl, { type Entry, RandomAccessReader, type ZipFile } from 'yauzl';
import {
  findPackage,
  type TakenOut,
  unpackDocument,
  type UnpackInput,
  type UnpackResult,
} from '#commands/documents/unpack-document.ts';
import type { CommandDeps } from '#commands/context.ts';
import {
  isBomb,
  isClutter,
  type LeftOut,
  type LeftOutReason,
  placeInWords,
  UNPACKING,
  whyLeftOut,
} from '#domain/documents/archive.ts';
import { megabytes } from '#domain/documents/sizes.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import type { FileStorage, StoredFile } from './storage.ts';

type Storage = Pick<FileStorage, 'read' | 'store' | 'discard'>;

/** Unpacks a file of a letter by the choice of whoever may record. A repeat gets its first answer. @throws Refusal as the act does */
export async function unpackStored(
  deps: CommandDeps,
  input: UnpackInput,
  storage: Storage,
): Promise<UnpackResult> {
  const found = await findPackage(deps, input).catch((error: unknown) => {
    // The act itself says so, or that the same was done before.
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!found) return unpackDocument(deps, input, { files: [], leftOut: [] });
  const taken = await takeOut(storage, found.file);
  try {
    return await unpackDocument(deps, input, taken);
  } catch (error) {
    await discardAll(storage, taken.files);
    throw error;
  }
}

const discardAll = (storage: Storage, files: readonly Pick<StoredFile, 'storageKey'>[]) =>
  Promise.all(files.map((file) => storage.discard(file)));

/** @throws Refusal PACKAGE_BROKEN, PACKAGE_TOO_LARGE, STORAGE_FULL; then nothing of it is kept */
export async function takeOut(
  storage: Storage,
  file: { readonly storageKey: string; readonly bytes: number },
): Promise<TakenOut> {
  const zip = await openZip(storage, file);
  const files: (StoredFile & { place: string })[] = [];
  const leftOut: LeftOut[] = [];
  try {
    const entries = await entriesOf(zip);
    refuseTooMuch(entries, file.bytes);
    const seen = new Set<string>();
    for (const entry of entries) {
      const { place } = entry;
      const taken = isClutter(place) ? 'clutter' : await take(storage, zip, entry, seen);
      if (typeof taken === 'string') leftOut.push({ name: place || 'a file without a name', why: taken });
      else files.push({ ...taken, place: place || 'file' });
    }
    return { files, leftOut };
  } catch (error) {
    await discardAll(storage, files);
    throw error;
  } finally {
    zip.close();
  }
}

/** Stores one file of it. @returns it, or why it is left out */
async function take(
  storage: Storage,
  zip: ZipFile,
  { entry }: PlacedEntry,
  seen: Set<string>,
): Promise<StoredFile | LeftOutReason> {
  if (entry.isEncrypted()) return 'locked';
  const unpacked = await zip.openReadStreamPromise(entry).catch(() => null);
  const stored = unpacked && (await storage.store(unpacked).catch(orNull));
  if (!stored) return 'broken';
  const why = seen.has(stored.sha256) ? 'same' : whyLeftOut(stored);
  if (why) await storage.discard(stored);
  else seen.add(stored.sha256);
  return why ?? stored;
}

/** What does not unpack is left out; a full disk is no fault of the file. */
function orNull(error: unknown): null {
  if (error instanceof Refusal) throw error;
  return null;
}

/** By what it says of itself; each file is then held to its word while it is unpacked. */
function refuseTooMuch(entries: readonly PlacedEntry[], packed: number): void {
  if (entries.length > UNPACKING.entries) {
    throw refusal('PACKAGE_TOO_LARGE', { why: `more than ${UNPACKING.entries} files` }, ['file']);
  }
  const large = entries.find(({ entry }) => entry.uncompressedSize > UNPACKING.fileBytes);
  if (large) {
    throw refusal('PACKAGE_TOO_LARGE', { why: `a file of more than ${megabytes(UNPACKING.fileBytes)}` }, [
      'file',
    ]);
  }
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (isBomb(packed, total)) {
    const why = `${Math.round(total / 1_000_000)} MB out of ${Math.ceil(packed / 1_000_000)}`;
    throw refusal('PACKAGE_TOO_LARGE', { why }, ['file']);
  }
}

interface PlacedEntry {
  readonly entry: Entry;
  /** Its folders and its name, in words. */
  readonly place: string;
}

/** Reads a stored file from anywhere in it, wherever it is stored. */
class StoredReader extends RandomAccessReader {
  readonly #storage: Storage;
  readonly #key: string;

  constructor(storage: Storage, key: string) {
    super();
    this.#storage = storage;
    this.#key = key;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#storage.read(this.#key, { start, end: end - 1 });
  }
}

const broken = () => refusal('PACKAGE_BROKEN', {}, ['file']);

/** Names are decoded here: the library refuses those that lead out of a folder, and ours never lead anywhere. */
const OPTIONS = {
  lazyEntries: true,
  decodeStrings: false,
  validateEntrySizes: true,
  autoClose: false,
} as const;

const openZip = (
  storage: Storage,
  { storageKey, bytes }: { readonly storageKey: string; readonly bytes: number },
): Promise<ZipFile> =>
  yauzl.fromRandomAccessReaderPromise(new StoredReader(storage, storageKey), bytes, OPTIONS).catch(() => {
    throw broken();
  });

/** Its list of files, without folders; of a list that is too long only as much as shows that. */
async function entriesOf(zip: ZipFile): Promise<readonly PlacedEntry[]> {
  const entries: PlacedEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (!/[/\\]$/.test(name)) entries.push({ entry, place: placeInWords(name) });
      if (entries.length > UNPACKING.entries) break;
    }
  } catch {
    throw broken();
  }
  return entries;
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
