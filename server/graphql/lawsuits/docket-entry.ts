// One entry of a docket, and the docket as a list.
import { roleOn } from '#domain/access/viewer.ts';
import type { Basis, Precision } from '#domain/matters/fuzzy-date.ts';
import {
  countDocketEntriesOfEach,
  docketEntriesOfEach,
  DOCKET_ENTRY_ORDER,
} from '#db/queries/docket-entries.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { PartVisibility } from '../access/words.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { FuzzyDate } from '../events/event.ts';
import { Source } from '../events/source.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { DocketEntry, DocketEntryConnection, FileReference, Lawsuit, MatterEvent, Person } from '../refs.ts';

const STATED: Basis = 'stated';

DocketEntry.implement({
  description:
    'One entry of a court’s docket, numbered or, as minute orders are, not. Facts cite it; it is never rewritten.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('DocketEntry', row.id),
    }),
    lawsuit: t.field({
      type: Lawsuit,
      nullable: true,
      description: 'On whose docket it stands; null where that is gone.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.lawsuits(matterId),
    }),
    number: t.exposeInt('number', { nullable: true, description: 'Its number; null where it has none.' }),
    entered: t.field({
      type: FuzzyDate,
      description: 'When it was entered.',
      resolve: ({ enteredOn, precision }) => ({
        on: enteredOn,
        until: null,
        precision: precision as Precision,
        basis: STATED,
        time: null,
        zone: null,
      }),
    }),
    text: t.exposeString('text', { description: 'What it says.' }),
    file: t.field({
      type: FileReference,
      nullable: true,
      description: 'Its paper; null where there is none here.',
      resolve: ({ documentId }, _args, ctx) =>
        documentId === null ? null : ctx.loaders.documents(documentId),
    }),
    attachments: t.field({
      type: [FileReference],
      description: 'More files that were entered with it, as far as the viewer may see them; at most 100.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.attachmentsOfEntry(id),
    }),
    sources: t.field({
      type: [Source],
      description: 'Where it can be read by everybody; empty where no such place is recorded.',
      resolve: ({ sources }) => [...sources],
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it.',
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    facts: t.field({
      type: [MatterEvent],
      description: 'The facts it carries, as they stand now.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.factsOfEntry(id),
    }),
    recordedBy: t.field({
      type: Person,
      nullable: true,
      description:
        'Who recorded it; null to those who are not members of the organization that keeps the lawsuit.',
      resolve: (row, _args, ctx) =>
        row.recordedById !== null && roleOn(ctx.viewer, { ...row, id: row.matterId }) !== null
          ? ctx.loaders.people(row.recordedById)
          : null,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

builder.objectField(Lawsuit, 'entries', (t) =>
  t.field({
    type: DocketEntryConnection,
    description: 'Its docket as far as it is recorded, newest first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, DOCKET_ENTRY_ORDER);
      const page = await loaders.ofParent(`docket entries ${JSON.stringify(args)}`, row.id, (ids) =>
        docketEntriesOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('docket entries count', row.id, (ids) => countDocketEntriesOfEach(db, viewer, ids)),
      );
    },
  }),
);
