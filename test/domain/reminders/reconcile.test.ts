import { describe, expect, test } from 'vitest';
import type { PlannedReminder } from '#domain/reminders/reminder.ts';
import { reconcile, type StandingReminder } from '#domain/reminders/reconcile.ts';

const AT_ONCE = '2026-03-20T15:00:00Z';
const wanted = (changes: Partial<PlannedReminder> = {}): PlannedReminder => ({
  personId: 'p',
  deadlineId: 'd',
  stage: 'before_3',
  dueOn: '2026-03-31',
  sendAt: '2026-03-26T12:00:00Z',
  late: false,
  ...changes,
});
const row = (changes: Partial<StandingReminder> = {}): StandingReminder => ({
  id: 'row',
  personId: 'p',
  deadlineId: 'd',
  stage: 'before_3',
  dueOn: '2026-03-31',
  sendAt: '2026-03-26T12:00:00.000Z',
  state: 'planned',
  sentAt: null,
  ...changes,
});
const sent = (changes: Partial<StandingReminder> = {}) =>
  row({ state: 'sent', sentAt: '2026-03-26T12:00:04Z', ...changes });
const compare = (want: PlannedReminder[], standing: StandingReminder[], plansPast = true) =>
  reconcile({ wanted: want, standing, plansPast, atOnce: () => AT_ONCE });
const NOTHING = { insert: [], plan: [], cancel: [], collapse: [] };

test('nothing changes when the rows say what the dates say, in any spelling of the moment', () => {
  expect(compare([wanted()], [row()])).toEqual(NOTHING);
});

test('a new reminder is added, a stale one cancelled, a moved one moved', () => {
  const later = '2026-03-26T15:00:00Z';
  expect(compare([wanted()], []).insert).toMatchObject([{ stage: 'before_3', state: 'planned' }]);
  expect(compare([], [row()]).cancel).toEqual(['row']);
  expect(compare([wanted({ sendAt: later })], [row()]).plan).toEqual([{ id: 'row', sendAt: later }]);
});

test('a date that moves away and back sends nothing twice, and what was cancelled is planned again', () => {
  expect(compare([wanted()], [sent()])).toEqual(NOTHING);
  expect(compare([wanted()], [row({ state: 'cancelled' })]).plan).toEqual([
    { id: 'row', sendAt: '2026-03-26T12:00:00Z' },
  ]);
});

test.each(['sent', 'parked', 'collapsed'] as const)('a row that is %s is left alone', (state) => {
  expect(compare([], [row({ state })])).toEqual(NOTHING);
  expect(compare([wanted({ sendAt: '2026-03-27T12:00:00Z' })], [row({ state })])).toEqual(NOTHING);
});

test('a late one keeps the moment that its row has', () => {
  const late = wanted({ late: true, sendAt: '2026-03-26T14:30:00Z' });
  expect(compare([late], [row()])).toEqual(NOTHING);
});

test('an earlier stage that passed unsent is told by the later one', () => {
  const late = wanted({ stage: 'on_day', late: true, sendAt: '2026-03-31T15:00:00Z' });
  const changes = compare([late], [row()]);
  expect(changes).toMatchObject({ insert: [{ stage: 'on_day' }], collapse: ['row'], cancel: [] });
});

describe('an import, a seed, a silent correction', () => {
  test('adds and revives nothing that is past', () => {
    const late = wanted({ late: true });
    expect(compare([late], [], false)).toEqual(NOTHING);
    expect(compare([late], [row({ state: 'cancelled' })], false)).toEqual(NOTHING);
  });

  test('still plans what is to come, and corrects nobody', () => {
    const moved = wanted({ dueOn: '2026-04-10', sendAt: '2026-04-07T12:00:00Z' });
    expect(compare([moved], [sent()], false).insert).toMatchObject([{ stage: 'before_3' }]);
  });
});

describe('a date that moved after somebody was told', () => {
  const moved = wanted({ dueOn: '2026-04-10', sendAt: '2026-04-07T12:00:00Z' });

  test('is corrected once, at once', () => {
    const { insert } = compare([moved], [sent()]);
    expect(insert.map(({ stage, dueOn, sendAt, state }) => [stage, dueOn, sendAt, state])).toEqual([
      ['correction_1', '2026-04-10', AT_ONCE, 'planned'],
      ['before_3', '2026-04-10', '2026-04-07T12:00:00Z', 'planned'],
    ]);
    const standing = [sent(), row({ id: 'c', stage: 'correction_1', dueOn: '2026-04-10', sendAt: AT_ONCE })];
    expect(compare([moved], standing).insert.map(({ stage }) => stage)).toEqual(['before_3']);
  });

  test('is told by the correction alone when a stage of the new date has passed as well', () => {
    const late = wanted({ dueOn: '2026-03-24', stage: 'before_3', sendAt: AT_ONCE, late: true });
    expect(compare([late], [sent()]).insert.map(({ stage, state }) => [stage, state])).toEqual([
      ['correction_1', 'planned'],
      ['before_3', 'collapsed'],
    ]);
  });

  test('and back before the correction went out needs none', () => {
    const correction = row({ id: 'c', stage: 'correction_1', dueOn: '2026-04-10' });
    expect(compare([wanted()], [sent(), correction])).toEqual({ ...NOTHING, cancel: ['c'] });
  });

  test('and back after it went out is corrected again', () => {
    const correction = sent({
      id: 'c',
      stage: 'correction_1',
      dueOn: '2026-04-10',
      sentAt: '2026-03-27T00:00:00Z',
    });
    expect(compare([wanted()], [sent(), correction]).insert).toMatchObject([
      { stage: 'correction_2', dueOn: '2026-03-31' },
    ]);
  });

  test('concerns nobody who was not told, and not the day a question was asked', () => {
    expect(compare([{ ...moved, personId: 'other' }], [sent()]).insert).toHaveLength(1);
    expect(compare([moved], [sent({ stage: 'asked_1', dueOn: '2026-03-02' })]).insert).toHaveLength(1);
  });
});
