/**
 * FOIA, the last day to sue: six years after the right of action accrues, 28 U.S.C. 2401(a); Spannaus v. DOJ, 824 F.2d
 * 52 (D.C. Cir. 1987). Mark V, checked 2026-11-24. Whether the limit is jurisdictional is disputed; treat it as if.
 */
import { dateOf } from '../../calendar/local-date.ts';
import { NOT_STARTED, roll } from '../count-rule.ts';
import { countFrom } from '../counting.ts';
import { foiaClock } from '../foia-clock.ts';
import type { Case, Outcome, Rule } from '../rule.ts';
import { on, rule } from './define.ts';
import { FOIA_DISPUTED } from './foia-determination.ts';

/** The right of action accrues, on the careful reading, on the last day of the limit. */
function limitation(c: Case): Outcome {
  const clock = foiaClock(c);
  if (clock.due === null || c.rule.period === null) {
    return { ...NOT_STARTED, started: clock.start !== null, stopped: clock.stopped, notes: clock.notes };
  }
  const years = roll(countFrom(clock.due, c.rule.period, c.calendar, c.settings.feb29), c);
  return {
    started: true,
    start: clock.fields.start ?? null,
    accrual: dateOf(clock.due),
    last: years.last,
    limit: years.limit,
    trace: [...clock.trace, ...years.trace],
    notes: clock.notes,
  };
}

export const FOIA_LIMITATION: readonly Rule[] = [
  rule({
    key: 'FOIA-SOL',
    name: 'Last day to sue over a FOIA request',
    citation: '28 U.S.C. 2401(a); FRCP 6(a)',
    marks: ['V'],
    actor: 'us',
    calendar: 'court',
    schedule: 'C',
    trigger: on('received_proper_component', 'received_any_component'),
    period: { count: 'year', n: 6 },
    roll: 'forward',
    disputed: [...FOIA_DISPUTED, 'feb29', 'eo_closings_in_court', 'state_holidays'],
    metBy: ['complaint_filed'],
    ifMissed: 'suit_is_barred',
    compute: limitation,
  }),
];
