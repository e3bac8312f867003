// The check-list before a suit, by example: each thing met, lacking, or asked.
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import {
  type ClockOfSuit,
  readyToSue,
  type ReadyToSueInput,
  type SuitCheckKind,
} from '#domain/requests/ready-to-sue.ts';
import { plainDate } from '#domain/words/dates-en.ts';
import { courtSentence, suitCheckSentence } from '#domain/words/suit-en.ts';

const fact = (id: string, kind: string, on: string, payload: object = {}): RecordedEvent => ({
  id,
  kind,
  occurred: statedDay(on),
  payload: { ...payload },
  communicationId: `letter ${id}`,
  docketEntryId: null,
  aboutEventId: null,
  supersedesId: null,
  isVoid: false,
  recordedAt: `${on}T12:00:00Z`,
});
const FILED = fact('a', 'submitted', '2026-03-02', { channel: 'email', proof: 'sent_email' });
const RECEIVED = fact('b', 'received_proper_component', '2026-03-03');
const REFUSED = fact('c', 'determination', '2026-03-20', { answer: 'withheld_in_full', appealRights: true });

const clock = (name: string, rest: Partial<ClockOfSuit> = {}): ClockOfSuit => ({
  id: `clock ${name}`,
  name,
  rootEventId: 'b',
  dueOn: '2026-03-31',
  fileBy: null,
  sueFrom: null,
  status: 'running',
  certainty: 'proved',
  ...rest,
});
const MISSED = clock('answer', { status: 'missed', sueFrom: '2026-04-01' });
const YEARS = clock('limitation', { dueOn: '2032-03-31' });

const input = (rest: Partial<ReadyToSueInput> = {}, events = [FILED, RECEIVED]): ReadyToSueInput => ({
  requester: { name: 'Jane Roe', organization: 'Aid, Inc.' },
  plaintiffs: ['Jane Roe'],
  facts: foldRequest(events, 'HHS'),
  clocks: [MISSED, YEARS],
  documented: new Set(['letter b']),
  legalHoldOn: '2026-04-02',
  mailCheckedOn: '2026-04-06',
  today: '2026-04-06',
  ...rest,
});
const checkOf = (kind: SuitCheckKind, given: ReadyToSueInput) =>
  readyToSue(given).checks.find((check) => check.kind === kind)!;
const said = (kind: SuitCheckKind, given: ReadyToSueInput) => {
  const check = checkOf(kind, given);
  return [check.state, suitCheckSentence(check)] as const;
};

it('a request that lacks nothing is ready, with its first and last day', () => {
  expect(readyToSue(input())).toMatchObject({ isReady: true, sueFrom: '2026-04-01', sueUntil: '2032-03-31' });
});

describe('the requester', () => {
  it('is asked for, is the plaintiff, or is somebody else', () => {
    expect(said('requester', input({ plaintiffs: [] }))[0]).toBe('ask');
    expect(said('requester', input({ plaintiffs: ['The Aid Inc'] }))[0]).toBe('met');
    const [state, sentence] = said('requester', input({ plaintiffs: ['John Doe'] }));
    expect([state, sentence]).toEqual([
      'lacking',
      expect.stringContaining('is Jane Roe, and the plaintiff is John Doe. Only who asked can sue'),
    ]);
    expect(readyToSue(input({ plaintiffs: ['John Doe'] })).isReady).toBe(false);
  });
});

describe('the proof of receipt', () => {
  it('is a letter that is here; one that is only told of, and a day that is assumed, are lacking', () => {
    expect(said('receipt', input())[0]).toBe('met');
    expect(said('receipt', input({ documented: new Set() }))).toEqual([
      'lacking',
      expect.stringContaining('their letter is not here'),
    ]);
    expect(said('receipt', input({}, [FILED]))).toEqual([
      'lacking',
      expect.stringContaining('assumed from the proof of sending'),
    ]);
  });
});

