import type { Alternative, TraceStep } from '#domain/deadlines/deadline.ts';
import { dayOf } from '#domain/calendar/local-date.ts';
import type { DeadlineVersionRow } from '#db/queries/deadline-versions.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { EventField } from '../events/event.ts';
import { globalId } from '../ids.ts';
import { languageArg } from '../language.ts';
import { Node } from '../node.ts';
import { Deadline, Matter, MatterEvent } from '../refs.ts';
import { reads } from '../reads.ts';
import { required } from '../required.ts';
import { Certainty, DeadlineActor, DeadlineStatus } from '../words.ts';
import { alternativeLine, explanationOf, storedRule, traceLine } from './law-book.ts';
import { DeadlineRule } from './rule.ts';
import { deadlineSentence, labelOf } from './sentence.ts';
import { DeadlineAlternative, DeadlineSetting, detailLines, settingLines, TraceStepType } from './working.ts';

const DeadlineVersion = builder.objectRef<DeadlineVersionRow>('DeadlineVersion').implement({
  description: 'One value that a deadline had, kept with the fact that caused it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first.' }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null where there was none.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The end of that moment; null without a day.',
    }),
    fileBy: t.expose('fileBy', {
      type: 'Date',
      nullable: true,
      description: 'For our own acts, the business day on or before it; null for others.',
    }),
    sueFrom: t.expose('sueFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which a suit was not premature; null where that does not apply.',
    }),
    status: t.expose('status', {
      type: DeadlineStatus,
      description: 'How it stood when computed; never `MISSED`, which depends on today.',
    }),
    certainty: t.expose('certainty', {
      type: Certainty,
      description: 'How sure its start was.',
    }),
    explanation: t.stringList({
      description: 'How it came out, in sentences.',
      args: languageArg(t.arg),
      resolve: (row) => explanationOf(row.explanation),
    }),
    causedBy: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact that changed it; null for a recompute.',
      resolve: (row, _args, ctx) =>
        row.causedByEventId === null ? null : ctx.loaders.events(row.causedByEventId),
    }),
    computedAt: t.expose('computedAt', { type: 'DateTime', description: 'When it was computed.' }),
  }),
});

const currentVersion = async (id: string, ctx: ApiContext) => required(await ctx.loaders.currentVersions(id));

Deadline.implement({
  description: 'A date computed by a rule from facts, or one that a paper states, with its working.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; it survives every recompute.',
      extensions: reads<DeadlineRow>('id'),
      resolve: (row) => globalId('Deadline', row.id),
    }),
    label: t.string({
      description: 'What is due, in words.',
      extensions: reads<DeadlineRow>('name', 'title'),
      resolve: labelOf,
    }),
    matter: t.field({
      type: Matter,
      description: 'What it belongs to.',
      resolve: async (row, _args, ctx) => required(await ctx.loaders.matters(row.matterId)),
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description:
        'The last day; null while nothing runs, while the clock is stopped, and where the law names no day.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The end of that moment; null without a day.',
    }),
    fileBy: t.expose('fileBy', {
      type: 'Date',
      nullable: true,
      description: 'For our own acts, the last business day on or before it; null for others.',
    }),
    sueFrom: t.expose('sueFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which a suit is not premature; null where that does not apply.',
    }),
    status: t.expose('status', {
      type: DeadlineStatus,
      description: 'How it stands as of now.',
    }),
    certainty: t.expose('certainty', {
      type: Certainty,
      description: 'How sure its start is.',
    }),
    actor: t.expose('actor', { type: DeadlineActor, description: 'Who must act.' }),
    rule: t.field({
      type: DeadlineRule,
      description: 'The rule it follows.',
      resolve: (row) => storedRule(row.ruleKey),
    }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Something is still to be done or awaited.' }),
    explanation: t.stringList({
      description: 'How the date came out, in sentences.',
      args: languageArg(t.arg),
      resolve: async (row, _args, ctx) => explanationOf((await currentVersion(row.id, ctx)).explanation),
    }),
    trace: t.field({
      type: [TraceStepType],
      description: 'Each step of the count: what was counted, what was skipped and why.',
      complexity: { field: 1, multiplier: 10 },
      resolve: async (row, _args, ctx) =>
        ((await currentVersion(row.id, ctx)).trace as TraceStep[]).map(traceLine),
    }),
    alternatives: t.field({
      type: [DeadlineAlternative],
      description: 'The date under the other reading of each disputed point that applies.',
      resolve: async (row, _args, ctx) =>
        ((await currentVersion(row.id, ctx)).alternatives as Alternative[]).map(alternativeLine),
    }),
    settings: t.field({
      type: [DeadlineSetting],
      description: 'The settings as used.',
      resolve: async (row, _args, ctx) => settingLines((await currentVersion(row.id, ctx)).settings),
    }),
    details: t.field({
      type: [EventField],
      description:
        'What else the rule says: the start, the date before an extension, days used, further dates.',
      resolve: async (row, _args, ctx) => detailLines((await currentVersion(row.id, ctx)).details),
    }),
    versions: t.field({
      type: [DeadlineVersion],
      description: 'Every value it had, newest first.',
      resolve: (row, _args, ctx) => ctx.loaders.versionsOf(row.id),
    }),
    rootEvent: t.field({
      type: MatterEvent,
      description: 'The fact that started it, as first recorded.',
      resolve: async (row, _args, ctx) => required(await ctx.loaders.events(row.rootEventId)),
    }),
    sentence: t.string({
      description: 'What is due and when, in one sentence.',
      args: languageArg(t.arg),
      resolve: (row, _args, ctx) => deadlineSentence(row, ctx),
    }),
    daysLeft: t.int({
      nullable: true,
      description: 'Whole days from today to the last day; negative when it has passed, null without a day.',
      extensions: reads<DeadlineRow>('dueOn'),
      resolve: async (row, _args, ctx) =>
        row.dueOn === null ? null : dayOf(row.dueOn) - dayOf((await ctx.loaders.clock()).today),
    }),
  }),
});
