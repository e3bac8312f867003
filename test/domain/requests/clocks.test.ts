import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { ClockFrame, ClockName } from '#domain/requests/clock.ts';
import { clocksOf } from '#domain/requests/clocks.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { movesBetween } from '#domain/matters/moves.ts';
import { projectRequest } from '#domain/requests/status.ts';
import { factMaker, frameFor } from '#test/support/facts.ts';

function stand(recorded: readonly RecordedEvent[], frame: ClockFrame = frameFor('hhs')) {
  const facts = foldRequest(recorded, 'CMS');
  const clocks = clocksOf(facts, frame);
  const due = (name: ClockName) => clocks.find((clock) => clock.name === name)?.computation.due;
  return { facts, clocks, due, ...projectRequest(facts, clocks) };
}

describe('the clock before and after the agency speaks', () => {
  it('runs provisionally from the day of sending, and is never called late', () => {
    const fact = factMaker();
    const { clocks, due, status, agencyDueAt } = stand([
      fact('submitted', '2026-03-02', { channel: 'email', proof: 'sent_email' }),
    ]);
    expect(due('answer')).toBe('2026-03-30');
    expect(clocks.find(({ name }) => name === 'answer')?.certainty).toBe('provisional');
    expect(status).toBe('filed');
    expect(agencyDueAt).toBeNull();
  });

  it('counts from the delivery that the proof shows', () => {
    const fact = factMaker();
    const filed = fact('submitted', '2026-03-02', { proof: 'delivery_scan', deliveredOn: '2026-03-05' });
    expect(stand([filed]).due('answer')).toBe('2026-04-02');
  });

  it('keeps both dates once receipt is stated, and takes the later for suing', () => {
    const fact = factMaker();
    const { clocks } = stand([
      fact('submitted', '2026-03-05', { channel: 'email', proof: 'sent_email' }),
      fact('received_proper_component', '2026-03-05'),
    ]);
    const earlier = clocks.find(({ name }) => name === 'answer');
    expect(earlier?.certainty).toBe('agency_stated');
    expect(earlier?.notes['provisionalDue']).toBe('2026-04-02');
    const late = factMaker();
    const { clocks: others } = stand([
      late('submitted', '2026-03-02', {
        channel: 'letter',
        proof: 'delivery_scan',
        deliveredOn: '2026-03-10',
      }),
      late('received_proper_component', '2026-03-05'),
    ]);
    const answer = others.find(({ name }) => name === 'answer');
    expect(answer?.computation.due).toBe('2026-04-02');
    expect(answer?.sueFrom).toBe('2026-04-08');
  });

  it('keeps its identity through every correction', () => {
    const fact = factMaker();
    const filed = fact('submitted', '2026-03-02');
    const wrong = fact('received_proper_component', '2026-03-05');
    const right = fact('received_proper_component', '2026-03-04', {}, { supersedesId: wrong.id });
    const before = stand([filed, wrong]).clocks[0];
    const after = stand([filed, wrong, right]).clocks[0];
    expect(after?.root.rootId).toBe(before?.root.rootId);
    expect(after?.computation.due).toBe('2026-04-01');
  });
});

describe('one letter with six facts', () => {
  const fact = factMaker();
  const filed = fact('submitted', '2026-03-02', { channel: 'email', proof: 'sent_email' });
  const asked = fact('expedited_requested', '2026-03-02');
  const letter = { communicationId: 'letter' };
  const six = [
    fact('tracking_number_assigned', '2026-03-12', { number: '2026-00123' }, letter),
    fact('received_proper_component', '2026-03-04', {}, letter),
    fact('unusual_circumstances_notice', '2026-03-12', { workingDays: 10, newDate: '2026-04-15' }, letter),
    fact('fee_category_assigned', '2026-03-12', { category: 'other', asAsked: false }, letter),
    fact('expedited_denied', '2026-03-12', {}, letter),
    fact('info_requested', '2026-03-12', { question: 'Which years?' }, letter),
  ];
  const before = stand([filed, asked]);
  const after = stand([filed, asked, ...six]);

  it('moves every date that hangs on it', () => {
    const moves = movesBetween(before.clocks, after.clocks);
    expect(moves.map(({ clock, kind }) => `${clock.name} ${kind}`).sort()).toEqual([
      'acknowledgment ends',
      'answer stops',
      'appeal_expedition starts',
      'appeal_fee_category starts',
      'expedition ends',
      'info_requested starts',
      'limitation falls_away',
    ]);
    expect(after.due('appeal_expedition')).toBe('2026-06-10');
    expect(after.status).toBe('clock_stopped');
    expect(after.nextActor).toBe('us');
  });

  it('goes on with our answer: the due date moves by the stopped working days', () => {
    const answered = stand([
      filed,
      asked,
      ...six,
      fact('info_answered', '2026-03-19', {}, { aboutEventId: six[5]!.id }),
    ]);
    // 20 days from Wed Mar 4 end on Apr 1; five stopped days (Mar 13, 16, 17, 18, 19) and the ten of the notice follow.
    expect(answered.due('answer')).toBe('2026-04-22');
    const without = stand([filed, asked, ...six.slice(0, 5)]);
    expect(without.due('answer')).toBe('2026-04-15');
    expect(answered.status).toBe('waiting_for_agency');
    const answer = answered.clocks.find(({ name }) => name === 'answer');
    expect(answer?.computation.tolledWorkingDays).toBe(5);
  });
});

