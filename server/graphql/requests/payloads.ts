// What acts on a request give back.
import type { MoveResult } from '#commands/matters/move-result.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import { clockLabel } from '#domain/words/clocks-en.ts';
import { moveSentence } from '#domain/words/moves-en.ts';
import type { ActShape } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { explanationOf, storedRule } from '../deadlines/law-book.ts';
import { DeadlineRule } from '../deadlines/rule.ts';
import { Communication, FoiaRequest } from '../refs.ts';
import { answered, type Refused, UserError } from '../user-error.ts';

export const DeadlineMove = builder.objectRef<MoveResult>('DeadlineMove').implement({
  description: 'What a fact does to one date.',
  fields: (t) => ({
    label: t.string({ description: 'What is due.', resolve: ({ name, title }) => clockLabel(name, title) }),
    rule: t.field({
      type: DeadlineRule,
      description: 'The rule it follows.',
      resolve: ({ ruleKey }) => storedRule(ruleKey),
    }),
    before: t.expose('before', {
      type: 'Date',
      nullable: true,
      description: 'The date until now; null without one.',
    }),
    after: t.expose('after', {
      type: 'Date',
      nullable: true,
      description: 'The date from now on; null without one.',
    }),
    sentence: t.string({ description: 'The move in one sentence.', resolve: moveSentence }),
    explanation: t.stringList({
      description: 'How the new date came out, in sentences.',
      resolve: ({ explanation }) => explanationOf(explanation),
    }),
  }),
});

export interface RecordShape extends ActShape {
  readonly communicationId?: string;
  readonly moves?: readonly MoveResult[];
  readonly duplicateOfId?: string | null;
}

export const FoiaRequestPayload = builder.objectRef<ActShape>('FoiaRequestPayload').implement({
  description: 'What an act on a request gives back.',
  fields: (t) => ({
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description: 'The request as it is now; null when the act was refused.',
      resolve: ({ matterId }, _args, ctx) => (matterId === undefined ? null : ctx.loaders.requests(matterId)),
    }),
    ...answered(t),
  }),
});

type RecordFields = Parameters<typeof answered<RecordShape>>[0];

/** What recording gives back beside the matter. */
export const recorded = (t: RecordFields) => ({
  communication: t.field({
    type: Communication,
    nullable: true,
    description: 'What was recorded; null when nothing was saved.',
    resolve: ({ communicationId }, _args, ctx) =>
      communicationId === undefined ? null : ctx.loaders.communications(communicationId),
  }),
  moves: t.field({
    type: [DeadlineMove],
    description: 'Each date that moved.',
    resolve: ({ moves = [] }) => [...moves],
  }),
  duplicateOf: t.field({
    type: Communication,
    nullable: true,
    description: 'With DUPLICATE_FILE: the communication that already holds the same file; else null.',
    resolve: ({ duplicateOfId }, _args, ctx) =>
      duplicateOfId == null ? null : ctx.loaders.communications(duplicateOfId),
  }),
  ...answered(t),
});

export const FoiaRequestRecordPayload = builder.objectRef<RecordShape>('FoiaRequestRecordPayload').implement({
  description: 'What recording a communication gives back.',
  fields: (t) => ({
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description: 'The request as it is now; null when nothing was saved.',
      resolve: ({ matterId }, _args, ctx) => (matterId === undefined ? null : ctx.loaders.requests(matterId)),
    }),
    ...recorded(t),
  }),
});

export interface RecordPreviewShape extends Refused {
  readonly moves?: readonly MoveResult[];
  readonly statusBefore?: string;
  readonly statusAfter?: string;
  readonly duplicateOfId?: string | null;
}

export const RecordPreview = builder.objectRef<RecordPreviewShape>('RecordPreview').implement({
  description: 'What recording a communication would do.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why it would be refused; empty when it would not.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    moves: t.field({
      type: [DeadlineMove],
      description: 'Each date that would move.',
      resolve: ({ moves = [] }) => [...moves],
    }),
    statusBefore: t.string({
      description: 'Where the request stands, in words; empty when refused.',
      resolve: ({ statusBefore }) => (statusBefore === undefined ? '' : optionLabel(statusBefore)),
    }),
    statusAfter: t.string({
      description: 'Where it would stand, in words; empty when refused.',
      resolve: ({ statusAfter }) => (statusAfter === undefined ? '' : optionLabel(statusAfter)),
    }),
    duplicateOf: t.field({
      type: Communication,
      nullable: true,
      description: 'The communication that already holds the same file; else null.',
      resolve: ({ duplicateOfId }, _args, ctx) =>
        duplicateOfId == null ? null : ctx.loaders.communications(duplicateOfId),
    }),
  }),
});
