// What can be taken of one request as a file beside its papers: a link to each is on its page. Only what the viewer may read at
// this moment is in it, and what is for counsel never is.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { WITHHOLDING_FIELDS } from '#domain/requests/withholdings.ts';
import { withholdingsForExport } from '#db/queries/withholdings.ts';
import type { ApiServices } from '../context.ts';
import { csvOf } from '../exports/csv.ts';
import type { KeyGuard } from './keys.ts';
import { viewerOf } from './renditions.ts';

export interface ExportRoutes {
  readonly services: ApiServices;
  readonly keys: KeyGuard;
}

const PER_MINUTE = 120;
const CODE = /^[0-9A-Za-z]{10}(?=-|$)/;
export const EXPORTING = { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } } as const;

export const codeIn = (reference: string): string | undefined => CODE.exec(reference)?.[0];

/** A file that a browser keeps and does not open. */
export const giveFile = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply
    .type(type)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .header('Content-Security-Policy', "default-src 'none'; sandbox")
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store');

const HEADS: Readonly<Record<string, string>> = {
  batesFrom: 'Bates from',
  batesTo: 'Bates to',
  documentDate: 'Date',
  author: 'Author',
  recipients: 'Recipients',
  description: 'Description',
  exemption: 'Exemption',
  privilege: 'Privilege',
  reason: 'Reason',
  ruling: 'Ruling',
};
const COLUMNS = WITHHOLDING_FIELDS.map((key) => ({ key, header: HEADS[key] ?? key }));

export function registerRequestExports(
  app: FastifyInstance,
  { services, keys: onRequest }: ExportRoutes,
): void {
  app.get<{ Params: { reference: string } }>(
    '/requests/:reference/withholdings.csv',
    { onRequest, config: EXPORTING },
    async (request, reply) => {
      const code = codeIn(request.params.reference);
      const viewer = await viewerOf(request, services);
      const found = code ? await withholdingsForExport(services.db, viewer, code) : null;
      if (!found) return reply.callNotFound();
      const name = `${found.isSample ? 'sample-' : ''}${code}-withholdings.csv`;
      return giveFile(reply, 'text/csv; charset=utf-8', name).send(csvOf(found.rows, COLUMNS));
    },
  );
}
