// Files in and out. In: `POST /files`, for whoever may record. Out: `GET /files/:id` through the same gate
// as everything else, whole or a part of it (`send-file.ts`).
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BYTES } from '#domain/documents/sizes.ts';
import { documentsByIds } from '#db/queries/documents.ts';
import { isUuid } from '../graphql/ids.ts';
import { UPLOAD_LIMIT } from './bodies.ts';
import { registerDocketExports } from './docket-exports.ts';
import { registerMatterZip } from './matter-zip.ts';
import { registerRequestExports } from './request-exports.ts';
import { registerLawsuitExports } from './lawsuit-exports.ts';
import { registerSuitExports } from './suit-exports.ts';
import { registerResumable, type ResumableRoutes } from './resumable.ts';
import { registerRenditions, viewerOf } from './renditions.ts';
import { sendFile } from './send-file.ts';
import { upload } from './upload.ts';

export type FileRoutes = ResumableRoutes;

const LIMITS = { fileSize: FILE_BYTES, files: 1, fields: 20, fieldSize: 10_000, parts: 30 };
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
    await registerResumable(scope, routes);
    registerMatterZip(scope, routes);
    registerDocketExports(scope, routes);
    registerRequestExports(scope, routes);
    registerSuitExports(scope, routes);
    registerLawsuitExports(scope, routes);
    registerRenditions(scope, routes);
  });
}

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
