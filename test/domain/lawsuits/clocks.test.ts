import { describe, expect, it } from 'vitest';
import type { LawsuitClockName, LawsuitFrame } from '#domain/lawsuits/clock.ts';
import { lawsuitClocks, serviceOf } from '#domain/lawsuits/clocks.ts';
import { findCourt } from '#domain/lawsuits/courts.ts';
import { readDocket } from '#domain/lawsuits/docket-facts.ts';
import { productionRate } from '#domain/lawsuits/production-rate.ts';
import { projectLawsuit } from '#domain/lawsuits/status.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { docketMaker } from '#test/support/docket.ts';

function stand(recorded: readonly RecordedEvent[], courtId = 'dcd', more: Partial<LawsuitFrame> = {}) {
  const court = findCourt(courtId);
  if (!court) throw new Error(`no court ${courtId}`);
  const docket = readDocket(recorded);
  const clocks = lawsuitClocks(docket, {
    court,
    isFoia: true,
    standingOrders: {},
    isWatched: false,
    ...more,
  });
  const named = (name: LawsuitClockName) => clocks.filter((clock) => clock.name === name);
  return {
    docket,
    clocks,
    named,
    due: (name: LawsuitClockName) => named(name).map(({ computation }) => computation.due),
    open: (name: LawsuitClockName) =>
      named(name).flatMap(({ isOpen, computation }) => (isOpen ? [computation.due] : [])),
  };
}

const status = (recorded: readonly RecordedEvent[]) => projectLawsuit(readDocket(recorded), []).status;

describe('service and answer', () => {
  it('is owed to all three within 90 days, and done only with the last of them', () => {
    const fact = docketMaker();
    const recorded = [
      fact('complaint_filed', '2025-07-01', {}),
      fact('served_us_attorney', '2025-07-08', { method: 'hand' }),
      fact('served_agency', '2025-07-10', { method: 'mail' }),
    ];
    expect(stand(recorded).open('service')).toEqual(['2025-09-29']);
    expect(serviceOf(readDocket(recorded)).served_attorney_general).toBeNull();
    expect(status(recorded)).toBe('filed');
    const all = [...recorded, fact('served_attorney_general', '2025-07-14', { method: 'mail' })];
    expect(stand(all).open('service')).toEqual([]);
    expect(stand(all).named('service')[0]?.computation.metOn).toBe('2025-07-14');
    expect(status(all)).toBe('pending');
  });

  it('gives the government 30 days under FOIA and 60 in another suit, in the zone of the court', () => {
    const fact = docketMaker();
    const recorded = [
      fact('complaint_filed', '2026-02-20', {}),
      fact('served_us_attorney', '2026-03-02', { method: 'hand' }),
    ];
    expect(stand(recorded).due('government_answer')).toEqual(['2026-04-01']);
    const other = stand(recorded, 'cand', { isFoia: false });
    expect(other.due('government_answer')).toEqual(['2026-05-01']);
    expect(other.named('government_answer')[0]?.computation.dueAt).toBe('2026-05-02T06:59:59Z');
    const answered = [...recorded, fact('answer_filed', '2026-03-30', {})];
    expect(stand(answered).open('government_answer')).toEqual([]);
  });
});

