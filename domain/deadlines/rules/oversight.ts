/**
 * Congress, inspectors general, GAO, and HHS's Office for Civil Rights. No statute binds a committee, an
 * inspector general or GAO to answer an outside letter, so there are only days on which to ask again (V); a
 * member's letter that sets its own date is a STATED-DATE. A HIPAA complaint: 45 CFR 160.306(b)(3), mark U. Checked
 * 2026-11-24.
 */
import type { Rule } from '../rule.ts';
import { on, onLast, rule } from './define.ts';

export const OVERSIGHT: readonly Rule[] = [
  rule({
    key: 'OVERSIGHT-FOLLOW-UP',
    name: 'A letter to Congress, an inspector general or GAO',
    citation: 'No statutory deadline',
    marks: ['V'],
    actor: 'other_body',
    calendar: 'agency',
    zone: 'America/New_York',
    trigger: onLast('submitted'),
    followUps: [
      { count: 'calendar', n: 14 },
      { count: 'calendar', n: 30 },
      { count: 'calendar', n: 60 },
    ],
    letterDate: 'replaces',
  }),
  rule({
    key: 'HHS-OCR-180',
    name: 'HIPAA complaint to the HHS Office for Civil Rights',
    citation: '45 CFR 160.306(b)(3)',
    marks: ['U'],
    actor: 'us',
    calendar: 'agency',
    zone: 'America/New_York',
    schedule: 'B',
    trigger: on('pa_cause_arose'),
    period: { count: 'calendar', n: 180 },
    roll: 'none',
    disputed: ['roll'],
    ifMissed: 'complaint_may_be_refused',
  }),
];
