import { describe, expect, it } from 'vitest';
import { compute } from '#domain/deadlines/compute.ts';
import type { EngineEvent } from '#domain/deadlines/deadline.ts';
import { dayNumber } from '#domain/deadlines/day-number.ts';
import { FAMILIES, LAW, allRules, lawOf, ruleByKey } from '#domain/deadlines/law.ts';
import type { StateLaw } from '#domain/deadlines/rule.ts';
import { ruleForm } from '#domain/deadlines/rule-form.ts';
import { on, rule } from '#domain/deadlines/rules/define.ts';

const received: EngineEvent = { id: 'e1', type: 'received_proper_component', date: '2026-03-02' };

describe('an answer', () => {
  it('ends with the last second of the day where the law looks', () => {
    expect(compute({ rule: 'FOIA-20', events: [received] }).dueAt).toBe('2026-03-31T03:59:59Z');
    const winter = compute({ rule: 'FOIA-20', events: [{ ...received, date: '2026-01-05' }] });
    expect(winter.dueAt).toBe('2026-02-04T04:59:59Z');
    const west = compute({
      rule: 'S-CA-10',
      events: [{ type: 'state_request_received', date: '2026-03-02' }],
    });
    expect([west.zone, west.dueAt]).toEqual(['America/Los_Angeles', '2026-03-13T06:59:59Z']);
  });

  it('reads a court in the zone of its event, and a comment period at its hour', () => {
    const order: EngineEvent = {
      type: 'order_entered',
      date: '2026-03-02',
      tz: 'America/Chicago',
      periodDays: 14,
    };
    expect(compute({ rule: 'LIT-ORDER-DAYS', events: [order] }).dueAt).toBe('2026-03-17T04:59:59Z');
    const stated: EngineEvent = { type: 'comments_due_stated', date: '2026-03-08', time: '17:00' };
    expect(compute({ rule: 'COMMENT', events: [stated] }).dueAt).toBe('2026-03-08T21:00:00Z');
  });

  it('echoes the id of the event that started it', () => {
    expect(compute({ rule: 'FOIA-20', events: [received] }).trace[0]).toMatchObject({
      kind: 'start',
      event: 'received_proper_component',
      eventId: 'e1',
    });
  });

  it('is disputed by a reading that touches this agency, not by a rule of another one', () => {
    const plain = compute({ rule: 'FOIA-20', events: [received] });
    expect(plain.alternatives).toEqual([{ setting: 'trigger_day', value: 'counted', due: '2026-03-27' }]);
    expect(plain.disputed).toBe(false);
    const interior = compute({ rule: 'FOIA-20', events: [received], settings: { trigger_day: 'counted' } });
    expect(interior.disputed).toBe(true);
  });

  it('shows a reading under which the clock would still be stopped, without a date', () => {
    const asked: EngineEvent = { type: 'info_requested', date: '2026-03-30' };
    const found = compute({ rule: 'FOIA-20', events: [received, asked] });
    expect(found.due).toBe('2026-03-30');
    expect(found.alternatives).toContainEqual({ setting: 'toll_stop_day', value: 'not_counted', due: null });
  });

  it('tells a late act from one in time', () => {
    const answered = (date: string) =>
      compute({ rule: 'FOIA-20', events: [received, { type: 'determination', date, adverse: true }] });
    expect(answered('2026-03-30')).toMatchObject({ status: 'met', metOn: '2026-03-30', late: false });
    expect(answered('2026-03-31')).toMatchObject({ status: 'met', metOn: '2026-03-31', late: true });
  });
});

describe('day n of 20', () => {
  const running = compute({ rule: 'FOIA-20', events: [received] });

  it.each([
    ['2026-03-02', 0],
    ['2026-03-03', 1],
    ['2026-03-08', 4],
    ['2026-03-30', 20],
    ['2026-04-30', 20],
    ['2026-03-04T03:30:00Z', 1],
    ['2026-03-04T05:30:00Z', 2],
  ])('on %s is %i', (asOf, n) => {
    expect(dayNumber(running, asOf)).toEqual({ n, of: 20 });
  });

  it('goes on to 30 with an extension, and stands still while the clock is stopped', () => {
    const longer = compute({
      rule: 'FOIA-20',
      events: [received, { type: 'unusual_circumstances_notice', date: '2026-03-20' }],
    });
    expect(dayNumber(longer, '2026-04-01')).toEqual({ n: 22, of: 30 });
    const stopped = compute({
      rule: 'FOIA-20',
      events: [received, { type: 'info_requested', date: '2026-03-09' }],
    });
    expect(dayNumber(stopped, '2026-04-01')).toEqual({ n: 5, of: 20 });
  });

  it('is nothing where nothing is counted', () => {
    const stated = compute({ rule: 'STATED-DATE', events: [{ type: 'date_stated', date: '2026-03-29' }] });
    expect(dayNumber(stated, '2026-03-02')).toBeNull();
  });
});

describe('the table of law', () => {
  it('gives each rule a citation, a mark, the day it was checked, and events to ask for', () => {
    for (const each of allRules()) {
      expect(each.citation.length).toBeGreaterThan(5);
      expect(each.marks.length).toBeGreaterThan(0);
      expect(each.checkedOn).toBe('2026-11-24');
      expect(ruleForm(each).events.length).toBeGreaterThan(0);
      expect(ruleByKey(each.key)).toBe(each);
    }
  });

  it('asks for the settings that can change the date', () => {
    const form = ruleForm(ruleByKey('FOIA-APPEAL-HHS')!);
    expect(form.settings).toEqual(['roll', 'office_area', 'business_hours_end']);
    expect(form.events[0]).toEqual({ type: 'determination', role: 'starts', required: true });
  });

  it('takes a new state from one file: its rules, its calendar, its zone', () => {
    const erewhon: StateLaw = {
      code: 'ER',
      name: 'Erewhon',
      zone: 'America/Denver',
      holidays: [
        {
          name: 'Butler Day',
          short: 'Butler Day',
          rule: { on: 'date', month: 3, day: 4, saturdayMoves: 0, sundayMoves: 0 },
          since: null,
          everyYears: 1,
          area: 'everywhere',
        },
      ],
      holidaySource: 'a novel',
      holidayMark: 'U',
      duties: LAW.states[0]!.duties,
      rules: [
        rule({
          key: 'S-ER-2',
          name: 'Erewhon: answer',
          citation: 'Erewhon Code 1',
          marks: ['U'],
          actor: 'agency',
          calendar: 'state',
          zone: 'America/Denver',
          trigger: on('state_request_received'),
          period: { count: 'business', n: 2 },
        }),
      ],
    };
    const law = lawOf([...FAMILIES, { key: 'erewhon', rules: erewhon.rules }], [...LAW.states, erewhon]);
    const events: readonly EngineEvent[] = [{ type: 'state_request_received', date: '2026-03-02' }];
    expect(compute({ rule: 'S-ER-2', events }, law).due).toBe('2026-03-05');
    expect(() => compute({ rule: 'S-ER-2', events })).toThrow('no rule called');
  });

  it('refuses two rules of one name', () => {
    expect(() => lawOf([...FAMILIES, ...FAMILIES], [])).toThrow('Two rules are called');
  });
});
