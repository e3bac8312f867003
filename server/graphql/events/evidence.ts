// Where on its letter's or docket entry's file a fact is said. Whoever has a redacted copy in the place of the file is told of words only that the
// copy still says.
import { rangesOf } from '#domain/documents/passage.ts';
import { numberedPageOfEach } from '#db/queries/document-pages.ts';
import type { FileInPlace } from '#db/queries/documents.ts';
import type { EventRow } from '#db/queries/events.ts';
import type { ApiContext } from '../../context.ts';
import { documentPagePath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { Citation, citationOf } from '../documents/citation.ts';
import { reads } from '../reads.ts';
import { MatterEvent } from '../refs.ts';

const READ = ['communicationId', 'docketEntryId', 'documentId', 'page', 'passage'] as const;
type Evidence = Pick<EventRow, (typeof READ)[number]>;

builder.objectFields(MatterEvent, (t) => ({
  page: t.exposeInt('page', {
    nullable: true,
    description:
      'The page that says it, of its letter’s file or of one that came with it; null where not given.',
  }),
  passage: t.string({
    nullable: true,
    description: 'The words of that page; null where not given, and where the viewer may not have the page.',
    extensions: reads<EventRow>(...READ),
    resolve: async (row, _args, ctx) => passageFor(row, await fileOf(row, ctx), ctx),
  }),
  citation: t.field({
    type: Citation,
    nullable: true,
    description:
      'The page that says it, with the words marked; null where no page is given, or no file that the viewer may see.',
    extensions: reads<EventRow>(...READ),
    resolve: async (row, _args, ctx) => {
      const file = row.page === null ? null : await fileOf(row, ctx);
      if (!file || row.page === null) return null;
      return citationOf(
        { documentId: file.id, page: row.page, passage: await passageFor(row, file, ctx) },
        ctx,
      );
    },
  }),
  evidencePath: t.string({
    nullable: true,
    description:
      'Where that page is read, with the words marked; null where no page is given, or no file that the viewer may see.',
    extensions: reads<EventRow>(...READ),
    resolve: async (row, _args, ctx) => {
      const file = row.page === null ? null : await fileOf(row, ctx);
      if (!file || file.redaction || row.page === null) return null;
      return documentPagePath(file.id, row.page, await passageFor(row, file, ctx));
    },
  }),
}));

/** The file that says a fact, or the copy in its place; null where there is none that the viewer may see. */
export async function fileOf(
  { communicationId, docketEntryId, documentId }: Evidence,
  { loaders }: ApiContext,
): Promise<FileInPlace | null> {
  const letter = communicationId === null ? null : await loaders.communications(communicationId);
  const paper = docketEntryId === null ? letter : await loaders.docketEntries(docketEntryId);
  const file = paper && (documentId ?? paper.documentId);
  return file ? loaders.filesInPlace(file) : null;
}

async function passageFor(
  { communicationId, docketEntryId, page, passage }: Evidence,
  file: FileInPlace | null,
  { db, viewer, loaders }: ApiContext,
): Promise<string | null> {
  const hasPaper = communicationId !== null || docketEntryId !== null;
  if (passage === null || !hasPaper || file?.originalId === null) return passage;
  if (page === null || !file) return null;
  const shown = await loaders.ofParent(`page ${page}`, file.id, (ids) =>
    numberedPageOfEach(db, viewer, ids, page),
  );
  return shown && rangesOf(shown.text, passage).length > 0 ? passage : null;
}
