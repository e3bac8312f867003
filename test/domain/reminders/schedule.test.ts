import { describe, expect, test } from 'vitest';
import type { Recipient, RemindedDeadline } from '#domain/reminders/reminder.ts';
import { followingMonthly, planReminders } from '#domain/reminders/schedule.ts';

const lead: Recipient = { personId: 'lead', zone: 'America/New_York', role: 'lead' };
const backup: Recipient = { personId: 'backup', zone: 'America/Los_Angeles', role: 'backup' };
const follower: Recipient = { personId: 'follower', zone: 'America/New_York', role: 'follower' };

const duty: RemindedDeadline = {
  id: 'duty',
  schedule: 'A',
  actor: 'agency',
  status: 'running',
  dueOn: '2026-03-31',
  dueAt: '2026-04-01T03:59:59Z',
  fileBy: null,
};
const act: RemindedDeadline = { ...duty, id: 'act', schedule: 'B', actor: 'us', fileBy: '2026-03-31' };

interface Plan {
  readonly deadline: RemindedDeadline;
  readonly now?: string;
  readonly recipients?: readonly Recipient[];
  readonly standing?: 'ours' | 'partner' | 'watched';
}

/** Stage and moment of each reminder of the lead, those that are late marked. */
const planOf = ({ deadline, now = '2025-01-02T12:00:00Z', recipients = [lead], standing = 'ours' }: Plan) =>
  planReminders({ deadline, now, recipients, standing });
const stagesOf = (plan: Plan, personId = 'lead') =>
  planOf(plan)
    .filter((each) => each.personId === personId)
    .map(({ stage, sendAt, late }) => `${stage} ${sendAt.slice(0, 16)}${late ? ' late' : ''}`);

describe('schedule A, an agency owes an answer', () => {
  test('warns three working days before, on the day, the day after, then at 5, 10, 20 days and monthly', () => {
    // 8:00 in New York is 12:00Z in summer; 31 March 2026 is a Tuesday, Memorial Day is 25 May.
    expect(stagesOf({ deadline: duty })).toEqual([
      'before_3 2026-03-26T12:00',
      'on_day 2026-03-31T12:00',
      'after_1 2026-04-01T12:00',
      'after_5 2026-04-07T12:00',
      'after_10 2026-04-14T12:00',
      'after_20 2026-04-28T12:00',
      'month_1 2026-05-28T12:00',
    ]);
  });

  test('a month that ends on a weekend moves to the Friday before', () => {
    // 28 June 2026 is a Sunday.
    expect(stagesOf({ deadline: duty, now: '2026-05-29T12:00:00Z' })).toEqual([
      'month_1 2026-05-29T12:00 late',
      'month_2 2026-06-26T12:00',
    ]);
  });

  test('after a monthly mail comes only the next one that is still ahead', () => {
    const zone = 'America/New_York';
    expect(followingMonthly('month_2', '2026-03-31', zone, '2026-06-26T12:00:05Z')).toEqual({
      stage: 'month_3',
      sendAt: '2026-07-28T12:00:00Z',
    });
    expect(followingMonthly('month_2', '2026-03-31', zone, '2026-08-03T12:00:00Z')?.stage).toBe('month_4');
    expect(followingMonthly('after_20', '2026-03-31', zone, '2026-04-28T12:00:05Z')).toBeNull();
  });

  test('what passed before the deadline was known is one mail that names the latest', () => {
    expect(stagesOf({ deadline: duty, now: '2026-04-10T15:00:00Z' }).slice(0, 2)).toEqual([
      'after_5 2026-04-10T15:00 late',
      'after_10 2026-04-14T12:00',
    ]);
  });

  test('a limit on a Saturday is announced on the Friday and on the day itself', () => {
    // A state's calendar-day limit; 14 November 2026 is a Saturday.
    const saturday = { ...duty, dueOn: '2026-11-14', dueAt: '2026-11-15T04:59:59Z' };
    expect(stagesOf({ deadline: saturday }).slice(0, 4)).toEqual([
      'before_3 2026-11-10T13:00',
      'on_day 2026-11-13T13:00',
      'weekend 2026-11-14T13:00',
      'after_1 2026-11-16T13:00',
    ]);
  });

  test('backup and followers hear of the day and of the day after, each in their own morning', () => {
    const recipients = [lead, backup, follower];
    expect(stagesOf({ deadline: duty, recipients }, 'backup')).toEqual([
      'on_day 2026-03-31T15:00',
      'after_1 2026-04-01T15:00',
    ]);
    expect(stagesOf({ deadline: duty, recipients }, 'follower')).toEqual([
      'on_day 2026-03-31T12:00',
      'after_1 2026-04-01T12:00',
    ]);
  });

  test('without a lead the backup hears everything', () => {
    expect(stagesOf({ deadline: duty, recipients: [follower, backup] }, 'backup')).toHaveLength(7);
  });
});

