// Throw-away data directories, with whatever the embedded server keeps outside of them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findHome } from '#db/embedded/place.ts';

/** Bytes that must be free in memory before a cluster is put there; a whole run has some hundred at most at one time. */
const ROOM_IN_MEMORY = 4e9;

/**
 * For the one server of a run: every test file makes a database of some three hundred files, and a disk keeps books about each.
 * On a disk where memory has no folder or too little room.
 */
export const makeDataDirInMemory = (): string => makeDataDir('public', placeInMemory());

function placeInMemory(): string {
  const place = '/dev/shm';
  const room = fs.existsSync(place) ? fs.statfsSync(place) : undefined;
  return room && room.bavail * room.bsize > ROOM_IN_MEMORY ? place : os.tmpdir();
}

/** Makes an empty folder: public (others may pass through), or private like a checkout under a home. */
export function makeDataDir(access: 'public' | 'private' = 'public', parent = os.tmpdir()): string {
  const folder = fs.mkdtempSync(path.join(parent, 'sunclock-test-'));
  if (access === 'public') fs.chmodSync(folder, 0o711);
  return folder;
}

/** Removes a data directory and its cluster; the server must have stopped. */
export function removeDataDir(dataDir: string): void {
  fs.rmSync(findHome(dataDir), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}
