// Completes package-lock.json: `npm install` leaves out the optional packages of other platforms when the
// registry it asks does not carry them, and `npm ci` then refuses the file as incomplete. Their versions
// are pinned by the packages that want them, so their entries can be written without asking anyone.
// Run after adding a dependency: `npm run lockfile`.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Lockfile {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** What npm keeps about one package, as far as it matters here. */
interface Entry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = path.join(path.dirname(import.meta.dirname), 'package-lock.json');
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** What the name of a platform package says: `@oxfmt/binding-linux-arm64-musl`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.toLowerCase().split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.includes('musl')
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return { ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}) };
}

/** A package looks beside itself first, then in each folder above, as Node does. */
function isLocked(packages: Lockfile['packages'], owner: string, name: string): boolean {
  for (let at = owner; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}/node_modules/${name}`]) return true;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/** Entries for the optional packages that a lockfile wants but does not name, by their place in it. */
export function findMissing({ packages }: Lockfile): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [owner, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, owner, name)) continue;
      const dev = entry.dev ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...dev, optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** The lockfile of this checkout. */
export const readLockfile = (): Lockfile => JSON.parse(fs.readFileSync(FILE, 'utf8')) as Lockfile;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lockfile = readLockfile();
  const missing = findMissing(lockfile);
  const entries = Object.entries({ ...lockfile.packages, ...missing });
  const packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  fs.writeFileSync(FILE, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added.`);
}