describe('schedule B, an act of ours is weeks away', () => {
  test('counts calendar days, then working days, then the morning, then four hours before the hour', () => {
    // 1, 17 and 24 March 2026: a Sunday moves to Friday, 27 February.
    expect(stagesOf({ deadline: act })).toEqual([
      'days_30 2026-02-27T13:00',
      'days_14 2026-03-17T12:00',
      'days_7 2026-03-24T12:00',
      'before_3 2026-03-26T12:00',
      'before_1 2026-03-30T12:00',
      'on_day 2026-03-31T12:00',
      'hours_4 2026-03-31T23:59',
    ]);
  });

  test('counts to the last business day, announces a Sunday limit that day, and holds the hour of the limit', () => {
    // An appeal of 90 days that ends on Sunday 1 November 2026, the day the clocks change.
    const sunday = { ...act, dueOn: '2026-11-01', dueAt: '2026-11-02T04:59:59Z', fileBy: '2026-10-30' };
    expect(stagesOf({ deadline: sunday, now: '2026-10-28T20:00:00Z' })).toEqual([
      'before_3 2026-10-28T20:00 late',
      'before_1 2026-10-29T12:00',
      'on_day 2026-10-30T12:00',
      'weekend 2026-11-01T13:00',
      'hours_4 2026-11-02T00:59',
    ]);
  });

  test('the four-hour notice is not held by quiet hours', () => {
    const early = { ...act, dueAt: '2026-03-31T14:00:00Z' };
    expect(stagesOf({ deadline: early })).toContain('hours_4 2026-03-31T10:00');
  });

  test('lead and backup both get everything, followers nothing', () => {
    const recipients = [lead, backup, follower];
    expect(stagesOf({ deadline: act, recipients }, 'backup')).toHaveLength(7);
    expect(stagesOf({ deadline: act, recipients }, 'follower')).toEqual([]);
  });

  test('a clock of ours without lead and backup reminds whoever follows', () => {
    expect(stagesOf({ deadline: act, recipients: [follower] }, 'follower')).toHaveLength(7);
  });

  test('while the agency waits for us, each of the last five days is announced', () => {
    const asked = { ...act, questionAskedOn: '2026-03-03' };
    expect(stagesOf({ deadline: asked, now: '2026-03-25T00:00:00Z' }).slice(1)).toEqual([
      'before_3 2026-03-26T12:00',
      // Saturday and Sunday move to Friday: one mail.
      'daily_2 2026-03-27T12:00',
      'before_1 2026-03-30T12:00',
      'on_day 2026-03-31T12:00',
      'hours_4 2026-03-31T23:59',
    ]);
  });
});

test('schedule C, a limitation of years, counts calendar days from a year out', () => {
  const suit = { ...act, schedule: 'C' as const, dueOn: '2032-03-31', dueAt: null, fileBy: '2032-03-31' };
  expect(stagesOf({ deadline: suit })).toEqual([
    'days_365 2031-04-01T12:00',
    'days_180 2031-10-03T12:00',
    // New Year's Day is no working day.
    'days_90 2031-12-31T13:00',
    'days_60 2032-01-30T13:00',
    'days_30 2032-03-01T13:00',
    'days_14 2032-03-17T12:00',
    'days_7 2032-03-24T12:00',
    // Sunday the 28th moves to Friday.
    'days_3 2032-03-26T12:00',
    'days_1 2032-03-30T12:00',
  ]);
});

