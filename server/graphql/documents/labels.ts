// Pages by the Bates number that is printed on them.
import { type Label, readLabel } from '#domain/documents/bates.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { labelledPageOfEach, pagesWithLabel } from '#db/queries/document-pages.ts';
import { builder } from '../builder.ts';
import { Document, DocumentPage } from '../refs.ts';

const LABEL = 'A Bates number, however it is written: `CMS-000123`, `cms 123`.';

/** Null for words that are no label. */
const read = (written: string | null | undefined): Label | null =>
  written ? readLabel(checkText(written, TEXT_LIMITS.line, 'the Bates number', ['label'])) : null;

builder.queryField('documentPagesByLabel', (t) =>
  t.field({
    type: [DocumentPage],
    description:
      'Pages on which a Bates number is printed, newest file first, at most 20; none for other words.',
    args: { label: t.arg.string({ required: true, description: LABEL }) },
    resolve: async (_root, { label: written }, { db, viewer }) => {
      const label = read(written);
      return label ? [...(await pagesWithLabel(db, viewer, label))] : [];
    },
  }),
);

builder.objectField(Document, 'pageByLabel', (t) =>
  t.field({
    type: DocumentPage,
    nullable: true,
    description: 'Its first page on which a Bates number is printed; null where none is.',
    args: { label: t.arg.string({ description: LABEL }) },
    resolve: async ({ id }, { label: written }, { db, viewer, loaders }) => {
      const label = read(written);
      if (!label) return null;
      const page = await loaders.ofParent(`label ${label.series} ${label.number}`, id, (ids) =>
        labelledPageOfEach(db, viewer, ids, label),
      );
      return page ?? null;
    },
  }),
);
