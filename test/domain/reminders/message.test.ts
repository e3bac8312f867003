import { describe, expect, test } from 'vitest';
import { reminderMessage, type ReminderContent } from '#domain/reminders/message.ts';

const duty: ReminderContent = {
  stage: 'before_3',
  dueOn: '2026-03-31',
  label: 'Agency’s answer',
  actor: 'agency',
  certainty: 'agency_stated',
  currentDueOn: '2026-03-31',
  dueAt: '2026-04-01T03:59:59Z',
  fileBy: null,
  sueFrom: '2026-04-01',
  lastToldDueOn: null,
  zone: 'America/New_York',
  now: '2026-03-26T12:00:00Z',
  matterTitle: 'Data sharing records',
  agencyName: 'Centers for Medicare & Medicaid Services',
  trackingNumber: null,
  isSample: false,
  ruleKey: 'FOIA-20',
  schedule: 'A',
  citation: '5 U.S.C. 552(a)(6)(A)(i)',
};
const appeal: ReminderContent = {
  ...duty,
  label: 'Our appeal',
  actor: 'us',
  schedule: 'B',
  dueOn: '2026-11-01',
  currentDueOn: '2026-11-01',
  dueAt: '2026-11-02T04:59:59Z',
  fileBy: '2026-10-30',
  sueFrom: null,
  ruleKey: 'FOIA-APPEAL-DHS',
};
const say = (changes: Partial<ReminderContent>, of = duty) => reminderMessage({ ...of, ...changes });
const link: Partial<ReminderContent> = {
  label: 'Our download of the released files',
  stage: 'daily_3',
  ruleKey: 'STATED-DATE',
  isDownload: true,
};

test('a release behind a link says what is lost, and what ends the reminders', () => {
  const { headline, next } = say({ ...link, now: '2026-10-27T12:00:00Z' }, appeal);
  expect(headline).toContain('Our download of the released files');
  expect(next).toEqual([
    'Download every file of the release now: when the link ends, they are gone.',
    'Record that the files are in, and attach them: only that ends these reminders.',
  ]);
  const late = say({ ...link, stage: 'after_1', now: '2026-11-03T12:00:00Z' }, appeal);
  expect(late.next[0]).toBe(
    'Try the link all the same. If it has ended, ask the agency today for a new one.',
  );
});

const value = (message: ReturnType<typeof say>, name: string) =>
  message.rows.find((row) => row.name === name)?.value;

test('before the day it counts working days and says what to prepare', () => {
  const message = say({});
  expect(message.subject).toBe('Agency’s answer: due in 3 working days · Data sharing records');
  expect(value(message, 'Due')).toBe('Tuesday, March 31, 2026, 11:59 PM EDT');
  expect(value(message, 'Who acts')).toBe('Centers for Medicare & Medicaid Services');
  expect(message.next.join(' ')).toContain('Look through mail, spam folder and portal');
});

test('a missed limit says from when a suit may be filed, and to look into the mail first', () => {
  const message = say({ stage: 'after_1', now: '2026-04-01T12:00:00Z' });
  expect(message.headline).toBe('Agency’s answer: was due yesterday');
  expect(message.tone).toBe('late');
  expect(message.next).toEqual([
    'A suit may be filed from Wednesday, April 1, 2026; no appeal is needed for that.',
    'Meanwhile ask the FOIA Public Liaison or OGIS for help.',
    expect.stringContaining('on that very day'),
  ]);
});

test('while receipt is only assumed nothing is called missed; the next step is to prove it', () => {
  const message = say({ stage: 'after_5', certainty: 'provisional', now: '2026-04-07T12:00:00Z' });
  expect(message.headline).toBe('Agency’s answer: by our count was due 5 working days ago');
  expect(message.tone).toBe('wait');
  expect(message.next.join(' ')).toContain('Prove receipt now');
  expect(JSON.stringify(message)).not.toMatch(/overdue|suit/i);
});

test('a missing acknowledgment asks for proof of receipt', () => {
  const message = say({ ruleKey: 'FOIA-ACK-HHS', stage: 'after_1', now: '2026-04-01T12:00:00Z' });
  expect(message.next.join(' ')).toContain('Prove receipt now');
});

test('where no suit opens, ask for a date', () => {
  const message = say({ sueFrom: null, stage: 'after_1', now: '2026-04-01T12:00:00Z' });
  expect(message.next.at(-1)).toContain('Ask the agency in writing');
});

describe('an act of ours', () => {
  test('counts to the day by which to send, in calendar days while it is far away', () => {
    const message = say({ stage: 'days_30', now: '2026-09-30T12:00:00Z' }, appeal);
    expect(message.headline).toBe('For us to do in 21 working days: Our appeal');
    expect(value(message, 'Send by')).toBe('Friday, October 30, 2026');
    expect(message.next[0]).toContain('Nothing has to be sent today');
    expect(say({ stage: 'days_60', now: '2026-08-20T12:00:00Z' }, appeal).headline).toContain('in 71 days');
  });

  test('on a weekend limit itself, says today', () => {
    const message = say({ stage: 'weekend', now: '2026-11-01T13:00:00Z' }, appeal);
    expect(message.headline).toBe('For us to do today: Our appeal');
    expect(value(message, 'Due')).toBe('Sunday, November 1, 2026, 11:59 PM EST');
  });

  test('four hours before, says so; afterwards, what is left to do', () => {
    expect(say({ stage: 'hours_4', now: '2026-11-02T00:59:59Z' }, appeal).headline).toBe(
      'Four hours left: Our appeal',
    );
    const late = say({ stage: 'hours_4', now: '2026-11-02T06:00:00Z' }, appeal);
    expect(late.headline).toBe('Our date has passed, yesterday: Our appeal');
    expect(late.next).toEqual([expect.stringContaining('record it now with its proof')]);
  });

  test('a question names the day it was asked', () => {
    const message = say({ stage: 'asked_5', dueOn: '2026-03-02', currentDueOn: null, dueAt: null });
    expect(message.headline).toBe('The agency waits for our answer: Agency’s answer');
    expect(value(message, 'Asked on')).toBe('Monday, March 2, 2026');
    expect(value(message, 'Who acts')).toBe('We do');
    expect(message.next.join(' ')).toContain('stands still');
  });

  test('a comment on paper is to be mailed early', () => {
    const comment = { ...appeal, schedule: 'comments' as const };
    expect(say({ stage: 'mail_by', now: '2026-10-21T12:00:00Z' }, comment).next[0]).toContain(
      'in the mail today',
    );
  });

  test('a limitation warns of the right that is lost', () => {
    const suit = { ...appeal, schedule: 'C' as const };
    expect(say({ stage: 'days_90', now: '2026-08-03T12:00:00Z' }, suit).next[0]).toContain(
      'most likely lost',
    );
  });
});

test('a correction names both dates', () => {
  const message = say({ stage: 'correction_1', lastToldDueOn: '2026-03-24' });
  expect(message.headline).toBe('Date moved to Tuesday, March 31, 2026: Agency’s answer');
  expect(value(message, 'Before')).toBe('Tuesday, March 24, 2026');
});

test('a sample says so in its subject', () => {
  expect(say({ isSample: true }).subject).toMatch(/^Sample: /);
});