test('comments count working days, with a word about paper mail seven before', () => {
  const comment = { ...act, schedule: 'comments' as const, dueOn: '2026-05-10', fileBy: '2026-05-08' };
  expect(stagesOf({ deadline: comment })).toEqual([
    'before_21 2026-04-09T12:00',
    'before_10 2026-04-24T12:00',
    'mail_by 2026-04-29T12:00',
    'before_5 2026-05-01T12:00',
    'before_2 2026-05-06T12:00',
    'before_1 2026-05-07T12:00',
    'weekend 2026-05-10T12:00',
  ]);
});

describe('an open question of the agency', () => {
  const asked = { questionAskedOn: '2026-03-02', dueOn: null, dueAt: null } as const;

  test('reminds of our answer on days 1, 5, 10, 15 and 18 while the clock is stopped', () => {
    expect(planOf({ deadline: { ...duty, ...asked, status: 'tolled' } })).toMatchObject([
      { stage: 'asked_1', dueOn: '2026-03-02', sendAt: '2026-03-03T13:00:00Z' },
      { stage: 'asked_5', sendAt: '2026-03-09T12:00:00Z' },
      { stage: 'asked_10', sendAt: '2026-03-16T12:00:00Z' },
      { stage: 'asked_15', sendAt: '2026-03-23T12:00:00Z' },
      { stage: 'asked_18', sendAt: '2026-03-26T12:00:00Z' },
    ]);
  });

  test('is announced daily before a closing date', () => {
    const closing = { ...act, schedule: 'open_toll' as const, questionAskedOn: '2026-03-02' };
    expect(stagesOf({ deadline: closing, now: '2026-03-24T00:00:00Z' }).slice(1)).toEqual([
      'asked_18 2026-03-26T12:00',
      'daily_2 2026-03-27T12:00',
      'daily_1 2026-03-30T12:00',
      'daily_0 2026-03-31T12:00',
    ]);
  });
});

describe('quiet hours, nine to seven in the person’s own zone', () => {
  test('hold a mail that would go out at once until seven', () => {
    expect(stagesOf({ deadline: duty, now: '2026-04-11T02:30:00Z' })[0]).toBe(
      'after_5 2026-04-11T11:00 late',
    );
    expect(stagesOf({ deadline: duty, now: '2026-04-10T09:30:00Z' })[0]).toBe(
      'after_5 2026-04-10T11:00 late',
    );
  });

  test('do not hold one past the deadline itself', () => {
    const soon = { ...act, dueAt: '2026-04-01T03:59:59Z' };
    expect(stagesOf({ deadline: soon, now: '2026-04-01T02:30:00Z' })).toEqual([
      'hours_4 2026-04-01T02:30 late',
    ]);
  });
});

test('a stated date follows who must act: the agency’s is news, ours is work', () => {
  const stated = { ...act, actor: 'agency' as const };
  expect(stagesOf({ deadline: stated })[0]).toBe('before_3 2026-03-26T12:00');
  expect(stagesOf({ deadline: stated })).toContain('after_1 2026-04-01T12:00');
});

describe('nobody is reminded', () => {
  test.each(['met', 'moot', 'not_started', 'no_fixed_deadline'] as const)(
    'of a deadline that is %s',
    (status) => {
      expect(planOf({ deadline: { ...duty, status } })).toEqual([]);
    },
  );

  test('of a matter that is only watched, or by a rule without a schedule', () => {
    expect(planOf({ deadline: duty, standing: 'watched' })).toEqual([]);
    expect(planOf({ deadline: { ...duty, schedule: null } })).toEqual([]);
  });

  test('of an act that is a partner’s; their agency’s day is news', () => {
    expect(planOf({ deadline: act, standing: 'partner' })).toEqual([]);
    expect(stagesOf({ deadline: duty, standing: 'partner' })).toHaveLength(2);
  });
});

test('a lead who also follows is told once', () => {
  const both = { ...follower, personId: 'lead' };
  expect(planOf({ deadline: duty, recipients: [both, lead] })).toHaveLength(7);
});
