// A what-if: events and settings in, a date with its working out; nothing written, no account needed.
import type { Computation, EngineEvent } from '#domain/deadlines/deadline.ts';
import { refusal } from '#domain/errors.ts';
import { answerQuestion, settingValue } from '../../calculator/answer.ts';
import { type CalculatorQuestion, calendarPath } from '../../calculator/question.ts';
import { builder } from '../builder.ts';
import { EventField } from '../events/event.ts';
import { languageArg } from '../language.ts';
import { type Refused, UserError } from '../user-error.ts';
import { DeadlineStatus } from '../words.ts';
import { alternativeLine, explanationOf, traceLine } from './law-book.ts';
import { DeadlineRule } from './rule.ts';
import { DeadlineAlternative, DeadlineSetting, detailLines, settingLines, TraceStepType } from './working.ts';

/** Empty but for `userErrors` when the question was refused. */
interface PreviewShape extends Refused {
  readonly answer?: Computation;
  readonly calendarPath?: string | null;
}

const DeadlinePreview = builder.objectRef<PreviewShape>('DeadlinePreview').implement({
  description: 'What a rule says of some events: a date with its working. Not legal advice.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing can be computed; empty when something was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    rule: t.field({
      type: DeadlineRule,
      nullable: true,
      description: 'The rule; null when nothing was computed.',
      resolve: ({ answer }) => answer?.rule ?? null,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day; null while nothing runs or the clock is stopped.',
      resolve: ({ answer }) => answer?.due ?? null,
    }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The end of that moment; null without a day.',
      resolve: ({ answer }) => answer?.dueAt ?? null,
    }),
    fileBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'For our own acts, the last business day on or before it; null for others.',
      resolve: ({ answer }) => answer?.fileBy ?? null,
    }),
    sueFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which a suit is not premature; null where that does not apply.',
      resolve: ({ answer }) => answer?.sueFrom ?? null,
    }),
    status: t.field({
      type: DeadlineStatus,
      nullable: true,
      description: 'How it stands as of `asOf`; null when nothing was computed.',
      resolve: ({ answer }) => answer?.status ?? null,
    }),
    explanation: t.stringList({
      description: 'How the date came out, in sentences.',
      args: languageArg(t.arg),
      resolve: ({ answer }) => explanationOf(answer?.explanation ?? []),
    }),
    trace: t.field({
      type: [TraceStepType],
      description: 'Each step of the count.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ answer }) => (answer?.trace ?? []).map(traceLine),
    }),
    alternatives: t.field({
      type: [DeadlineAlternative],
      description: 'The date under the other reading of each disputed point that applies.',
      resolve: ({ answer }) => (answer?.alternatives ?? []).map(alternativeLine),
    }),
    settings: t.field({
      type: [DeadlineSetting],
      description: 'The settings as used.',
      resolve: ({ answer }) => (answer ? settingLines({ ...answer.settings }) : []),
    }),
    details: t.field({
      type: [EventField],
      description:
        'What else the rule says: the start, the date before an extension, days used, further dates.',
      resolve: ({ answer }) => (answer ? detailLines({ ...answer }) : []),
    }),
    calendarPath: t.string({
      nullable: true,
      description: 'Where to fetch it for a calendar (iCalendar); null without a date.',
      resolve: (preview) => preview.calendarPath ?? null,
    }),
  }),
});

const DeadlineEventInput = builder.inputType('DeadlineEventInput', {
  description: 'A dated event for a what-if.',
  fields: (t) => ({
    type: t.string({ required: true, description: 'An event of `deadlineRules { takes { type } }`.' }),
    date: t.field({ type: 'Date', required: true, description: 'The local day.' }),
    time: t.string({ description: 'The local time, `14:30`.' }),
    zone: t.string({ description: 'The zone of the time.' }),
    method: t.string({ description: 'How it travelled: `electronic`, `ecf`, `mail` or `hand`.' }),
    afterHours: t.boolean({ description: 'It arrived after closing.' }),
    seq: t.int({ description: 'On a question its number from 0; on an answer the number of the question.' }),
    adverse: t.boolean({ description: 'On a determination: false when it grants everything.' }),
    extensionWorkingDays: t.int({ description: 'How many more working days a notice takes.' }),
    agreedDate: t.field({ type: 'Date', description: 'The date agreed with the agency.' }),
    periodDays: t.int({ description: 'The days that an order gives.' }),
    newDue: t.field({ type: 'Date', description: 'The date that an order or a letter names.' }),
  }),
});

const DeadlineSettingInput = builder.inputType('DeadlineSettingInput', {
  description: 'A reading chosen for a what-if.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'A key of `deadlineSettings`.' }),
    value: t.string({ required: true, description: 'One of its values; a list with commas.' }),
  }),
});

const MAX_EVENTS = 100;

type EventArgs = typeof DeadlineEventInput.$inferInput;

/** The event in the engine's shape: what was not given is absent. */
function engineEvent({ zone, ...event }: EventArgs): EngineEvent {
  const given = Object.entries({ ...event, tz: zone }).filter(([, value]) => value != null);
  return Object.fromEntries(given) as unknown as EngineEvent;
}

builder.queryField('deadlinePreview', (t) =>
  t.field({
    type: DeadlinePreview,
    description: 'A what-if: the date that a rule gives for some events. Nothing is written.',
    args: {
      rule: t.arg.string({ required: true, description: 'A key of `deadlineRules`.' }),
      events: t.arg({
        type: [DeadlineEventInput],
        required: true,
        description: 'What happened; at most 100.',
      }),
      settings: t.arg({ type: [DeadlineSettingInput], description: 'Readings other than the defaults.' }),
      asOf: t.arg({ type: 'Date', description: 'Today, for the status; without it nothing is ever missed.' }),
    },
    resolve: (_root, args) => {
      const { length } = args.events;
      if (length > MAX_EVENTS)
        throw refusal('TOO_MANY', { field: 'events', length, limit: MAX_EVENTS }, ['events']);
      const settings = (args.settings ?? []).map(({ key, value }) => [key, settingValue(key, value)]);
      const question: CalculatorQuestion = {
        rule: args.rule,
        events: args.events.map(engineEvent),
        settings: Object.fromEntries(settings),
        asOf: args.asOf ?? null,
      };
      const answer = answerQuestion(question);
      return { answer, calendarPath: answer.due === null ? null : calendarPath(question) };
    },
  }),
);
