// All files of a matter in one ZIP, with an index and the sums to check them by: `GET /requests/<code>/files.zip`. Only what the
// viewer may read at this moment is in it. It is sent while it is made, one file after the other, so that a large matter takes
// no memory.
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { ZipFile } from 'yazl';
import { filesOfMatter, type MatterFile, type MatterFiles } from '#db/queries/matter-files.ts';
import type { ApiServices } from '../context.ts';
import type { FileStorage } from '../files/storage.ts';
import type { KeyGuard } from './keys.ts';
import { csvOf } from '../exports/csv.ts';
import { coverOf, type ListedFile } from './matter-index.ts';
import { viewerOf } from './renditions.ts';

interface ZipRoutes {
  readonly services: ApiServices;
  readonly storage: FileStorage;
  readonly keys: KeyGuard;
}

const ZIPS_PER_MINUTE = 120;
const CODE = /^[0-9A-Za-z]{10}(?=-|$)/;

export function registerMatterZip(
  app: FastifyInstance,
  { services, storage, keys: onRequest }: ZipRoutes,
): void {
  const config = { rateLimit: { max: ZIPS_PER_MINUTE, timeWindow: 60_000 } };
  app.get<{ Params: { reference: string } }>(
    '/requests/:reference/files.zip',
    { onRequest, config },
    async (request, reply) => {
      const code = CODE.exec(request.params.reference)?.[0];
      const found = code ? await filesOfMatter(services.db, await viewerOf(request, services), code) : null;
      if (!code || !found) return reply.callNotFound();
      const sample = found.isSample ? 'sample-' : '';
      return reply
        .type('application/zip')
        .header('Content-Disposition', `attachment; filename="${sample}${code}-files.zip"`)
        .header('Content-Security-Policy', "default-src 'none'; sandbox")
        .header('X-Content-Type-Options', 'nosniff')
        .header('Cache-Control', 'private, no-store')
        .send(await pack(found, storage));
    },
  );
}

/** The index first, so that it is there even where the line breaks. A file that the disk has lost keeps nobody from the others. */
async function pack(found: MatterFiles, storage: FileStorage): Promise<NodeJS.ReadableStream> {
  const zip = new ZipFile();
  const { files } = found;
  const whole = await Promise.all(files.map(({ storageKey }) => storage.holds(storageKey)));
  const named = files.map((file, at) => ({ ...file, place: placeOf(file, at), isWhole: whole[at] === true }));
  const entries = named.filter(({ isWhole }) => isWhole);
  zip.addBuffer(Buffer.from(coverOf(found, named, found.takenOn)), 'index.html');
  zip.addBuffer(Buffer.from(indexOf(named)), 'index.csv');
  zip.addBuffer(
    Buffer.from(entries.map(({ sha256, place }) => `${sha256}  ${place}\n`).join('')),
    'SHA256SUMS',
  );
  for (const { place, storageKey } of entries) {
    // Most papers are packed already.
    zip.addReadStreamLazy(place, { compress: false }, (give) => give(null, storage.read(storageKey)));
  }
  zip.end();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  return zip.outputStream.on('error', (error: Error) => out.destroy(error)).pipe(out);
}

/** Numbered in the order of the letters; letters and digits of any script stay, so that no name leads out of the folder. */
const placeOf = ({ name }: MatterFile, at: number): string =>
  `files/${String(at + 1).padStart(4, '0')}-${name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-120)}`;

const INDEX = ['file', 'date', 'direction', 'letter', 'name', 'bytes', 'sha256'] as const;

const indexOf = (entries: readonly ListedFile[]): string =>
  csvOf(
    entries.map(({ place, isWhole, happenedOn, direction, subject, name, bytes, sha256 }) => ({
      file: isWhole ? place : 'missing: tell who runs this site',
      date: happenedOn,
      direction,
      letter: subject,
      name,
      bytes,
      sha256,
    })),
    INDEX.map((key) => ({ key, header: key })),
  );