describe('the clock', () => {
  it.each([
    ['missed', 'met', 'was due on'],
    ['running', 'lacking', 'too early'],
    ['tolled', 'lacking', 'clock is stopped'],
    ['met', 'met', 'An answer came'],
  ])('that is %s', (status, state, words) => {
    expect(said('clock', input({ clocks: [clock('answer', { status })] }))).toEqual([
      state,
      expect.stringContaining(words),
    ]);
  });
});

describe('an adverse answer', () => {
  const events = [FILED, RECEIVED, REFUSED];
  const window = clock('appeal_withholding', { rootEventId: 'c', dueOn: '2026-06-18', fileBy: '2026-06-18' });
  const appeal = fact('d', 'appeal_filed', '2026-04-01');
  const onAppeal = clock('appeal_decision', { rootEventId: 'd', dueOn: '2026-04-29' });

  it('means appeal first, by the last day of its window', () => {
    expect(said('appeals', input({ clocks: [window] }, events))).toEqual([
      'lacking',
      expect.stringContaining('Appeal first, by Thu Jun 18, 2026'),
    ]);
    const late = input({ clocks: [window], today: '2026-06-19' }, events);
    expect(said('appeals', late)).toEqual(['lacking', expect.stringContaining('the window closed')]);
  });

  it('is exhausted when its appeal is decided, or the decision is late', () => {
    expect(said('appeals', input({ clocks: [window, onAppeal] }, [...events, appeal]))[0]).toBe('lacking');
    const late = { ...onAppeal, status: 'missed' };
    expect(said('appeals', input({ clocks: [window, late] }, [...events, appeal]))).toEqual([
      'met',
      expect.stringContaining('no decision came by Wed Apr 29, 2026'),
    ]);
    const decided = fact('e', 'appeal_decided', '2026-04-20', { result: 'affirmed' });
    expect(said('appeals', input({ clocks: [window] }, [...events, appeal, decided]))).toEqual([
      'met',
      expect.stringContaining('decided on Mon Apr 20, 2026'),
    ]);
  });

  it('stands for itself: of two, each has its own line', () => {
    const waiver = fact('f', 'fee_waiver_denied', '2026-03-10');
    const checks = readyToSue(input({ clocks: [window] }, [...events, waiver])).checks.filter(
      ({ kind }) => kind === 'appeals',
    );
    expect(checks.map(({ state }) => state)).toEqual(['lacking', 'lacking']);
  });
});

it('mail, spam and portal are asked for on each day anew', () => {
  expect(said('mail', input({ mailCheckedOn: '2026-04-05' }))).toEqual([
    'ask',
    expect.stringContaining('Check mail, spam and portal today'),
  ]);
  expect(said('mail', input())[0]).toBe('met');
});

it('a legal hold, and the day, can be lacking', () => {
  expect(said('hold', input({ legalHoldOn: null }))[0]).toBe('lacking');
  expect(said('when', input({ clocks: [] }))).toEqual([
    'lacking',
    expect.stringContaining('No first day can be named'),
  ]);
  expect(said('when', input({ today: '2026-03-31', mailCheckedOn: null }))[0]).toBe('lacking');
  expect(said('when', input({ today: '2032-04-01' }))).toEqual([
    'lacking',
    expect.stringContaining('Ask counsel at once'),
  ]);
});

it('a date is told as courts write it, with what the paper says', () => {
  expect(plainDate('2026-03-02')).toBe('March 2, 2026');
  const { events } = input({}, [
    FILED,
    fact('g', 'tracking_number_assigned', '2026-03-05', { number: '0017-26' }),
  ]).facts;
  const sides = { requester: 'Jane Roe', agency: 'HHS' };
  expect(events.map((event) => courtSentence(event, sides))).toEqual([
    expect.stringMatching(/^On March 2, 2026, Jane Roe submitted the request to HHS \(/),
    'On March 5, 2026, HHS assigned the request a tracking number (Number: 0017-26).',
  ]);
});
