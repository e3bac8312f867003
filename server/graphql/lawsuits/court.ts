// The federal courts, the days they keep, and one form for every way of writing the number of a case.
import { FIRST_DATE, LAST_DATE } from '#domain/calendar/local-date.ts';
import { refusal } from '#domain/errors.ts';
import { type Court as CourtShape, COURTS, findCourt, stateHolidaysOf } from '#domain/lawsuits/courts.ts';
import { type DocketNumberTrouble, normaliseDocketNumber } from '#domain/lawsuits/docket-number.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';

const CourtLevel = enumOf<CourtShape['level']>('CourtLevel', 'Where a federal court stands.', {
  district: 'Where a suit is brought: a district court, or the Court of Federal Claims.',
  appeals: 'A court of appeals.',
  supreme: 'The Supreme Court.',
});

const Trouble = enumOf<DocketNumberTrouble>('DocketNumberTrouble', 'Why a number names no one case.', {
  unreadable: 'It is no number of a case in this court, or it names more than one.',
  needs_office:
    'Each office of this court counts its own cases: write the number with its office, `4:25-cv-900`.',
});

interface DocketNumberShape {
  readonly normal: string | null;
  readonly trouble: DocketNumberTrouble | null;
}

const DocketNumber = builder.objectRef<DocketNumberShape>('DocketNumber').implement({
  description: 'The number of a case as it was understood.',
  fields: (t) => ({
    normal: t.exposeString('normal', {
      nullable: true,
      description:
        'The same for every way of writing this number, and for no other case of the court; null where it was not understood.',
    }),
    trouble: t.field({
      type: Trouble,
      nullable: true,
      description: 'Why it was not understood; null where it was.',
      resolve: ({ trouble }) => trouble,
    }),
  }),
});

const FIRST_YEAR = Number(FIRST_DATE.slice(0, 4));
const LAST_YEAR = Number(LAST_DATE.slice(0, 4));

export const Court = builder.objectRef<CourtShape>('Court').implement({
  description: 'A federal court.',
  fields: (t) => ({
    key: t.string({
      description: 'As CourtListener names it, such as `cand`.',
      resolve: ({ id }) => id,
    }),
    name: t.exposeString('name', { description: 'Its name, without “United States”.' }),
    level: t.field({ type: CourtLevel, description: 'Where it stands.', resolve: ({ level }) => level }),
    zone: t.exposeString('zone', {
      description: 'The zone of its seat: what is filed electronically is in time until midnight there.',
    }),
    officesCountApart: t.exposeBoolean('officesCountApart', {
      description: 'Each office counts its own cases, as far as is known: the office is part of the number.',
    }),
    stateHolidays: t.field({
      type: ['Date'],
      description:
        'The days of its state that it keeps beside the federal holidays, for `court_state_holidays` of a computation; empty where nobody has entered them.',
      args: { year: t.arg.int({ required: true, description: 'The year.' }) },
      resolve: (court, { year }) => {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
          const limits = { field: 'year', least: FIRST_YEAR, most: LAST_YEAR };
          throw refusal('NUMBER_OUT_OF_RANGE', limits, ['year']);
        }
        return [...stateHolidaysOf(court, year, year)];
      },
    }),
    docketNumber: t.field({
      type: DocketNumber,
      description: 'Reads the number of a case in this court, however a paper writes it.',
      args: { written: t.arg.string({ required: true, description: 'As the paper writes it.' }) },
      resolve: (court, { written }): DocketNumberShape => {
        const text = checkText(written, TEXT_LIMITS.line, 'the number', ['written']);
        return { normal: null, trouble: null, ...normaliseDocketNumber(text, court) };
      },
    }),
  }),
});

builder.queryFields((t) => ({
  courts: t.field({
    type: [Court],
    description: 'The federal courts: the Supreme Court, the circuits, the districts.',
    complexity: { field: 1, multiplier: COURTS.length },
    resolve: () => [...COURTS],
  }),
  court: t.field({
    type: Court,
    nullable: true,
    description: 'One federal court; null where none has this key.',
    args: { key: t.arg.string({ required: true, description: 'As CourtListener names it.' }) },
    resolve: (_root, { key }) => findCourt(key) ?? null,
  }),
}));
