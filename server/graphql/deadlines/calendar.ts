// The calendar that counts are made by, and the domain clock.
import { agencyCalendar, type Calendar, courtCalendar, stateCalendar } from '#domain/calendar/calendars.ts';
import type { OfficeArea as Office } from '#domain/calendar/federal-holidays.ts';
import { type Day, dateOf, dayOf, FIRST_DATE, isDate, LAST_DATE } from '#domain/calendar/local-date.ts';
import { CALENDAR_DATA } from '#domain/calendar/working-days.ts';
import { LAW } from '#domain/deadlines/law.ts';
import { refusal } from '#domain/errors.ts';
import { type ClockReading, clockIsMoved } from '#db/queries/clock.ts';
import { builder } from '../builder.ts';
import { OfficeArea } from '../words.ts';

const Clock = builder.objectRef<ClockReading>('Clock').implement({
  description: 'The one clock by which everything is late or not.',
  fields: (t) => ({
    now: t.expose('now', { type: 'DateTime', description: 'This instant.' }),
    today: t.expose('today', { type: 'Date', description: 'Today in `zone`.' }),
    zone: t.string({ description: 'The zone in which today is read.', resolve: () => 'America/New_York' }),
    isMoved: t.boolean({
      description: 'A demo has moved it away from real time.',
      resolve: (_clock, _args, { db }) => clockIsMoved(db),
    }),
  }),
});

interface DayShape {
  readonly date: string;
  readonly isWorkingDay: boolean;
  readonly isCourtDay: boolean;
  readonly kind: string;
  readonly name: string | null;
}

const CalendarDay = builder.objectRef<DayShape>('CalendarDay').implement({
  description: 'One day, and whether it counts.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day.' }),
    isWorkingDay: t.exposeBoolean('isWorkingDay', {
      description: 'It counts for an agency of the jurisdiction, under the default settings.',
    }),
    isCourtDay: t.exposeBoolean('isCourtDay', { description: 'It counts in a federal court.' }),
    kind: t.exposeString('kind', { description: '`working`, `weekend`, `holiday`, `closing` or `lapse`.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The holiday, closing or lapse; null for a working day and a weekend.',
    }),
  }),
});

const KIND = {
  weekend: 'weekend',
  holiday: 'holiday',
  state_holiday: 'holiday',
  executive_order: 'closing',
  lapse: 'lapse',
} as const;

/** Most days of one answer. */
const MAX_DAYS = 400;

interface Calendars {
  /** Says what a day is, closings and lapses included. */
  readonly named: Calendar;
  /** Says whether it counts, under the default settings. */
  readonly counting: Calendar;
}

function calendarsOf(jurisdiction: string, office: Office): Calendars {
  if (jurisdiction === 'US') {
    const under = (closings: 'counted' | 'excluded', lapses: 'counted' | 'excluded') =>
      agencyCalendar(CALENDAR_DATA, { office, closings, lapses });
    const { eo_closings, shutdown_days } = LAW.defaults;
    return { named: under('excluded', 'excluded'), counting: under(eo_closings, shutdown_days) };
  }
  const state = LAW.states.find(({ code }) => code === jurisdiction);
  if (!state) {
    const choices = ['US', ...LAW.states.map(({ code }) => code)].join(', ');
    throw refusal('CHOICE_UNKNOWN', { value: jurisdiction.slice(0, 20), field: 'jurisdiction', choices }, [
      'jurisdiction',
    ]);
  }
  const calendar = stateCalendar(state.holidays, null, office);
  return { named: calendar, counting: calendar };
}

function daysBetween(from: string, to: string): Day[] {
  for (const [argument, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDate(value) || value < FIRST_DATE || value > LAST_DATE)
      throw refusal('DATE_INVALID', { value }, [argument]);
  }
  if (to < from) throw refusal('DATE_RANGE_INVALID', { on: from, until: to }, ['to']);
  const length = dayOf(to) - dayOf(from) + 1;
  if (length > MAX_DAYS) throw refusal('TOO_MANY', { field: 'days', length, limit: MAX_DAYS }, ['to']);
  return Array.from({ length }, (_, at) => dayOf(from) + at);
}

const COURT = courtCalendar(CALENDAR_DATA, {
  closings: LAW.defaults.eo_closings_in_court,
  stateHolidays: [],
});

builder.queryFields((t) => ({
  clock: t.field({
    type: Clock,
    description: 'The domain clock. In a demo it can be moved.',
    resolve: (_root, _args, { loaders }) => loaders.clock(),
  }),
  calendar: t.field({
    type: [CalendarDay],
    description: 'Each day from `from` to `to`, at most 400, and whether it counts.',
    complexity: { field: 1, multiplier: 100 },
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
      jurisdiction: t.arg.string({ defaultValue: 'US', description: "`US`, or a state's two letters." }),
      officeArea: t.arg({ type: OfficeArea, defaultValue: 'DC', description: 'Where the office is.' }),
    },
    resolve: (_root, { from, to, jurisdiction, officeArea }): DayShape[] => {
      const office = officeArea === 'outside-DC' ? 'outside-DC' : 'DC';
      const { named, counting } = calendarsOf(jurisdiction ?? 'US', office);
      return daysBetween(from, to).map((day) => {
        const closed = named.closed(day);
        return {
          date: dateOf(day),
          isWorkingDay: counting.closed(day) === null,
          isCourtDay: COURT.closed(day) === null,
          kind: closed ? KIND[closed.reason] : 'working',
          name: closed?.name ?? null,
        };
      });
    },
  }),
}));
