// The table of a status report of a lawsuit, as CSV and as Word.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lawsuitByCode } from '#db/queries/lawsuits.ts';
import type { ApiContext } from '../context.ts';
import { csvOf } from '../exports/csv.ts';
import { docxOf } from '../exports/docx.ts';
import {
  REPORT_COLUMNS,
  reportPaper,
  reportTable,
  type StatusReport,
  statusReportOf,
} from '../exports/status-report.ts';
import { Loaders } from '../loaders.ts';
import { viewerOf } from './renditions.ts';
import { codeIn, EXPORTING, type ExportRoutes, giveFile } from './request-exports.ts';
import { PAPERS } from './suit-exports.ts';

interface Asked {
  Params: { reference: string };
  Querystring: { since?: string };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const FORMS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    draw: (report: StatusReport) => csvOf(reportTable(report), REPORT_COLUMNS),
  },
  docx: { type: PAPERS.docx.type, draw: (report: StatusReport) => docxOf(reportPaper(report)) },
} as const;

export function registerLawsuitExports(
  app: FastifyInstance,
  { services, keys: onRequest }: ExportRoutes,
): void {
  const give = async (request: FastifyRequest<Asked>, reply: FastifyReply, extension: keyof typeof FORMS) => {
    const code = codeIn(request.params.reference);
    const viewer = await viewerOf(request, services);
    const loaders = new Loaders(services.db, viewer);
    const suit = code ? await lawsuitByCode(services.db, viewer, code) : null;
    if (!suit) return reply.callNotFound();
    const { since } = request.query;
    const from = typeof since === 'string' && DAY.test(since) ? since : null;
    const report = await statusReportOf(suit, from, { loaders, viewer } as ApiContext);
    const name = `${suit.isSample ? 'sample-' : ''}${suit.code}-status-report.${extension}`;
    return giveFile(reply, FORMS[extension].type, name).send(await FORMS[extension].draw(report));
  };
  for (const extension of Object.keys(FORMS) as (keyof typeof FORMS)[]) {
    app.get<Asked>(
      `/lawsuits/:reference/status-report.${extension}`,
      { onRequest, config: EXPORTING },
      (request, reply) => give(request, reply, extension),
    );
  }
}
