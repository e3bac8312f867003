// What a complaint over a request is written from, as Word and PDF: a link to each is on the page "Ready to sue". For members and
// guests; what the page was told (who sues, whether the mail was checked) stands in the address and is never kept.
import type { FastifyInstance } from 'fastify';
import { requestByCode } from '#db/queries/requests.ts';
import { docxOf } from '../exports/docx.ts';
import { pdfOf } from '../exports/pdf.ts';
import { suitPaper, suitPapersOf } from '../exports/suit-papers.ts';
import type { Paper } from '../exports/paper.ts';
import { Loaders } from '../loaders.ts';
import { viewerOf } from './renditions.ts';
import { codeIn, EXPORTING, type ExportRoutes, giveFile } from './request-exports.ts';

interface Asked {
  Params: { reference: string };
  Querystring: { plaintiff?: string; checked?: string };
}

export const PAPERS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    draw: docxOf,
  },
  pdf: { type: 'application/pdf', draw: pdfOf },
} as const satisfies Readonly<Record<string, { type: string; draw: (paper: Paper) => Promise<Buffer> }>>;

/** Of a repeated name the last. */
const one = (value: string | readonly string[] | undefined): string | null =>
  (Array.isArray(value) ? value.at(-1) : (value as string | undefined))?.slice(0, 500) ?? null;

export function registerSuitExports(app: FastifyInstance, { services, keys: onRequest }: ExportRoutes): void {
  for (const [extension, { type, draw }] of Object.entries(PAPERS)) {
    app.get<Asked>(
      `/requests/:reference/ready-to-sue.${extension}`,
      { onRequest, config: EXPORTING },
      async (request, reply) => {
        const code = codeIn(request.params.reference);
        const viewer = await viewerOf(request, services);
        const loaders = new Loaders(services.db, viewer);
        const row = code ? await requestByCode(services.db, viewer, code) : null;
        const { plaintiff, checked } = request.query;
        const question = { plaintiff: one(plaintiff), mailCheckedOn: one(checked) };
        const papers = row && (await suitPapersOf(row, question, { loaders, viewer }));
        if (!papers || viewer.kind !== 'person') return reply.callNotFound();
        const by = (await loaders.people(viewer.personId))?.name ?? 'a member';
        const name = `${row.isSample ? 'sample-' : ''}${row.code}-ready-to-sue.${extension}`;
        return giveFile(reply, type, name).send(await draw(suitPaper(papers, by)));
      },
    );
  }
}
