import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holiday } from '#domain/calendar/federal-holidays.ts';
import { dateOf, dayOf } from '#domain/calendar/local-date.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { compute } from '#domain/deadlines/compute.ts';
import type { Computation, EngineEvent, Settings } from '#domain/deadlines/deadline.ts';
import { LAW, allRules } from '#domain/deadlines/law.ts';
import type { Law } from '#domain/deadlines/rule.ts';

fc.configureGlobal({ numRuns: 60 });

const date = fc.integer({ min: dayOf('2012-01-01'), max: dayOf('2032-12-31') }).map(dateOf);
const gap = fc.integer({ min: 0, max: 40 });

/** A request with up to two questions about fees, in order, each answered. */
const foiaStory = fc
  .record({ received: date, toAsk: gap, toAnswer: gap })
  .map(({ received, toAsk, toAnswer }): readonly EngineEvent[] => {
    const asked = dayOf(received) + toAsk;
    return [
      { type: 'received_proper_component', date: received },
      { type: 'fee_issue_raised', date: dateOf(asked) },
      { type: 'fee_issue_resolved', date: dateOf(asked + toAnswer) },
    ];
  });

/** Any rule with its starting events on one date. */
const plainCase = fc
  .tuple(fc.constantFrom(...allRules()), date)
  .filter(([rule]) => rule.key !== 'HOLIDAY')
  .map(([rule, on]) => ({
    rule: rule.key,
    events: rule.trigger.events.map((type): EngineEvent => ({
      type,
      date: on,
      newDue: dateOf(dayOf(on) + 33),
      periodDays: 14,
    })),
  }));

function due(computation: Computation): string {
  expect(computation.due).not.toBeNull();
  return computation.due ?? '';
}

function countedDates(computation: Computation): readonly string[] {
  return computation.trace.flatMap((step) => (step.kind === 'counted' ? [step.date] : []));
}

describe('relations that hold for every date', () => {
  it('the twenty days end on a working day, and suit opens the day after', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const found = compute({ rule: 'FOIA-20', events });
        expect(isWorkingDay(due(found))).toBe(true);
        expect(found.sueFrom).toBe(dateOf(dayOf(due(found)) + 1));
      }),
    );
  });

  it('the trace numbers its days 1, 2, 3 without a gap, and its last day is the answer', () => {
    fc.assert(
      fc.property(foiaStory, fc.boolean(), (events, longer) => {
        const [received, asked, answered] = events;
        const notice: EngineEvent[] = longer
          ? [{ type: 'unusual_circumstances_notice', date: received?.date ?? '' }]
          : [];
        const found = compute({ rule: 'FOIA-20', events: [received!, asked!, answered!, ...notice] });
        const numbers = found.trace.flatMap((step) => (step.kind === 'counted' ? [step.n] : []));
        expect(numbers).toEqual(Array.from({ length: longer ? 30 : 20 }, (_, i) => i + 1));
        expect(countedDates(found).at(-1)).toBe(found.due);
      }),
    );
  });

  it('every day from the start to the answer is counted or skipped, once', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const found = compute({ rule: 'FOIA-20', events });
        const days = found.trace.flatMap((step) =>
          step.kind === 'counted' || step.kind === 'skipped' ? [step.date] : [],
        );
        const from = dayOf(found.start ?? '') + 1;
        const span = Array.from({ length: dayOf(due(found)) - from + 1 }, (_, i) => dateOf(from + i));
        expect(days).toEqual(span);
      }),
    );
  });

  it('taking a question away never makes the date later', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const plain = compute({ rule: 'FOIA-20', events: events.slice(0, 1) });
        const stopped = compute({ rule: 'FOIA-20', events });
        expect(due(plain) <= due(stopped)).toBe(true);
      }),
    );
  });

  it('a question moves the date by exactly the working days it stopped', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const found = compute({ rule: 'FOIA-20', events });
        const stopped = found.trace.filter(
          (step) => step.kind === 'skipped' && step.reason === 'clock_stopped',
        );
        expect(stopped.length).toBe(found.tolledWorkingDays);
        expect(countedDates(found).length).toBe(20);
      }),
    );
  });

  it('adding a holiday never makes a date earlier', () => {
    fc.assert(
      fc.property(
        plainCase,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (question, month, day) => {
          const before = compute(question).due;
          const after = compute(question, withHoliday(month, day)).due;
          if (before !== null && after !== null) expect(after >= before).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leaving out closings and lapses never makes an agency date earlier', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const settings: Partial<Settings> = { eo_closings: 'excluded', shutdown_days: 'excluded' };
        expect(
          due(compute({ rule: 'FOIA-20', events, settings })) >= due(compute({ rule: 'FOIA-20', events })),
        ).toBe(true);
      }),
    );
  });

  it('our own file_by never lies after the date, and is a business day that no order closed', () => {
    fc.assert(
      fc.property(plainCase, (question) => {
        const found = compute(question);
        if (found.fileBy === null || found.due === null) return;
        expect(found.fileBy <= found.due).toBe(true);
        if (found.rule.calendar === 'agency') expect(isWorkingDay(found.fileBy)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a rolled date is the first open day on or after the plain one', () => {
    fc.assert(
      fc.property(date, (on) => {
        const events: readonly EngineEvent[] = [{ type: 'judgment_entered', date: on }];
        const rolled = due(compute({ rule: 'LIT-R59', events }));
        const plain = due(compute({ rule: 'LIT-R59', events, settings: { roll: 'none' } }));
        expect(plain).toBe(dateOf(dayOf(on) + 28));
        expect(rolled >= plain && dayOf(rolled) - dayOf(plain) <= 5).toBe(true);
      }),
    );
  });

  it('each alternative is the date the engine gives under that setting', () => {
    fc.assert(
      fc.property(plainCase, (question) => {
        for (const other of compute(question).alternatives) {
          const value = other.setting === 'frcp_6d_electronic' ? other.value === 'true' : other.value;
          const found = compute({ ...question, settings: { [other.setting]: value } });
          expect(found.due).toBe(other.due);
          expect(found.due).not.toBe(compute(question).due);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('the order in which events are given does not matter', () => {
    fc.assert(
      fc.property(foiaStory, (events) => {
        const found = compute({ rule: 'FOIA-20', events });
        expect(compute({ rule: 'FOIA-20', events: events.toReversed() })).toEqual(found);
      }),
      // Two events of one day keep the order given; the story has none that could change places.
      { numRuns: 60 },
    );
  });

  it('the same question gives the same answer, and nothing it was given is changed', () => {
    fc.assert(
      fc.property(plainCase, (question) => {
        const copy = structuredClone(question);
        expect(compute(question)).toEqual(compute(question));
        expect(question).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });
});

/** The law with one more holiday in every calendar that has holidays. */
function withHoliday(month: number, day: number): Law {
  const holiday: Holiday = {
    name: 'One more day',
    short: 'One more day',
    rule: { on: 'date', month, day, saturdayMoves: 0, sundayMoves: 0 },
    since: null,
    everyYears: 1,
    area: 'everywhere',
  };
  return {
    ...LAW,
    calendars: { ...LAW.calendars, holidays: [...LAW.calendars.holidays, holiday] },
    states: LAW.states.map((state) => ({ ...state, holidays: [...state.holidays, holiday] })),
  };
}
