// Throw-away data directories, with whatever the embedded server keeps outside of them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findHome } from '#db/embedded/place.ts';

/** Makes an empty folder: public (others may pass through), or private like a checkout under a home. */
export function makeDataDir(access: 'public' | 'private' = 'public'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunclock-test-'));
  if (access === 'public') fs.chmodSync(folder, 0o711);
  return folder;
}

/** Removes a data directory and its cluster; the server must have stopped. */
export function removeDataDir(dataDir: string): void {
  fs.rmSync(findHome(dataDir), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}