describe('our own windows', () => {
  it('opens one window for each adverse determination, by the rule of the department', () => {
    const fact = factMaker();
    const base = [
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('fee_waiver_denied', '2026-03-09'),
      fact('determination', '2026-03-27', { answer: 'released_in_part' }),
    ];
    const hhs = stand(base);
    expect(hhs.due('appeal_fee_waiver')).toBe('2026-06-07');
    expect(hhs.due('appeal_withholding')).toBe('2026-06-25');
    expect(hhs.status).toBe('answered');
    expect(hhs.window?.name).toBe('appeal_withholding');
    expect(stand(base, frameFor('dhs')).due('appeal_withholding')).toBe('2026-08-05');
  });

  it('shows only the date it would set when the letter is not yet a determination', () => {
    const fact = factMaker();
    const { clocks, status } = stand([
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('determination', '2026-03-27', { answer: 'withheld_in_full', appealRights: false }),
    ]);
    expect(status).toBe('partly_answered');
    const asIf = clocks.find(({ name }) => name === 'appeal_if_answer');
    expect([asIf?.certainty, asIf?.computation.due]).toEqual(['provisional', '2026-06-25']);
    expect(clocks.find(({ name }) => name === 'answer')?.isOpen).toBe(true);
  });

  it('notes the other date when a letter was sent more than five days after its own date', () => {
    const fact = factMaker();
    const recorded = [
      fact('submitted', '2026-03-02'),
      fact('determination', '2026-03-20', { answer: 'no_records' }, { communicationId: 'letter' }),
    ];
    const sent = (on: string) => ({ ...frameFor('hhs'), sentOn: new Map([['letter', on]]) });
    const window = (on: string) =>
      stand(recorded, sent(on)).clocks.find(({ name }) => name === 'appeal_no_records');
    expect(window('2026-03-25')?.notes).toEqual({});
    expect(window('2026-03-26')?.computation.due).toBe('2026-06-18');
    expect(window('2026-03-26')?.notes).toEqual({ dueIfFromSending: '2026-06-24' });
  });

  it('closes the windows an appeal covers and starts the clock of its decision', () => {
    const fact = factMaker();
    const denied = fact('determination', '2026-03-27', { answer: 'no_records' });
    const recorded = [
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      denied,
      fact('appeal_filed', '2026-05-04', { determinations: [denied.id] }),
    ];
    const pending = stand(recorded);
    expect(pending.status).toBe('on_appeal');
    expect(pending.clocks.find(({ name }) => name === 'appeal_no_records')?.isOpen).toBe(false);
    expect(pending.due('appeal_decision')).toBe('2026-06-02');
    const back = stand([...recorded, fact('appeal_decided', '2026-06-01', { result: 'remanded' })]);
    expect(back.status).toBe('remanded');
  });

  it('asks for an answer by the rule, or by the date in the letter', () => {
    const fact = factMaker();
    const base = [fact('submitted', '2026-03-02'), fact('received_proper_component', '2026-03-02')];
    const hhs = stand([...base, fact('info_requested', '2026-03-09')]);
    expect(hhs.due('info_requested')).toBe('2026-04-06');
    const dated = stand(
      [...base, fact('info_requested', '2026-03-09', { answerBy: '2026-03-27' })],
      frameFor('generic'),
    );
    expect(dated.clocks.find(({ name }) => name === 'info_requested')?.rule).toBe('STATED-DATE');
    expect(dated.due('info_requested')).toBe('2026-03-27');
  });
});

