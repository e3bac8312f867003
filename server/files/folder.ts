// Files in a folder of this machine, or of one that it mounts: written beside, flushed, renamed.
import fs from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { discardOlder, ifMissing, isOlder, namesIn, takeIn } from './incoming.ts';
import { type FileStorage, placeOf } from './storage.ts';

/** @param folder made when first needed */
export function openFolder(folder: string): FileStorage {
  const incoming = path.join(folder, 'incoming');
  const at = (key: string) => path.join(folder, placeOf(key));
  return {
    store: (source) =>
      takeIn(incoming, source, async ({ storageKey }, temporary) => {
        const place = at(storageKey);
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await rename(temporary, place);
        await flushFolder(path.dirname(place));
      }),
    discard: async ({ storageKey }) => rm(at(storageKey), { force: true }),
    read: (storageKey, range) => fs.createReadStream(at(storageKey), range),
    holds: async (storageKey) => (await stat(at(storageKey)).catch(ifMissing(null))) !== null,
    setAside: async (storageKey) => {
      const unclaimed = path.join(folder, 'unclaimed');
      await mkdir(unclaimed, { recursive: true, mode: 0o700 });
      await rename(at(storageKey), path.join(unclaimed, storageKey));
    },
    discardUnfinished: (olderThanMs) => discardOlder(incoming, olderThanMs),
    lying: (olderThanMs, batch) => wholeFiles(folder, olderThanMs, batch),
  };
}

async function* wholeFiles(folder: string, olderThanMs: number, batch: number) {
  let keys: string[] = [];
  for (const start of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue;
    for (const key of await namesIn(path.join(folder, start))) {
      if (await isOlder(path.join(folder, start, key), olderThanMs)) keys.push(key);
      if (keys.length < batch) continue;
      yield keys;
      keys = [];
    }
  }
  if (keys.length > 0) yield keys;
}

/** The new name is safe only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
