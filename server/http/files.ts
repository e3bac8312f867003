// Files in and out. In: `POST /files`, one file of a form, for whoever may record. Out: `GET /files/:id` through the same gate
// as everything else, whole or a part of it (`send-file.ts`).
import path from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { storeDocument } from '#commands/documents/store-document.ts';
import { can } from '#domain/access/policy.ts';
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import { documentsByIds } from '#db/queries/documents.ts';
import type { ApiServices } from '../context.ts';
import type { FileStorage, StoredFile } from '../files/storage.ts';
import { globalId, isUuid, uuidOf } from '../graphql/ids.ts';
import { filePath } from '../paths.ts';
import { FILE_LIMIT, UPLOAD_LIMIT } from './bodies.ts';
import type { KeyGuard } from './keys.ts';
import { isOwnSite } from './own-site.ts';
import { registerMatterZip } from './matter-zip.ts';
import { registerRenditions, viewerOf } from './renditions.ts';
import { sendFile } from './send-file.ts';

export interface FileRoutes {
  readonly services: ApiServices;
  readonly storage: FileStorage;
  readonly publicUrl: string;
  readonly keys: KeyGuard;
}

const LIMITS = { fileSize: FILE_LIMIT, files: 1, fields: 20, fieldSize: 10_000, parts: 30 };
const UPLOADS_PER_MINUTE = 60;

export async function registerFiles(app: FastifyInstance, routes: FileRoutes): Promise<void> {
  // A scope of its own, so that no other route takes forms.
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
    const { keys: onRequest } = routes;
    const config = { rateLimit: { max: UPLOADS_PER_MINUTE, timeWindow: 60_000 } };
    scope.post('/files', { bodyLimit: UPLOAD_LIMIT, onRequest, config }, (request, reply) =>
      upload(request, reply, routes),
    );
    scope.route<{ Params: { id: string } }>({
      method: ['GET', 'HEAD'],
      url: '/files/:id',
      onRequest,
      compress: false,
      handler: (request, reply) => download(request, reply, routes),
    });
    registerMatterZip(scope, routes);
    registerRenditions(scope, routes);
  });
}

/** The act that a file is stored for; a key that may not do it stores none. */
const CITES_FILES = 'foiaRequestRecordCommunication';

interface Received extends StoredFile {
  readonly name: string;
}

async function upload(request: FastifyRequest, reply: FastifyReply, routes: FileRoutes) {
  reply.header('Cache-Control', 'no-store');
  if (!isOwnSite(request, routes.publicUrl)) return reply.code(403).send({ document: null, userErrors: [] });
  const { services, storage } = routes;
  const form: Form = { received: null, organization: null };
  try {
    const viewer = await viewerOf(request, services);
    if (viewer.kind === 'anonymous') throw refusal('SIGN_IN_REQUIRED');
    if (viewer.key && !viewer.key.mutations.includes(CITES_FILES)) throw refusal('KEY_SCOPE');
    await readForm(request, storage, form);
    const { received } = form;
    if (!received) throw refusal('TEXT_REQUIRED', { field: 'the file' }, ['file']);
    const organization = form.organization ?? uploadsTo(viewer);
    const deps = { db: services.db, viewer, newId: services.newId };
    const { documentId } = await storeDocument(deps, { organization, ...received });
    const { name, bytes, sha256, mediaType } = received;
    const document = {
      id: globalId('Document', documentId),
      name,
      bytes,
      sha256,
      mediaType,
      path: filePath(documentId),
    };
    return await reply.code(201).send({ document, userErrors: [] });
  } catch (error) {
    if (form.received) await storage.discard(form.received);
    if (!(error instanceof Refusal)) throw error;
    const { code, message, path: place } = error;
    if (code === 'STORAGE_FULL') request.log.error('the disk for uploaded files is full');
    return reply
      .code(STATUS_OF_REFUSAL[code] ?? 422)
      .send({ document: null, userErrors: [{ code, message, path: place }] });
  }
}

const STATUS_OF_REFUSAL: Readonly<Record<string, number>> = { SIGN_IN_REQUIRED: 401, STORAGE_FULL: 507 };

/** What a form has brought so far. */
interface Form {
  received: Received | null;
  organization: string | null;
}

/** Reads the form to its end: the file to storage, the field `organization` if there is one. */
async function readForm(request: FastifyRequest, storage: FileStorage, form: Form): Promise<void> {
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const stored = await storage.store(part.file);
      form.received = { ...stored, name: nameOf(part.filename) };
      if (part.file.truncated) throw new TooLarge();
    } else if (part.fieldname === 'organization' && typeof part.value === 'string' && part.value !== '') {
      form.organization = uuidOf('Organization', part.value, ['organization']);
    }
  }
}

class TooLarge extends Error {
  readonly statusCode = 413;
}

/** The one organization that a person records for; with several the form must say which. */
function uploadsTo(viewer: Viewer): string {
  const possible = organizationsOf(viewer).filter(
    (organizationId) =>
      can(viewer, 'upload_document', { organizationId, visibility: 'organization' }).allowed,
  );
  const [only, ...others] = possible;
  if (only === undefined) throw refusal('FORBIDDEN');
  if (others.length > 0) throw refusal('TEXT_REQUIRED', { field: 'organization' }, ['organization']);
  return only;
}

const nameOf = (given: string): string =>
  path
    .basename(given.replaceAll('\\', '/'))
    .replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '')
    .slice(0, 200) || 'file';

async function download(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { services, storage }: FileRoutes,
) {
  const { id } = request.params;
  const viewer = await viewerOf(request, services);
  const [found] = isUuid(id) ? await documentsByIds(services.db, viewer, [id]) : [];
  if (!found || found.redaction) return reply.callNotFound();
  return sendFile(request, reply, storage, found);
}
