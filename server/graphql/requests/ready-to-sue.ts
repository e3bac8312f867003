// Whether a request is ready for a complaint, with what a complaint is written from.
import { SUIT_CHECK_TITLES, suitCheckSentence } from '#domain/words/suit-en.ts';
import { SUIT_CHECKS, type SuitCheck as Check } from '#domain/requests/ready-to-sue.ts';
import { type DateForCourt, type Exhibit, type SuitPapers, suitPapersOf } from '../../exports/suit-papers.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { Deadline, FileReference, FoiaRequest, MatterEvent } from '../refs.ts';

const SuitCheckKind = enumOf(
  'SuitCheckKind',
  'What is checked before a suit.',
  Object.fromEntries(SUIT_CHECKS.map((kind) => [kind, `${SUIT_CHECK_TITLES[kind]}.`])),
);

const SuitCheckState = enumOf('SuitCheckState', 'How a check before a suit stands.', {
  met: 'It is so, and something shows it.',
  lacking: 'Something is lacking.',
  ask: 'Only a person can say so, on the day of the complaint.',
});

const SuitCheck = builder.objectRef<Check>('SuitCheck').implement({
  description: 'One thing that must be so before a complaint is filed.',
  fields: (t) => ({
    kind: t.field({ type: SuitCheckKind, description: 'What.', resolve: ({ kind }) => kind }),
    title: t.string({ description: 'What, in words.', resolve: ({ kind }) => SUIT_CHECK_TITLES[kind] }),
    state: t.field({ type: SuitCheckState, description: 'How it stands.', resolve: ({ state }) => state }),
    sentence: t.string({
      description: 'What shows it, or what is lacking, in plain words.',
      resolve: suitCheckSentence,
    }),
    evidence: t.field({
      type: [MatterEvent],
      description: 'The facts that show it; empty where none does.',
      resolve: async ({ eventIds }, _args, ctx) =>
        (await Promise.all(eventIds.map((id) => ctx.loaders.events(id)))).filter((event) => event !== null),
    }),
    deadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'The date whose working shows it; null where none does.',
      resolve: ({ deadlineId }, _args, ctx) =>
        deadlineId === null ? null : ctx.loaders.deadlines(deadlineId),
    }),
  }),
});

const CourtDate = builder.objectRef<DateForCourt>('CourtDate').implement({
  description: 'A line of the table of dates, ready for a paragraph of a complaint.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day, or the first of the time that is known.' }),
    sentence: t.exposeString('sentence', { description: 'What happened or was due, as a sentence.' }),
    citation: t.exposeString('citation', { description: 'The exhibit and its page, or the law.' }),
  }),
});

const ExhibitType = builder.objectRef<Exhibit>('Exhibit').implement({
  description: 'A paper that goes with a complaint.',
  fields: (t) => ({
    label: t.exposeString('label', { description: '`Exhibit 1`, in the order of the letters.' }),
    on: t.expose('happenedOn', { type: 'Date', description: 'The day of its letter.' }),
    subject: t.exposeString('subject', { description: 'What its letter is.' }),
    sha256: t.exposeString('sha256', { description: 'The sum of its bytes, lower-case hexadecimal.' }),
    file: t.field({
      type: FileReference,
      nullable: true,
      description: 'The file; null where it was removed meanwhile.',
      resolve: ({ documentId }, _args, ctx) => ctx.loaders.documents(documentId),
    }),
  }),
});

const ReadyToSue = builder.objectRef<SuitPapers>('ReadyToSue').implement({
  description:
    'Whether a request is ready for a complaint, and what one is written from. Nothing that is kept for counsel or sealed is in it.',
  fields: (t) => ({
    isReady: t.boolean({ description: 'Every check is met.', resolve: ({ readiness }) => readiness.isReady }),
    sueFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which a suit is not premature; null while none can be named.',
      resolve: ({ readiness }) => readiness.sueFrom,
    }),
    sueUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day to sue; null where none is known.',
      resolve: ({ readiness }) => readiness.sueUntil,
    }),
    checks: t.field({
      type: [SuitCheck],
      description: 'The check-list.',
      resolve: ({ readiness }) => [...readiness.checks],
    }),
    dates: t.field({
      type: [CourtDate],
      description: 'The table of dates, oldest first.',
      resolve: ({ dates }) => [...dates],
    }),
    exhibits: t.field({
      type: [ExhibitType],
      description: 'The exhibits, in order.',
      resolve: ({ exhibits }) => [...exhibits],
    }),
  }),
});

builder.objectField(FoiaRequest, 'readyToSue', (t) =>
  t.field({
    type: ReadyToSue,
    nullable: true,
    description:
      'Whether it is ready for a complaint; null to those who are neither members of the organization that keeps it nor its guests, and of a watched request.',
    complexity: { field: 10, multiplier: 10 },
    args: {
      plaintiff: t.arg.string({
        description:
          'Who will sue, as the complaint will print it, several with semicolons; left out, the plaintiffs of its suits.',
      }),
      mailCheckedOn: t.arg({
        type: 'Date',
        description: 'The day on which a person looked into mail, spam and portal; only today counts.',
      }),
    },
    resolve: (row, { plaintiff, mailCheckedOn }, ctx) =>
      suitPapersOf(row, { plaintiff: plaintiff ?? null, mailCheckedOn: mailCheckedOn ?? null }, ctx),
  }),
);