describe('motions', () => {
  it('run from service in D.D.C., and the reply from the opposition; its own holiday counts', () => {
    const fact = docketMaker();
    const motion = fact('motion_filed', '2026-04-01', { motion: 'ordinary', by: 'government' });
    const served = fact('motion_served', '2026-04-02', { method: 'ecf' }, { aboutEventId: motion.id });
    const before = stand([motion, served]);
    expect(before.due('opposition')).toEqual(['2026-04-17']);
    expect(before.named('opposition')[0]?.actor).toBe('us');
    expect(before.named('reply')).toEqual([]);
    const opposed = fact('opposition_served', '2026-04-16', { method: 'ecf' }, { aboutEventId: motion.id });
    const after = stand([motion, served, opposed]);
    expect(after.open('opposition')).toEqual([]);
    expect(after.open('reply')).toEqual(['2026-04-23']);
    expect(after.named('reply')[0]?.actor).toBe('agency');
    const decided = fact('motion_decided', '2026-04-20', {}, { aboutEventId: motion.id });
    expect(stand([motion, served, opposed, decided]).open('reply')).toEqual([]);
  });

  it('run from filing in N.D. Cal., and the reply from the day the opposition was due', () => {
    const fact = docketMaker();
    const motion = fact('motion_filed', '2016-05-16', { motion: 'ordinary', by: 'us' });
    const { due, named } = stand([motion], 'cand');
    expect(due('opposition')).toEqual(['2016-05-31']);
    expect(due('reply')).toEqual(['2016-06-07']);
    expect(due('earliest_hearing')).toEqual(['2016-06-20']);
    expect(named('opposition')[0]?.actor).toBe('agency');
    const inMarch = fact('motion_filed', '2026-03-17', { motion: 'ordinary', by: 'us' });
    expect(stand([inMarch], 'cand').due('opposition')).toEqual(['2026-04-01']);
  });

  it('follow a standing order that cites its source, and start nothing where no local rule is known', () => {
    const fact = docketMaker();
    const motion = fact('motion_filed', '2026-03-02', { motion: 'ordinary', by: 'us' });
    const source = 'Standing order for civil cases, paragraph 9';
    const ordered = stand([motion], 'cand', { standingOrders: { 'LIT-OPP-NDCAL': { days: 21, source } } });
    expect(ordered.due('opposition')).toEqual(['2026-03-23']);
    expect(ordered.named('opposition')[0]).toMatchObject({ rule: 'LIT-OPP-NDCAL', source });
    expect(ordered.named('opposition')[0]?.computation.rule.key).toBe('LIT-ORDER-DAYS');
    expect(stand([motion], 'txsd').clocks).toEqual([]);
  });
});

describe('orders', () => {
  it('that name a day never move, and those that count days roll', () => {
    const fact = docketMaker();
    const named = fact('order_entered', '2026-03-02', {
      what: 'Answer',
      actor: 'agency',
      dueOn: '2026-03-14',
    });
    const counted = fact('order_entered', '2026-02-27', { what: 'Brief', actor: 'us', days: 15 });
    const { clocks } = stand([named, counted]);
    const dates = Object.fromEntries(clocks.map(({ title, computation }) => [title, computation.due]));
    expect(dates).toEqual({ Answer: '2026-03-14', Brief: '2026-03-16' });
  });

  const report = { what: 'Joint status report', actor: 'us', dueOn: '2026-03-02', everyDays: 60 } as const;

  it('that recur give the next date with each report, not with each day, until a later order ends the series', () => {
    const fact = docketMaker();
    const order = fact('order_entered', '2026-02-02', report);
    const filed = (on: string) => fact('order_obeyed', on, {}, { aboutEventId: order.id });
    expect(stand([order]).open('ordered')).toEqual(['2026-03-02']);
    const first = filed('2026-03-02');
    expect(stand([order, first]).open('ordered')).toEqual(['2026-05-01']);
    const second = filed('2026-05-04');
    expect(stand([order, first, second]).open('ordered')).toEqual(['2026-06-30']);
    const ends = fact('order_entered', '2026-06-01', { what: 'No more reports' }, { aboutEventId: order.id });
    expect(stand([order, first, second, ends]).open('ordered')).toEqual([]);
  });

  it('keep a series through a correction of the order that began it', () => {
    const fact = docketMaker();
    const order = fact('order_entered', '2026-02-02', report);
    const filed = fact('order_obeyed', '2026-03-02', {}, { aboutEventId: order.id });
    const corrected = fact(
      'order_entered',
      '2026-02-02',
      { ...report, everyDays: 30 },
      { supersedesId: order.id },
    );
    const { named, open } = stand([order, filed, corrected]);
    expect(open('ordered')).toEqual(['2026-04-01']);
    expect(new Set(named('ordered').map(({ root }) => root.rootId))).toEqual(new Set([order.id]));
  });

  it('end a restraining order by themselves, and an injunction some days after its condition', () => {
    const fact = docketMaker();
    expect(stand([fact('tro_entered', '2026-03-02', {})]).due('restraining_order_ends')).toEqual([
      '2026-03-16',
    ]);
    const order = fact('injunction_entered', '2025-08-12', { until: 'a reasoned decision', days: 14 });
    expect(stand([order]).named('injunction_ends')).toEqual([]);
    const met = fact('condition_met', '2025-11-25', {}, { aboutEventId: order.id });
    expect(stand([order, met]).open('injunction_ends')).toEqual(['2025-12-09']);
    const again = { until: 'judgment', days: 0 };
    const later = fact('injunction_entered', '2025-12-05', again, { aboutEventId: order.id });
    expect(stand([order, met, later]).open('injunction_ends')).toEqual([]);
  });

  it('set a rate of production, and what is short of it is shown without guessing what was not counted', () => {
    const fact = docketMaker();
    const rate = {
      what: 'Produce 500 pages',
      actor: 'agency',
      dueOn: '2026-03-02',
      everyDays: 30,
      pages: 500,
    } as const;
    const order = fact('order_entered', '2026-02-02', rate);
    const came = (on: string, pages?: number) =>
      fact('order_obeyed', on, pages === undefined ? {} : { pages }, { aboutEventId: order.id });
    const { docket } = stand([order, came('2026-03-02', 500), came('2026-04-02', 180), came('2026-05-01')]);
    const [read] = docket.all('order_entered');
    expect(read && productionRate(read, docket)).toEqual({
      productions: [
        { on: '2026-03-02', ordered: 500, produced: 500, producedOn: '2026-03-02' },
        { on: '2026-04-01', ordered: 500, produced: 180, producedOn: '2026-04-02' },
        { on: '2026-05-01', ordered: 500, produced: null, producedOn: '2026-05-01' },
      ],
      ordered: 1500,
      produced: 680,
      shortfall: 320,
      uncounted: 1,
    });
  });
});

