// The comments of a docket as a table for a spreadsheet, ours and others', in the order in which they came here: what the viewer
// may read at this moment. It is written a page at a time while it is sent, so that a docket with thousands takes no memory.
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyInstance } from 'fastify';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '#db/client.ts';
import { commentsForExport, docketForExport, type ExportedComment } from '#db/queries/comment-exports.ts';
import type { ApiServices } from '../context.ts';
import type { KeyGuard } from './keys.ts';
import { viewerOf } from './renditions.ts';

interface ExportRoutes {
  readonly services: ApiServices;
  readonly keys: KeyGuard;
}

const CODE = /^[0-9A-Za-z]{10}(?=-|$)/;
const PER_MINUTE = 120;

/** The heads are those that people know from the tables of portals. */
const COLUMNS: ReadonlyArray<{ readonly key: keyof ExportedComment; readonly header: string }> = [
  { key: 'origin', header: 'Whose' },
  { key: 'status', header: 'Status' },
  { key: 'commenter', header: 'Commenter' },
  { key: 'title', header: 'Title' },
  { key: 'trackingNumber', header: 'Tracking Number' },
  { key: 'submittedOn', header: 'Sent' },
  { key: 'postedOn', header: 'Posted Date' },
  { key: 'address', header: 'Address' },
  { key: 'notice', header: 'Notice' },
  { key: 'text', header: 'Comment' },
];

export function registerDocketExports(
  app: FastifyInstance,
  { services, keys: onRequest }: ExportRoutes,
): void {
  const config = { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } };
  app.get<{ Params: { reference: string } }>(
    '/agency-dockets/:reference/comments.csv',
    { onRequest, config },
    async (request, reply) => {
      const code = CODE.exec(request.params.reference)?.[0];
      const viewer = await viewerOf(request, services);
      const docket = code ? await docketForExport(services.db, viewer, code) : null;
      if (!docket) return reply.callNotFound();
      const sample = docket.isSample ? 'sample-' : '';
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${sample}${code}-comments.csv"`)
        .header('Content-Security-Policy', "default-src 'none'; sandbox")
        .header('X-Content-Type-Options', 'nosniff')
        .header('Cache-Control', 'private, no-store')
        .send(tableOf(rowsOf(services.db, viewer, docket.id)));
    },
  );
}

/** What people wrote is never a formula in a spreadsheet; the mark at the beginning tells Excel that it is UTF-8. */
const tableOf = (rows: AsyncIterable<object>): NodeJS.ReadableStream =>
  pipeline(
    Readable.from(rows),
    stringify({ header: true, columns: [...COLUMNS], escape_formulas: true, bom: true }),
    // A line that breaks ends the answer; whoever reads it sees that it is cut.
    () => undefined,
  );

const PAGE = 500;

async function* rowsOf(db: Connection, viewer: Viewer, docketId: string): AsyncGenerator<object> {
  let after: string | null = null;
  do {
    const rows: readonly ExportedComment[] = await commentsForExport(db, viewer, docketId, after, PAGE);
    for (const row of rows) yield defused(row);
    after = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}

/** The library guards a formula at the very beginning; a spreadsheet takes one also after spaces. */
const defused = (row: ExportedComment): object =>
  Object.fromEntries(
    COLUMNS.map(({ key }) => {
      const bare = row[key]?.replace(/^[\s\p{Control}]+/u, '') ?? '';
      return [key, /^[=+\-@]/.test(bare) ? bare : (row[key] ?? '')];
    }),
  );
