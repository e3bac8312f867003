// `POST /files`: one file of a form, or the one at the address that the form gives, for whoever may record. What is kept is
// whole and measured before its row exists.
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BYTES } from '#domain/documents/sizes.ts';
import { type Captured, storeDocument } from '#commands/documents/store-document.ts';
import { can } from '#domain/access/policy.ts';
import { organizationsOf, type PersonViewer, type Viewer } from '#domain/access/viewer.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import type { ApiServices } from '../context.ts';
import { type AddressSettings, fetchFile } from '../files/from-address.ts';
import type { FileStorage, StoredFile } from '../files/storage.ts';
import { globalId, uuidOf } from '../graphql/ids.ts';
import { filePath } from '../paths.ts';
import { isOwnSite } from './own-site.ts';
import { viewerOf } from './renditions.ts';

export interface UploadRoutes {
  readonly services: ApiServices;
  readonly storage: FileStorage;
  readonly publicUrl: string;
  /** Left out: only addresses of the public web are asked. */
  readonly addresses?: AddressSettings | undefined;
}

/** The act that a file is stored for; a key that may not do it stores none. */
const CITES_FILES = 'foiaRequestRecordCommunication';

/** @throws Refusal SIGN_IN_REQUIRED, KEY_SCOPE */
export function checkMayUpload(viewer: Viewer): asserts viewer is PersonViewer {
  if (viewer.kind === 'anonymous') throw refusal('SIGN_IN_REQUIRED');
  if (viewer.key && !viewer.key.mutations.includes(CITES_FILES)) throw refusal('KEY_SCOPE');
}

/** What a form has brought so far. */
interface Form {
  received: (StoredFile & { readonly name: string; readonly captured?: Captured }) | null;
  organization: string | null;
  address: string | null;
}

export async function upload(request: FastifyRequest, reply: FastifyReply, routes: UploadRoutes) {
  reply.header('Cache-Control', 'no-store');
  if (!isOwnSite(request, routes.publicUrl)) return reply.code(403).send({ document: null, userErrors: [] });
  const { services, storage } = routes;
  const form: Form = { received: null, organization: null, address: null };
  try {
    const viewer = await viewerOf(request, services);
    checkMayUpload(viewer);
    await readForm(request, storage, form);
    const organization = form.organization ?? uploadsTo(viewer);
    if (!form.received && form.address !== null) await takeFromAddress(form, viewer, organization, routes);
    const { received } = form;
    if (!received) throw refusal('TEXT_REQUIRED', { field: 'the file' }, ['file']);
    const document = await keep(received, { services, viewer, organization });
    return await reply.code(201).send({ document, userErrors: [] });
  } catch (error) {
    if (form.received) await storage.discard(form.received);
    if (!(error instanceof Refusal)) throw error;
    const { code, message, path: place } = error;
    if (code === 'STORAGE_FULL') request.log.error('the disk for uploaded files is full');
    return reply.code(statusOf(error)).send({ document: null, userErrors: [{ code, message, path: place }] });
  }
}

const STATUS: Readonly<Record<string, number>> = { SIGN_IN_REQUIRED: 401, STORAGE_FULL: 507 };

export const statusOf = ({ code }: Refusal): number => STATUS[code] ?? 422;

/** Gives a stored file its row. @returns what the one who brought it is told */
export async function keep(
  received: StoredFile & { readonly name: string; readonly captured?: Captured },
  to: { readonly services: ApiServices; readonly viewer: Viewer; readonly organization: string },
) {
  const { services, viewer, organization } = to;
  const deps = { db: services.db, viewer, newId: services.newId };
  const { documentId } = await storeDocument(deps, { organization, ...received });
  const { name, bytes, sha256, mediaType } = received;
  const id = globalId('Document', documentId);
  return { id, name, bytes, sha256, mediaType, path: filePath(documentId) };
}

/** Reads the form to its end: the file to storage, and the fields `organization` and `address` if there are any. */
async function readForm(request: FastifyRequest, storage: FileStorage, form: Form): Promise<void> {
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const stored = await storage.store(part.file);
      form.received = { ...stored, name: nameOf(part.filename) };
      if (part.file.truncated) throw new TooLarge();
    } else if (typeof part.value === 'string' && part.value !== '') {
      if (part.fieldname === 'organization')
        form.organization = uuidOf('Organization', part.value, ['organization']);
      if (part.fieldname === 'address') form.address = part.value;
    }
  }
}

class TooLarge extends Error {
  readonly statusCode = 413;
}

/** Asks nothing of anybody for who may not keep what comes. */
async function takeFromAddress(
  form: Form,
  viewer: Viewer,
  organization: string,
  { storage, addresses }: UploadRoutes,
): Promise<void> {
  if (!mayUploadTo(viewer, organization)) throw refusal('FORBIDDEN');
  const { stream, name, captured } = await fetchFile(form.address ?? '', FILE_BYTES, addresses);
  form.received = { ...(await storage.store(stream)), name: nameOf(name), captured };
}

export const mayUploadTo = (viewer: Viewer, organizationId: string): boolean =>
  can(viewer, 'upload_document', { organizationId, visibility: 'organization' }).allowed;

/** The one organization that a person records for; with several the form must say which. */
export function uploadsTo(viewer: Viewer): string {
  const possible = organizationsOf(viewer).filter((organization) => mayUploadTo(viewer, organization));
  const [only, ...others] = possible;
  if (only === undefined) throw refusal('FORBIDDEN');
  if (others.length > 0) throw refusal('TEXT_REQUIRED', { field: 'organization' }, ['organization']);
  return only;
}

/** Never a path, and nothing in it that does not show. */
export const nameOf = (given: string): string =>
  path
    .basename(given.replaceAll('\\', '/'))
    .replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '')
    .slice(0, 200) || 'file';
