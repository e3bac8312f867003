// Uploads that survive a broken line: `/files/resumable` speaks the tus protocol (tus.io, version 1.0.0). A file arrives in pieces,
// each at the place that the one before reached; the last piece makes it a file as `POST /files` does. Pieces lie in a folder of
// this machine, for a day at most, and only who began an upload goes on with it.
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BYTES } from '#domain/documents/sizes.ts';
import type { PersonViewer } from '#domain/access/viewer.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import { uuidOf } from '../graphql/ids.ts';
import { UPLOAD_LIMIT } from './bodies.ts';
import type { KeyGuard } from './keys.ts';
import { isOwnSite } from './own-site.ts';
import { viewerOf } from './renditions.ts';
import {
  checkMayUpload,
  keep,
  mayUploadTo,
  nameOf,
  statusOf,
  type UploadRoutes,
  uploadsTo,
} from './upload.ts';

const PATH = '/files/resumable';
const KEPT_MS = 86_400_000;
/** Of one person: more are no upload but a way to fill a disk. */
const MOST_UNFINISHED = 40;
const PIECES_PER_MINUTE = 1_200;
const ID = /^[0-9a-f]{32}$/;

export interface ResumableRoutes extends UploadRoutes {
  readonly keys: KeyGuard;
  /** For pieces. Made when missing. */
  readonly piecesFolder: string;
}

export async function registerResumable(app: FastifyInstance, routes: ResumableRoutes): Promise<void> {
  mkdirSync(routes.piecesFolder, { recursive: true, mode: 0o700 });
  const store = new DurableStore({ directory: routes.piecesFolder, expirationPeriodInMilliseconds: KEPT_MS });
  const viewers = new WeakMap<IncomingMessage, PersonViewer>();
  const tus = tusServer(store, routes, viewers);
  const sweep = setInterval(() => void tus.cleanUpExpiredUploads().catch(() => undefined), KEPT_MS / 24);
  app.addHook('onClose', () => clearInterval(sweep));
  await app.register((scope, _options, done) => {
    // The protocol's server reads the body itself.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _body, parsed) => parsed(null));
    const options = {
      onRequest: routes.keys,
      bodyLimit: UPLOAD_LIMIT,
      config: { rateLimit: { max: PIECES_PER_MINUTE, timeWindow: 60_000 } },
    };
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      handle(request, reply, { ...routes, store, tus, viewers });
    scope.route({ ...options, method: ['POST', 'OPTIONS'], url: PATH, handler });
    scope.route({ ...options, method: ['HEAD', 'PATCH', 'DELETE'], url: `${PATH}/:upload`, handler });
    done();
  });
}

/** What is said to have arrived is on the disk, and not only with the system: the sender goes on from there. */
class DurableStore extends FileStore {
  override async write(...piece: Parameters<FileStore['write']>): Promise<number> {
    const end = await super.write(...piece);
    const handle = await open(path.join(this.directory, piece[1]), 'r+');
    await handle.sync().finally(() => handle.close());
    return end;
  }
}

interface Handling extends ResumableRoutes {
  readonly store: FileStore;
  readonly tus: Server;
  readonly viewers: WeakMap<IncomingMessage, PersonViewer>;
}

async function handle(request: FastifyRequest, reply: FastifyReply, handling: Handling): Promise<unknown> {
  const { services, publicUrl, store, tus, viewers } = handling;
  reply.header('Cache-Control', 'no-store');
  if (!isOwnSite(request, publicUrl)) return reply.code(403).send({ userErrors: [] });
  try {
    const viewer = await viewerOf(request, services);
    checkMayUpload(viewer);
    const { upload } = request.params as { upload?: string };
    if (upload !== undefined && !(await isOwn(store, upload, viewer))) return reply.callNotFound();
    viewers.set(request.raw, viewer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return reply.code(statusOf(error)).send({ userErrors: [toldOf(error)] });
  }
  reply.hijack();
  reply.raw.setHeader('Cache-Control', 'no-store');
  reply.raw.setHeader('X-Content-Type-Options', 'nosniff');
  await tus.handle(request.raw, reply.raw);
  return reply;
}

const toldOf = ({ code, message, path }: Refusal) => ({ code, message, path });

/** Somebody else's upload is as one that was never begun. */
async function isOwn(store: FileStore, id: string, { personId }: PersonViewer): Promise<boolean> {
  if (!ID.test(id)) return false;
  const upload = await store.getUpload(id).catch(() => null);
  return upload?.metadata?.['owner'] === personId;
}

function tusServer(store: FileStore, routes: ResumableRoutes, viewers: Handling['viewers']): Server {
  const viewerOfPiece = (request: { readonly runtime?: { node?: { req: IncomingMessage } } }) => {
    const raw = request.runtime?.node?.req;
    const viewer = raw && viewers.get(raw);
    if (!viewer) throw new Error('A piece of an upload came past its route.');
    return viewer;
  };
  return new Server({
    path: PATH,
    datastore: store,
    maxSize: FILE_BYTES,
    relativeLocation: true,
    allowedOrigins: [routes.publicUrl],
    onUploadCreate: (request, { metadata }) =>
      refusing(async () => {
        const viewer = viewerOfPiece(request as never);
        const organization = organizationOf(viewer, metadata?.['organization']);
        await checkRoom(store, viewer);
        const name = nameOf(metadata?.['filename'] ?? 'file');
        return { metadata: { name, organization, owner: viewer.personId } };
      }),
    onUploadFinish: (request, upload) =>
      refusing(() => finish(upload, viewerOfPiece(request as never), store, routes)),
  });
}

function organizationOf(viewer: PersonViewer, given: string | null | undefined): string {
  if (!given) return uploadsTo(viewer);
  const organization = uuidOf('Organization', given, ['organization']);
  if (!mayUploadTo(viewer, organization)) throw refusal('FORBIDDEN');
  return organization;
}

async function checkRoom(store: FileStore, { personId }: PersonViewer): Promise<void> {
  const ids = (await store.configstore.list?.()) ?? [];
  const uploads = await Promise.all(ids.map((id) => store.getUpload(id).catch(() => null)));
  const own = uploads.filter((upload) => upload?.metadata?.['owner'] === personId);
  if (own.length >= MOST_UNFINISHED)
    throw refusal('UPLOADS_UNFINISHED', { limit: MOST_UNFINISHED }, ['file']);
}

/** All pieces are there: one file, measured and kept as every other; the pieces go whatever becomes of it. */
async function finish(upload: Upload, viewer: PersonViewer, store: FileStore, routes: UploadRoutes) {
  const { services, storage } = routes;
  const { name, organization } = upload.metadata ?? {};
  const stored = await storage.store(store.read(upload.id));
  try {
    const received = { ...stored, name: name ?? 'file' };
    const document = await keep(received, { services, viewer, organization: organization ?? '' });
    return {
      status_code: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ document, userErrors: [] }),
    };
  } catch (error) {
    await storage.discard(stored);
    throw error;
  } finally {
    await store.remove(upload.id);
  }
}

/** A refusal in the form in which the protocol's server sends it on. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = JSON.stringify({ document: null, userErrors: [toldOf(error)] });
    throw Object.assign(new Error(error.code), { status_code: statusOf(error), body });
  }
}
