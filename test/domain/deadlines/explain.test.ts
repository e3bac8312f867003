import { describe, expect, it } from 'vitest';
import { compute } from '#domain/deadlines/compute.ts';
import { EVENT_TYPES, type EngineEvent } from '#domain/deadlines/deadline.ts';
import { explain } from '#domain/deadlines/explain.ts';
import { FAMILIES, ruleByKey } from '#domain/deadlines/law.ts';
import { SETTING_KEYS, SETTING_SHAPES } from '#domain/deadlines/settings.ts';
import { EN } from '#domain/words/en.ts';
import { WORKED_CASES } from './worked-cases.ts';
import { answersOf } from '#domain/deadlines/case-file.ts';

function sentences(rule: string, events: readonly EngineEvent[]): string {
  return explain(compute({ rule, events }).explanation).join(' ');
}

/** What is said of each worked case. */
const SAID = WORKED_CASES.map((worked) => {
  const [answer] = answersOf(worked);
  return { id: worked.id, rule: worked.rule, said: (answer?.explanation ?? []) as readonly string[] };
});

describe('the explanation', () => {
  it('reads like the model sentence', () => {
    const said = sentences('FOIA-20', [{ type: 'received_proper_component', date: '2026-01-16' }]);
    expect(said).toContain(
      'Received by the right office on Fri Jan 16, 2026 (not counted). Day 1 is Tue Jan 20. ' +
        'Mon Jan 19 (King) and Mon Feb 16 (Washington) are skipped. Day 20 is Tue Feb 17, 2026.',
    );
    expect(said.endsWith('5 U.S.C. 552(a)(6)(A)(i); 45 CFR 5.24(b).')).toBe(true);
  });

  it('names a stop with both dates, an extension, and the setting behind a disputed date', () => {
    const said = sentences('FOIA-20', [
      { type: 'received_proper_component', date: '2026-03-02' },
      { type: 'info_requested', date: '2026-03-09' },
      { type: 'info_answered', date: '2026-03-18' },
      { type: 'unusual_circumstances_notice', date: '2026-04-01', extensionWorkingDays: 5 },
    ]);
    expect(said).toContain('The clock stopped on Mon Mar 9 (Agency asked for information)');
    expect(said).toContain('ran again after the answer on Wed Mar 18, 2026. 7 working days did not count');
    expect(said).toContain('A notice in time gives 5 more days, to Wed Apr 15, 2026.');
    expect(said).toContain('(toll_stop_day=not_counted), the date would be Thu Apr 16, 2026.');
  });

  it('shows a question that has no effect, and one that is still open', () => {
    const asked = [
      { type: 'received_proper_component', date: '2026-03-02' },
      { type: 'info_requested', date: '2026-03-09' },
    ] as const;
    expect(sentences('FOIA-20', asked)).toContain('stopped since Mon Mar 9, 2026');
    expect(sentences('FOIA-20', asked)).toContain('5 working days used, 15 left.');
    const late = [asked[0], { type: 'info_requested', date: '2026-04-02' }] as const;
    expect(sentences('FOIA-20', late)).toContain('Thu Apr 2, 2026: sent, no effect on the clock.');
  });

  it('says why a last day moved, or that it does not', () => {
    expect(sentences('LIT-R59', [{ type: 'judgment_entered', date: '2026-08-10' }])).toContain(
      'Mon Sep 7, 2026 is Labor Day, so the last day moves to Tue Sep 8, 2026.',
    );
    expect(sentences('COMMENT', [{ type: 'comments_due_stated', date: '2026-03-29' }])).toContain(
      'Sun Mar 29, 2026 is not a business day; this date does not move.',
    );
  });

  it.each([
    ['APA-EFFECTIVE-30', 'final_rule_published'],
    ['COMMENT-60', 'notice_published'],
    ['LIT-NOTICE-NDCAL', 'motion_filed'],
  ] as const)('says "not before" for the floor %s', (rule, type) => {
    expect(sentences(rule, [{ type, date: '2026-03-02' }])).toContain('Not before ');
  });

  it('says "not verified" for every rule marked U, alone or in part, and for no other', () => {
    for (const { id, rule, said } of SAID) {
      const unread = ruleByKey(rule)?.marks.includes('U');
      expect([id, said.some((text) => text.startsWith('Not verified'))]).toEqual([id, unread]);
    }
  });

  it('leaves no key, undefined or empty sentence in any worked case', () => {
    for (const text of SAID.flatMap(({ said }) => said)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).toMatch(/^[A-Z0-9"].*[.]$/);
    }
  });
});

describe('the words', () => {
  it('name every event, every setting with each of its values, and every family', () => {
    for (const type of EVENT_TYPES) expect(EN.events[type].length).toBeGreaterThan(3);
    for (const key of SETTING_KEYS) {
      const shape = SETTING_SHAPES[key];
      const values = shape.kind === 'choice' ? shape.values.map(String) : [];
      expect(Object.keys(EN.settings[key].values).toSorted()).toEqual(values.toSorted());
    }
    for (const family of FAMILIES) expect(EN.families[family.key]).toBeTruthy();
  });
});
