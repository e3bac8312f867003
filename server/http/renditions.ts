// What was made of a file, page by page, through the same gate as the file: pictures that we drew ourselves, and plain words.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '#domain/access/viewer.ts';
import { pageRendition, type Rendition } from '#db/queries/document-pages.ts';
import type { ApiServices } from '../context.ts';
import { isUuid } from '../graphql/ids.ts';
import type { KeyGuard } from './keys.ts';

const TYPES: Readonly<Record<Rendition, string>> = {
  picture: 'image/webp',
  thumbnail: 'image/webp',
  text: 'text/plain; charset=utf-8',
};

export const viewerOf = (
  { keyHolder, headers }: FastifyRequest,
  { accounts }: ApiServices,
): Promise<Viewer> => (keyHolder ? Promise.resolve(keyHolder) : accounts.viewerOf(headers.cookie ?? ''));

/** `GET /files/:id/pages/:number/picture`, `/thumbnail`, `/text`; HEAD with each. */
export function registerRenditions(
  app: FastifyInstance,
  { services, keys }: { readonly services: ApiServices; readonly keys: KeyGuard },
): void {
  for (const rendition of Object.keys(TYPES) as Rendition[]) {
    app.get<{ Params: { id: string; number: string } }>(
      `/files/:id/pages/:number/${rendition}`,
      { onRequest: keys },
      async (request, reply) => {
        const { id, number } = request.params;
        const viewer = await viewerOf(request, services);
        const isAsked = isUuid(id) && /^[1-9]\d{0,4}$/.test(number);
        const bytes = isAsked
          ? await pageRendition(services.db, viewer, id, Number(number), rendition)
          : null;
        if (!bytes) return reply.callNotFound();
        return reply
          .type(TYPES[rendition])
          .header('Content-Security-Policy', "default-src 'none'; sandbox")
          .header('X-Content-Type-Options', 'nosniff')
          .header('Cache-Control', 'private, no-store')
          .send(Buffer.from(bytes));
      },
    );
  }
}
