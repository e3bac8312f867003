// What the check of a file found, for members, and the two acts on it.
import { type CheckState, FINDINGS_SHOWN } from '#domain/documents/check.ts';
import type { Finding, Unchecked } from '#domain/documents/inspection.ts';
import { placedBoxesOf, staysUnlessChosen } from '#domain/documents/redacted-copy.ts';
import { holdDocument } from '#commands/documents/hold-document.ts';
import { releaseDocument } from '#commands/documents/release-document.ts';
import type { DocumentCheckRow } from '#db/queries/document-checks.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Communication, FileReference, FoiaRequest } from '../refs.ts';
import { PageBox } from './document-page.ts';
import { FileCheckState, FindingKind, FindingPlace, UncheckedReason } from './check-words.ts';

const FileFinding = builder.objectRef<Finding>('FileFinding').implement({
  description:
    'Something in a file that should not be published of a person. What it is stands in the file only.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKind, description: 'What it looks like.' }),
    place: t.expose('place', { type: FindingPlace, description: 'Where in the file it lies.' }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'On which page, from 1; null where it is on none.',
    }),
    masked: t.exposeString('masked', { description: 'Enough to recognise it beside the file, and no more.' }),
    boxes: t.field({
      type: [PageBox],
      description: 'Where it stands on its page, one box a line; none where it is on no page.',
      resolve: (finding) => placedBoxesOf(finding),
    }),
    staysUnlessChosen: t.boolean({
      description:
        'A redacted copy is without it only where it is chosen; what is on no page stays behind in any case.',
      resolve: staysUnlessChosen,
    }),
  }),
});

const UncheckedPage = builder.objectRef<Unchecked>('UncheckedPage').implement({
  description: 'A page, or a whole file, that nobody has checked.',
  fields: (t) => ({
    page: t.exposeInt('page', {
      nullable: true,
      description: 'Which page, from 1; null for the file or what is packed in it.',
    }),
    reason: t.field({ type: UncheckedReason, description: 'Why.', resolve: ({ why }) => why }),
  }),
});

const FileCheck = builder.objectRef<DocumentCheckRow>('FileCheck').implement({
  description:
    'Whether outsiders may have a file, and what was found in it. Members of the organization are told.',
  fields: (t) => ({
    state: t.field({
      type: FileCheckState,
      description: 'Whether outsiders may have it.',
      resolve: ({ checkState }): CheckState => checkState,
    }),
    checkedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was looked into; null while it waits.',
      resolve: ({ checkedAt }) => checkedAt,
    }),
    pageCount: t.int({
      nullable: true,
      description: 'How many pages it has; null while it waits, and for files without pages.',
      resolve: ({ checkResult }) => checkResult?.pages ?? null,
    }),
    findingCount: t.int({
      description: 'How many findings there are.',
      resolve: ({ checkResult, pictureFindings }) =>
        (checkResult?.findingCount ?? 0) + (pictureFindings?.findingCount ?? 0),
    }),
    findings: t.field({
      type: [FileFinding],
      description: `The first ${FINDINGS_SHOWN} findings, in the order of the file, and as many of those in its pictures.`,
      resolve: ({ checkResult, pictureFindings }) => [
        ...(checkResult?.findings ?? []),
        ...(pictureFindings?.findings ?? []),
      ],
    }),
    unchecked: t.field({
      type: [UncheckedPage],
      description: `The first ${FINDINGS_SHOWN} pages that were not checked.`,
      resolve: ({ checkResult }) => checkResult?.unchecked ?? [],
    }),
    letter: t.field({
      type: Communication,
      nullable: true,
      description: 'The earliest letter that it came with; null where that was hidden meanwhile.',
      resolve: ({ communicationId }, _args, ctx) => ctx.loaders.communications(communicationId),
    }),
    request: t.field({
      type: FoiaRequest,
      nullable: true,
      description: 'The request of that letter; null where it belongs to something else.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.requests(matterId),
    }),
  }),
});

builder.objectField(FileReference, 'check', (t) =>
  t.field({
    type: FileCheck,
    nullable: true,
    description:
      'Whether outsiders may have it, and what was found in it; null to those who are not members of the organization that keeps it, and where no letter cites it yet.',
    resolve: ({ id }, _args, ctx) => ctx.loaders.documentChecks(id),
  }),
);

/** What every act on a file of a matter takes. */
export const checkFields = (t: Parameters<typeof repeatable>[0]) => ({
  ...repeatable(t),
  matter: t.id({ required: true, description: 'The matter of a letter that cites it.' }),
  expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
  file: t.id({ required: true, description: 'Which file.' }),
  reason: t.string({
    required: true,
    description: 'Why; members and guests read it. At most 300 characters.',
  }),
});

const DocumentCheckInput = builder.inputType('DocumentCheckInput', {
  description: 'Which file is held back from outsiders, and why.',
  fields: checkFields,
});

const DocumentReleaseInput = builder.inputType('DocumentReleaseInput', {
  description: 'Which file is let out to outsiders, and why.',
  fields: (t) => ({
    ...checkFields(t),
    despiteFailedRedaction: t.boolean({
      description:
        'Words that the agency meant to remove are still in it, and you looked at them and say that they may be read.',
    }),
  }),
});

builder.mutationFields((t) => ({
  documentRelease: t.field({
    type: MatterPayload,
    description:
      'Lets out a file that was held, after a person has looked at what was found in it: outsiders may have it as far as they may see its letter. Owners, editors and counsel of the organization may; a volunteer asks, and `approval` waits for a second person. A redacted copy takes the place of the one before it. `documentHold` takes it back.',
    args: { input: t.arg({ type: DocumentReleaseInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, releaseDocument, withUuids(input)),
  }),
  documentHold: t.field({
    type: MatterPayload,
    description:
      'Holds a file back: outsiders have it no more, on any way to it. Owners, editors, counsel and volunteers may. `documentRelease` lets it out again.',
    args: { input: t.arg({ type: DocumentCheckInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, holdDocument, withUuids(input)),
  }),
}));