describe('after a judgment', () => {
  it('opens new trial, relief, fees and appeal', () => {
    const fact = docketMaker();
    const { due } = stand([fact('judgment_entered', '2026-03-02', {})]);
    expect({ r59: due('rule_59'), r60: due('rule_60'), fees: due('attorney_fees') }).toEqual({
      r59: ['2026-03-30'],
      r60: ['2027-03-02'],
      fees: ['2026-03-16'],
    });
    expect(due('appeal')).toEqual(['2026-05-01']);
    expect(due('more_time_to_appeal')).toEqual(['2026-06-01']);
  });

  it('stops the time to appeal while a motion under Rule 59 is undecided', () => {
    const fact = docketMaker();
    const judgment = fact('judgment_entered', '2026-03-02', {});
    const motion = fact('motion_filed', '2026-03-20', { motion: 'rule_59', by: 'us' });
    expect(stand([judgment, motion], 'txsd').due('appeal')).toEqual([null]);
    const decided = fact('motion_decided', '2026-04-10', {}, { aboutEventId: motion.id });
    expect(stand([judgment, motion, decided], 'txsd').due('appeal')).toEqual(['2026-06-09']);
  });

  it('gives the other side its cross-appeal, the later of fourteen days and the rest of the sixty', () => {
    const fact = docketMaker();
    const judgment = fact('judgment_entered', '2026-03-02', {});
    const noticed = (on: string) => fact('notice_of_appeal', on, { by: 'government' });
    const late = stand([judgment, noticed('2026-04-28')]);
    expect(late.due('cross_appeal')).toEqual(['2026-05-12']);
    expect(late.named('cross_appeal')[0]?.actor).toBe('us');
    expect(late.open('appeal')).toEqual([]);
    expect(stand([judgment, noticed('2026-03-05')]).due('cross_appeal')).toEqual(['2026-05-01']);
  });

  it('ends with the suit what the suit asked for, and keeps orders and fees alive', () => {
    const fact = docketMaker();
    const recorded = [
      fact('complaint_filed', '2026-01-05', {}),
      fact('order_entered', '2026-02-02', { what: 'Last production', actor: 'agency', dueOn: '2026-06-01' }),
      fact('judgment_entered', '2026-03-02', {}),
      fact('suit_ended', '2026-03-03', {
        how: 'stipulated_dismissal',
        fees: 'reserved',
        openWork: 'covered',
      }),
    ];
    const { open } = stand(recorded);
    expect([open('service'), open('ordered'), open('attorney_fees')]).toEqual([
      [],
      ['2026-06-01'],
      ['2026-03-16'],
    ]);
    expect(status(recorded)).toBe('ended');
  });
});