describe('ends', () => {
  it('ends every clock on withdrawal, and brings them back when that was wrong', () => {
    const fact = factMaker();
    const filed = fact('submitted', '2026-03-02');
    const withdrawn = fact('withdrawn', '2026-03-10', { reason: 'Published elsewhere.' });
    const ended = stand([filed, withdrawn]);
    expect([ended.status, ended.outcome, ended.clocks.some(({ isOpen }) => isOpen)]).toEqual([
      'closed',
      'withdrawn_by_us',
      false,
    ]);
    const undone = fact('withdrawn', '2026-03-10', {}, { supersedesId: withdrawn.id, isVoid: true });
    expect(stand([filed, withdrawn, undone]).status).toBe('filed');
  });

  it('calls a closure by the agency what it is, and opens a window to contest it', () => {
    const fact = factMaker();
    const base = [
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('closed_by_agency', '2026-04-10', { agencyWords: 'administratively closed' }),
    ];
    const closed = stand(base);
    expect([closed.status, closed.outcome, closed.due('appeal_closure')]).toEqual([
      'closed_by_agency',
      'closed_without_answer',
      '2026-07-09',
    ]);
    expect(stand([...base, fact('reopened', '2026-04-20')]).status).toBe('waiting_for_agency');
  });

  it('asks nothing more of us once the agency has closed or answered the whole', () => {
    const fact = factMaker();
    const asked = [
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('still_interested_received', '2026-03-12'),
    ];
    const waiting = (recorded: readonly RecordedEvent[]) =>
      stand(recorded).clocks.find(({ name }) => name === 'still_interested_received')?.isOpen;
    expect(waiting(asked)).toBe(true);
    expect(waiting([...asked, fact('closed_by_agency', '2026-04-30')])).toBe(false);
    expect(waiting([...asked, fact('determination', '2026-03-30', { answer: 'released' })])).toBe(false);
  });

  it('expects nothing more once every part is closed', () => {
    const fact = factMaker();
    const [one, two] = [
      fact('part_added', '2026-03-01', { text: 'A' }),
      fact('part_added', '2026-03-01', { text: 'B' }),
    ];
    const recorded = [
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('part_closed', '2026-03-20', { part: one!.id, outcome: 'released' }),
      fact('part_closed', '2026-03-20', { part: two!.id, outcome: 'no_records' }),
    ];
    const closed = stand([one!, two!, ...recorded]);
    expect([closed.status, closed.outcome]).toEqual(['closed', 'released_in_part']);
    expect(closed.clocks.some(({ isOpen }) => isOpen)).toBe(false);
  });

  it('leaves the clock running on a partial answer', () => {
    const fact = factMaker();
    const { status, clocks } = stand([
      fact('submitted', '2026-03-02'),
      fact('received_proper_component', '2026-03-02'),
      fact('production', '2026-03-20', { releasedInFull: 40 }),
      fact('determination', '2026-03-20', { answer: 'released', isWhole: false }),
    ]);
    expect(status).toBe('partly_answered');
    expect(clocks.find(({ name }) => name === 'answer')?.isOpen).toBe(true);
  });

  it('keeps a stated date where it was put, on a draft too', () => {
    const fact = factMaker();
    const { due, status } = stand([
      fact('stated_date_set', '2026-03-01', {
        label: 'Hearing brief',
        dueOn: '2026-05-16',
        actor: 'us',
        source: 'Order',
      }),
    ]);
    expect([status, due('stated')]).toEqual(['draft', '2026-05-16']);
  });
});

describe('state laws', () => {
  it('answers one list of facts in the words of the state', () => {
    const fact = factMaker();
    const base = [fact('submitted', '2026-08-03'), fact('received_proper_component', '2026-08-03')];
    expect(stand(base, frameFor('ca')).due('answer')).toBe('2026-08-13');
    const extended = [...base, fact('unusual_circumstances_notice', '2026-08-12')];
    expect(stand(extended, frameFor('ca')).due('answer')).toBe('2026-08-27');
    const denied = [...base, fact('determination', '2026-08-10', { answer: 'withheld_in_full' })];
    expect(stand(denied, frameFor('ny')).due('appeal_withholding')).toBe('2026-09-09');
    for (const family of ['ca', 'ny', 'il', 'wa', 'tx', 'fl', 'ma', 'nj', 'co', 'pa', 'dc', 'or']) {
      expect(() => stand(denied, frameFor(family)), family).not.toThrow();
    }
  });
});
