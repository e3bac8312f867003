import { describe, expect, it } from 'vitest';
import { CaseFileError, answersOf } from '#domain/deadlines/case-file.ts';
import { compute } from '#domain/deadlines/compute.ts';
import { type DeadlineInput, DeadlineInputError, type EngineEvent } from '#domain/deadlines/deadline.ts';

const received: EngineEvent = { type: 'received_proper_component', date: '2026-03-02' };

function refusal(input: unknown): Pick<DeadlineInputError, 'code' | 'field'> {
  try {
    compute(input as DeadlineInput);
  } catch (error) {
    if (error instanceof DeadlineInputError) return { code: error.code, field: error.field };
    throw error;
  }
  throw new Error('It was not refused.');
}

function withEvent(changes: Readonly<Record<string, unknown>>): unknown {
  return { rule: 'FOIA-20', events: [received, { ...received, ...changes }] };
}

describe('a question that cannot be answered is refused', () => {
  it.each([
    ['an unknown rule', { rule: 'FOIA-21', events: [] }, 'UNKNOWN_RULE', 'rule'],
    ['an unknown event', withEvent({ type: 'recieved' }), 'UNKNOWN_EVENT', 'events[1].type'],
    ['a date that does not exist', withEvent({ date: '2026-02-30' }), 'IMPOSSIBLE_DATE', 'events[1].date'],
    ['a leap day of a common year', withEvent({ date: '2026-02-29' }), 'IMPOSSIBLE_DATE', 'events[1].date'],
    ['words for a date', withEvent({ date: 'tomorrow' }), 'IMPOSSIBLE_DATE', 'events[1].date'],
    ['a date with an hour', withEvent({ date: '2026-03-02T00:00' }), 'IMPOSSIBLE_DATE', 'events[1].date'],
    ['no date', withEvent({ date: undefined }), 'IMPOSSIBLE_DATE', 'events[1].date'],
    ['a month', withEvent({ date: '2026-03' }), 'IMPRECISE_DATE', 'events[1].date'],
    ['a year', withEvent({ date: '2026' }), 'IMPRECISE_DATE', 'events[1].date'],
    ['a date before the calendars', withEvent({ date: '1985-12-31' }), 'DATE_OUT_OF_RANGE', 'events[1].date'],
    ['a date after the calendars', withEvent({ date: '2151-01-01' }), 'DATE_OUT_OF_RANGE', 'events[1].date'],
    ['an hour that does not exist', withEvent({ time: '25:00' }), 'INVALID_TIME', 'events[1].time'],
    ['a zone that does not exist', withEvent({ tz: 'America/Baltimore' }), 'UNKNOWN_ZONE', 'events[1].tz'],
    ['an unknown method', withEvent({ method: 'pigeon' }), 'INVALID_FIELD', 'events[1].method'],
    ['a half day', withEvent({ periodDays: 1.5 }), 'INVALID_FIELD', 'events[1].periodDays'],
    [
      'days below zero',
      withEvent({ extensionWorkingDays: -1 }),
      'INVALID_FIELD',
      'events[1].extensionWorkingDays',
    ],
    ['an impossible new date', withEvent({ newDue: '2026-13-01' }), 'IMPOSSIBLE_DATE', 'events[1].newDue'],
    [
      'an unknown setting',
      { rule: 'FOIA-20', events: [], settings: { toll: 'x' } },
      'UNKNOWN_SETTING',
      'settings.toll',
    ],
    [
      'an unknown value',
      { rule: 'FOIA-20', events: [], settings: { roll: 'back' } },
      'INVALID_SETTING',
      'settings.roll',
    ],
    [
      'an impossible holiday',
      { rule: 'S-NY-5', events: [], settings: { holidays: ['2026-02-30'] } },
      'IMPOSSIBLE_DATE',
      'settings.holidays[0]',
    ],
    ['an impossible today', { rule: 'FOIA-20', events: [], asOf: '2026-02-30' }, 'IMPOSSIBLE_DATE', 'asOf'],
    [
      'an unreadable instant',
      { rule: 'FOIA-20', events: [], asOf: '2026-02-28T99:00Z' },
      'IMPOSSIBLE_DATE',
      'asOf',
    ],
    [
      'an order without days',
      { rule: 'LIT-ORDER-DAYS', events: [{ type: 'order_entered', date: '2026-03-02' }] },
      'MISSING_FIELD',
      'events[0].periodDays',
    ],
    [
      'an order without a date',
      { rule: 'LIT-ORDER-DATE', events: [{ type: 'order_entered', date: '2026-03-02' }] },
      'MISSING_FIELD',
      'events[0].newDue',
    ],
    [
      'an extension without its date',
      { rule: 'COMMENT', events: [{ type: 'comment_period_extended', date: '2026-03-02' }] },
      'MISSING_FIELD',
      'events[0].newDue',
    ],
    [
      'a notice of days without their number',
      { rule: 'COMMENT-DURATION', events: [{ type: 'notice_published', date: '2026-03-02' }] },
      'MISSING_FIELD',
      'events[0].periodDays',
    ],
    ['a question about no day', { rule: 'HOLIDAY', events: [] }, 'MISSING_FIELD', 'events'],
  ])('%s', (_, input, code, field) => {
    expect(refusal(input)).toEqual({ code, field });
  });
});

describe('a file of cases', () => {
  const good = { id: 'A', rule: 'FOIA-20', config: {}, events: [received] };

  it('may be one case, a list, or an object with vectors; the order is kept', () => {
    expect(answersOf(good).map((answer) => answer.due)).toEqual(['2026-03-30']);
    expect(answersOf([good, { ...good, id: 'B' }]).map((answer) => answer.id)).toEqual(['A', 'B']);
    expect(answersOf({ vectors: [{ ...good, id: 'B' }, good] }).map((answer) => answer.id)).toEqual([
      'B',
      'A',
    ]);
  });

  it.each([
    [{ ...good, events: [{ ...received, date: '2026-02-30' }] }, /Case A, field "events\[0\]\.date"/],
    [{ ...good, config: { eo: 'x' } }, /Case A, field "config\.eo"/],
    [{ ...good, events: [{ ...received, new_du: '2026-03-03' }] }, /Case A, field "events\[0\]\.new_du"/],
    [{ ...good, events: [{ type: 'order_entered', date: '2026-03-02', period_days: 'x' }] }, /period_days/],
    [{ ...good, events: [{ ...received, type: 'lost' }] }, /Case A, field "events\[0\]\.type"/],
    [{ ...good, events: {} }, /Case A, field "events"/],
    [{ ...good, rule: 7 }, /Case A, field "rule"/],
    [{ ...good, config: [] }, /Case A, field "config"/],
    [[good, { rule: 'NO', events: [] }], /Case number 2, field "rule"/],
    [[good, 3], /Case number 2/],
    ['text', /neither a case nor a list/],
    [{ vectors: 1 }, /"vectors"/],
  ])('that cannot be read is refused in one sentence', (file, sentence) => {
    expect(() => answersOf(file)).toThrow(CaseFileError);
    expect(() => answersOf(file)).toThrow(sentence);
  });
});
