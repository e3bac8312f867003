import { describe, expect, it } from 'vitest';
import { clocksOf } from '#domain/requests/clocks.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { projectRequest } from '#domain/requests/status.ts';
import { isLateAppeal, timingSentence } from '#domain/words/appeals-en.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { factMaker, frameFor } from '#test/support/facts.ts';

const answer = {
  answer: 'withheld_in_full',
  isWhole: true,
  searchFinished: true,
  saysWhat: true,
  givesReasons: true,
  appealRights: true,
};

/** A request in three parts, all refused by one letter of 2 March. */
function refused(family = 'hhs') {
  const fact = factMaker();
  const parts = ['One', 'Two', 'Three'].map((text) => fact('part_added', '2026-01-05', { text }));
  const ids = parts.map(({ id }) => id);
  const events: RecordedEvent[] = [
    ...parts,
    fact('submitted', '2026-01-05', { channel: 'email', proof: 'sent_email' }),
    fact('received_proper_component', '2026-01-06'),
  ];
  const denial = fact('determination', '2026-03-02', { ...answer, parts: ids });
  const stand = (...more: RecordedEvent[]) => {
    const facts = foldRequest([...events, denial, ...more], 'Agency');
    const clocks = clocksOf(facts, frameFor(family));
    return { facts, clocks, status: projectRequest(facts, clocks).status };
  };
  return { fact, ids, denial, stand };
}

describe('an appeal in part', () => {
  it('leaves the window open for the parts that it does not name', () => {
    const { fact, ids, denial, stand } = refused();
    const appeal = fact('appeal_filed', '2026-03-20', {
      determinations: [denial.id],
      parts: ids.slice(0, 2),
    });
    const { facts, clocks, status } = stand(appeal);
    expect(facts.determinations[0]?.unappealedPartIds).toEqual([ids[2]]);
    expect(clocks.find(({ name }) => name === 'appeal_withholding')).toMatchObject({ isOpen: true });
    expect(status).toBe('on_appeal');
    const rest = fact('appeal_filed', '2026-04-01', { determinations: [denial.id], parts: [ids[2]] });
    const later = stand(appeal, rest);
    expect(later.facts.determinations[0]?.unappealedPartIds).toEqual([]);
    expect(later.clocks.find(({ name }) => name === 'appeal_withholding')?.isOpen).toBe(false);
  });

  it.each([
    ['hhs', '2026-05-31'],
    ['dhs', '2026-07-09'],
  ])('has the window of %s until %s', (family, due) => {
    const { stand } = refused(family);
    const window = stand().clocks.find(({ name }) => name === 'appeal_withholding');
    expect(window?.computation.due).toBe(due);
  });
});

describe('a decision on an appeal', () => {
  it('ends it part by part: what is sent back or given to us is open again', () => {
    const { fact, ids, stand } = refused();
    const { facts, status } = stand(
      fact('appeal_filed', '2026-03-20'),
      fact('appeal_decided', '2026-04-20', {
        result: 'affirmed',
        partsRemanded: [ids[1]],
        partsReversed: [ids[2]],
      }),
    );
    expect(facts.parts.map(({ outcome, isReopened }) => [outcome, isReopened])).toEqual([
      ['withheld_in_full', false],
      ['open', true],
      ['open', true],
    ]);
    expect(status).toBe('remanded');
  });

  it('that is a reversal leaves the rest due from the agency', () => {
    const { fact, stand } = refused();
    const { status } = stand(
      fact('appeal_filed', '2026-03-20'),
      fact('appeal_decided', '2026-04-20', { result: 'reversed' }),
    );
    expect(status).toBe('partly_answered');
  });

  it('is over when a part that was sent back is answered again', () => {
    const { fact, ids, stand } = refused();
    const { facts, status } = stand(
      fact('appeal_filed', '2026-03-20'),
      fact('appeal_decided', '2026-04-20', { result: 'affirmed', partsRemanded: [ids[1]] }),
      fact('determination', '2026-05-20', { ...answer, answer: 'released', parts: [ids[1]] }),
    );
    expect(facts.parts[1]).toMatchObject({ outcome: 'released', isReopened: false });
    expect(status).not.toBe('remanded');
  });

  it('names its appeal where two run side by side', () => {
    const { fact, ids, denial, stand } = refused();
    const first = fact('appeal_filed', '2026-03-20', { determinations: [denial.id], parts: [ids[0]] });
    const second = fact('appeal_filed', '2026-03-25', { determinations: [denial.id], parts: [ids[1]] });
    const about = { aboutEventId: first.id };
    const { facts } = stand(
      first,
      second,
      fact('appeal_received', '2026-03-26'),
      fact('appeal_decided', '2026-04-20', { result: 'affirmed' }, about),
    );
    expect(facts.appeals.map(({ received, decided }) => [received !== null, decided !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('whether it was in time', () => {
  it.each([
    [{ sentOn: '2026-05-31', lastDay: '2026-05-31', timely: null }, false, 'in time'],
    [{ sentOn: '2026-06-01', lastDay: '2026-05-31', timely: null }, true, 'Sent late'],
    [{ sentOn: '2026-05-31', lastDay: '2026-05-31', timely: false }, true, 'Sent late'],
    [{ sentOn: '2026-05-31', lastDay: null, timely: null }, null, 'not known'],
  ])('is told in words: %o', (timing, isLate, words) => {
    expect(isLateAppeal(timing)).toBe(isLate);
    expect(timingSentence(timing)).toContain(words);
  });
});
