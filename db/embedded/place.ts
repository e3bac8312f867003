// Where the embedded server's files live, and as whom it runs.
//
// PostgreSQL refuses to run as root, so a root process hands it to `nobody`. Then every folder above
// the binaries and above the data must let `nobody` through, which a checkout under a private (0700)
// home does not. In that case both go to a folder of their own in a public place; a pointer file in
// DATA_DIR says where, so that the next start finds it and deleting DATA_DIR forgets it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedDatabaseError } from './refusal.ts';

/** Folders and identity of one embedded server. */
export interface Place {
  /** Folder of the person's choosing, absolute; holds the password, the log and perhaps the pointer. */
  readonly dataDir: string;
  /** Folder that the server's identity owns and can reach; the cluster is its child `data`. */
  readonly home: string;
  /** Spread into spawn options: empty for ordinary users, uid and gid of `nobody` for root. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/** uid and gid of `nobody` on Linux; PostgreSQL fails under a uid with no passwd entry. */
const NOBODY = 65534;
const POINTER = 'postgres.location';

const isRoot = () => process.getuid?.() === 0;

/** True when a user who owns nothing here can pass through every folder down to `target`. */
export function othersCanReach(target: string): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Makes DATA_DIR and the server's home, or finds them again. */
export function preparePlace(dataDir: string): Place {
  const absolute = path.resolve(dataDir);
  if (!isRoot()) {
    fs.mkdirSync(absolute, { recursive: true, mode: 0o700 });
    return { dataDir: absolute, home: ownedFolder(path.join(absolute, 'postgres'), {}), identity: {} };
  }
  fs.mkdirSync(absolute, { recursive: true, mode: 0o711 });
  const identity = { uid: NOBODY, gid: NOBODY };
  const pointed = readPointer(absolute);
  const home =
    pointed ?? (othersCanReach(absolute) ? path.join(absolute, 'postgres') : newPublicHome(absolute));
  return { dataDir: absolute, home: ownedFolder(home, identity), identity };
}

/** The server's home of an existing DATA_DIR, without making anything. */
export function findHome(dataDir: string): string {
  const absolute = path.resolve(dataDir);
  return readPointer(absolute) ?? path.join(absolute, 'postgres');
}

function readPointer(dataDir: string): string | undefined {
  const file = path.join(dataDir, POINTER);
  if (!fs.existsSync(file)) return undefined;
  const home = fs.readFileSync(file, 'utf8').trim();
  // A public folder can vanish (a cleaned /var/tmp) or be planted; ours belongs to us and to no one else.
  const owner = fs.existsSync(home) ? fs.lstatSync(home).uid : undefined;
  if (owner === NOBODY || owner === process.getuid?.()) return home;
  throw new EmbeddedDatabaseError(
    `${file} points to ${home}, which is missing or belongs to someone else; restore it, or delete ${file} to begin with an empty database.`,
  );
}

function newPublicHome(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const parent = ['/var/tmp', os.tmpdir()].find((dir) => fs.existsSync(dir) && othersCanReach(dir));
  if (!parent) throw new EmbeddedDatabaseError('No public folder for the database: set DATA_DIR to one.');
  // mkdtemp, because a name that can be guessed in a public folder can be taken beforehand.
  const home = fs.mkdtempSync(path.join(parent, `sunclock-${name}-`));
  fs.writeFileSync(path.join(dataDir, POINTER), `${home}\n`, { mode: 0o600 });
  return home;
}

function ownedFolder(folder: string, identity: Place['identity']): string {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined)
    fs.chownSync(folder, identity.uid, identity.gid);
  fs.chmodSync(folder, 0o700);
  return folder;
}
