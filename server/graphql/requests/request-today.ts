// What a request's page says that depends on today and on who looks: how far the clock is, what to do next.
import { builder } from '../builder.ts';
import { languageArg } from '../language.ts';
import { FoiaRequest } from '../refs.ts';
import { clockDayOf, type ClockDayShape, nextActOf, type NextActShape, statusInWords } from './standing.ts';

const ClockDay = builder.objectRef<ClockDayShape>('ClockDay').implement({
  description: "How far the agency's clock has come.",
  fields: (t) => ({
    day: t.exposeInt('day', { description: 'Days counted so far; 0 on the first.' }),
    of: t.exposeInt('of', { description: 'Days in all.' }),
    stopped: t.exposeBoolean('stopped', { description: 'The clock is stopped.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'Counted up to this day.' }),
  }),
});

const NextAct = builder.objectRef<NextActShape>('NextAct').implement({
  description: 'What to do next.',
  fields: (t) => ({
    sentence: t.exposeString('sentence', { description: 'The act, in a sentence.' }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'Until when; null where no day is set.',
    }),
    path: t.exposeString('path', { description: 'The page where it is done.' }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  statusSentence: t.string({
    description: 'Where it stands, in one sentence: `Clock stopped since Thu 12 Mar 2026, waiting for us`.',
    args: languageArg(t.arg),
    resolve: (row, _args, ctx) => statusInWords(row, ctx),
  }),
  nextAct: t.field({
    type: NextAct,
    nullable: true,
    description:
      'What to do next, for a member who may; null to others, and when nothing is to be done by us.',
    resolve: (row, _args, ctx) => nextActOf(row, ctx),
  }),
  clockDay: t.field({
    type: ClockDay,
    nullable: true,
    description: "Day n of 20 of the agency's clock; null where no such clock runs.",
    resolve: (row, _args, ctx) => clockDayOf(row, ctx),
  }),
}));
