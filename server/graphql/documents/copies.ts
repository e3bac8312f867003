// Where a file comes from, its redacted copies, and the act that makes one.
import { roleOn, type Viewer } from '#domain/access/viewer.ts';
import type { FindingMark, PlacedBox } from '#domain/documents/redacted-copy.ts';
import type { MakeCopyInput } from '#commands/documents/make-copy.ts';
import { lettersOfEach } from '#db/queries/document-letters.ts';
import type { DocumentRow } from '#db/queries/documents.ts';
import type { ApiContext } from '../../context.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Communication, Document, Matter, Person } from '../refs.ts';
import { answered } from '../user-error.ts';
import { checkFields } from './check.ts';
import { FindingKind } from './check-words.ts';

const Custody = builder.objectRef<DocumentRow>('Custody').implement({
  description: 'Where a file comes from, and through whose hands it came.',
  fields: (t) => ({
    letters: t.field({
      type: [Communication],
      description:
        'The letters that it came with, the earliest first, at most 20: from whom, by which channel, on which day.',
      resolve: (row, _args, ctx) => lettersOf(row, ctx),
    }),
    by: t.field({
      type: Person,
      nullable: true,
      description:
        'Who uploaded it, or made it as a redacted copy; null to those who are not members of the organization that keeps it.',
      resolve: ({ uploadedById, organizationId }, _args, { viewer, loaders }) =>
        isOfOrganization(viewer, organizationId) ? loaders.people(uploadedById) : null,
    }),
    at: t.expose('uploadedAt', { type: 'DateTime', description: 'When.' }),
    sha256: t.exposeString('sha256', {
      description:
        'SHA-256 of its bytes as they came, in hexadecimal. Every night the file is compared with it.',
    }),
  }),
});

const isOfOrganization = (viewer: Viewer, organizationId: string): boolean =>
  roleOn(viewer, { id: '', organizationId }) !== null;

async function lettersOf({ id }: DocumentRow, { db, viewer, loaders }: ApiContext) {
  const found = await loaders.ofParent('letters', id, (ids) => lettersOfEach(db, viewer, ids));
  const letters = await Promise.all((found ?? []).map((letter) => loaders.communications(letter)));
  return letters.filter((letter) => letter !== null);
}

builder.objectFields(Document, (t) => ({
  isRedactedCopy: t.boolean({
    description: 'Words were taken out of it before others could have it; the original is kept.',
    resolve: ({ originalId }) => originalId !== null,
  }),
  original: t.field({
    type: Document,
    nullable: true,
    description:
      'What it is a redacted copy of; null for what was received, and to those who may not have the original.',
    resolve: ({ originalId }, _args, { loaders }) =>
      originalId === null ? null : loaders.documents(originalId),
  }),
  copies: t.field({
    type: [Document],
    description: 'Its redacted copies that the viewer may see, the newest first, at most 50.',
    resolve: ({ id }, _args, { loaders }) => loaders.copiesOf(id),
  }),
  custody: t.field({ type: Custody, description: 'Where it comes from.', resolve: (row) => row }),
}));

const FindingMarkInput = builder.inputType('FindingMarkInput', {
  description: 'A finding that goes, wherever the file holds it.',
  fields: (t) => ({
    kind: t.field({ type: FindingKind, required: true, description: 'Its kind.' }),
    masked: t.string({ required: true, description: 'Its mask, as the check tells it.' }),
  }),
});

const DrawnBoxInput = builder.inputType('DrawnBoxInput', {
  description: 'A box whose words and pixels go, in 10,000ths of the width and height of its page.',
  fields: (t) => ({
    page: t.int({ required: true, description: 'On which page, from 1.' }),
    left: t.int({ required: true, description: 'From the left edge.' }),
    top: t.int({ required: true, description: 'From the upper edge.' }),
    width: t.int({ required: true, description: 'How wide.' }),
    height: t.int({ required: true, description: 'How high.' }),
  }),
});

const DocumentMakeCopyInput = builder.inputType('DocumentMakeCopyInput', {
  description: 'What is taken out of a file for its redacted copy, and why.',
  fields: (t) => ({
    ...checkFields(t),
    found: t.field({ type: [FindingMarkInput], description: 'The findings that go.' }),
    everything: t.boolean({ description: 'All findings go, also those that are not listed.' }),
    boxes: t.field({ type: [DrawnBoxInput], description: 'The boxes that go; at most 200.' }),
    name: t.string({
      description: 'Its name, as others read it. Left out: that of the original, marked as redacted.',
    }),
  }),
});

const DocumentCopyPayload = builder
  .objectRef<ActShape & { readonly copyId?: string }>('DocumentCopyPayload')
  .implement({
    description: 'What making a redacted copy gives back.',
    fields: (t) => ({
      copy: t.field({
        type: Document,
        nullable: true,
        description: 'The copy; null when none was made.',
        resolve: ({ copyId }, _args, { loaders }) =>
          copyId === undefined ? null : loaders.documents(copyId),
      }),
      matter: t.field({
        type: Matter,
        nullable: true,
        description: 'The matter as it is now; null when nothing was saved.',
        resolve: matterOf,
      }),
      ...answered(t),
    }),
  });

builder.mutationField('documentMakeCopy', (t) =>
  t.field({
    type: DocumentCopyPayload,
    description:
      'Makes a redacted copy of a PDF or picture: a fresh PDF without what was chosen, looked into again before it is kept. Owners, editors, counsel and volunteers of the organization may. Outsiders have the original no more. A copy in which nothing is found goes out at once in its place, where the maker may let files out; every other waits for `documentRelease`. Where anything chosen would stay, there is no copy.',
    args: { input: t.arg({ type: DocumentMakeCopyInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input: { boxes, found, everything, ...input } }, ctx) =>
      act<MakeCopyInput, { readonly matterId: string; readonly copyId: string }>(ctx, ctx.writeCopy, {
        ...withUuids(input),
        found: (found ?? []) as readonly FindingMark[],
        everything: everything ?? false,
        drawn: (boxes ?? []) as readonly PlacedBox[],
      }),
  }),
);
