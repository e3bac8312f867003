// Where the files of a test lie: below its own folder, or, with TEST_STORAGE=s3, on the S3 server of this run under a prefix of its
// own. Tests that look at bytes behind the storage's back ask here where they are.
import fs from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { type FileSettings, placeOf } from '#server/files/storage.ts';

/** What the test server puts behind the name of each object that it keeps. */
const OBJECT = '._S3rver_object';

/** For `openFileStorage` and servers: the same data directory gives the same files. */
export function filesOf(dataDir: string): FileSettings {
  const s3 = inject('s3');
  const s3Url = s3 ? `${s3.url}/${path.basename(dataDir)}` : undefined;
  return { folder: path.join(dataDir, 'files'), s3Url };
}

const bucketOnDisk = (s3Url: string) =>
  path.join(inject('s3')?.folder ?? '', path.relative('/', new URL(s3Url).pathname));

/** The file that holds the bytes under a key. */
export const placeOnDisk = ({ folder, s3Url }: FileSettings, key: string): string =>
  s3Url === undefined
    ? path.join(folder, placeOf(key))
    : path.join(bucketOnDisk(s3Url), placeOf(key)) + OBJECT;

/** The bytes of a file that was set aside. */
export const setAsideOnDisk = ({ folder, s3Url }: FileSettings, key: string): string =>
  s3Url === undefined
    ? path.join(folder, 'unclaimed', key)
    : path.join(bucketOnDisk(s3Url), 'unclaimed', key) + OBJECT;

/** The names of all files, whole or on their way, without those that were set aside. */
export function filesOnDisk({ folder, s3Url }: FileSettings): string[] {
  const whole =
    s3Url === undefined ? [] : filesIn(bucketOnDisk(s3Url)).filter((name) => name.endsWith(OBJECT));
  return [...filesIn(folder), ...whole].map((name) => name.replace(OBJECT, '')).sort();
}

function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.basename(entry.parentPath) !== 'unclaimed')
    .map(({ name }) => name);
}
