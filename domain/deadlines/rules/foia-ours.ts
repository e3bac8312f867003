/**
 * FOIA, what we owe the agency: perfecting a request, answering about fees, saying that we are still
 * interested. 45 CFR 5.24(b)(2) (V), 5.51(b), (e) (S); 6 CFR 5.3(c), 5.11 (U); OIP checklist of July 2, 2015 (V).
 * Checked 2026-11-24. A date named in the letter itself comes first.
 */
import type { Rule } from '../rule.ts';
import { onLast, rule } from './define.ts';

const ours = {
  actor: 'us',
  calendar: 'agency',
  zone: 'America/New_York',
  schedule: 'B',
  disputed: ['eo_closings', 'shutdown_days'],
  ifMissed: 'request_may_be_closed',
} as const;

/** The fee letter, or the last word in the talks about fees. */
const feeLetter = onLast('fee_demanded', 'fee_estimated', 'fee_issue_raised');
const feeAnswered = ['fee_agreed', 'fee_paid', 'fee_issue_resolved'] as const;

export const FOIA_OURS: readonly Rule[] = [
  rule({
    ...ours,
    key: 'FOIA-PERFECT-HHS',
    name: 'Our answer when HHS asks us to perfect a request',
    citation: '45 CFR 5.24(b)(2)',
    marks: ['V'],
    trigger: onLast('perfection_requested'),
    period: { count: 'business', n: 20 },
    letterDate: 'if_later',
    metBy: ['perfected'],
  }),
  rule({
    ...ours,
    key: 'FOIA-FEE-REPLY-HHS',
    name: 'Our answer to a fee letter of HHS',
    citation: '45 CFR 5.51(b), (e)',
    marks: ['S'],
    trigger: feeLetter,
    period: { count: 'business', n: 20 },
    letterDate: 'replaces',
    metBy: feeAnswered,
  }),
  rule({
    ...ours,
    key: 'FOIA-PERFECT-DHS',
    name: 'Our answer when DHS asks us to clarify a request',
    citation: '6 CFR 5.3(c)',
    marks: ['U'],
    trigger: onLast('perfection_requested'),
    period: { count: 'business', n: 30 },
    letterDate: 'replaces',
    metBy: ['perfected'],
  }),
  rule({
    ...ours,
    key: 'FOIA-FEE-REPLY-DHS',
    name: 'Our commitment to fees of DHS',
    citation: '6 CFR 5.11',
    marks: ['U'],
    trigger: feeLetter,
    period: { count: 'business', n: 30 },
    letterDate: 'replaces',
    metBy: feeAnswered,
  }),
  rule({
    ...ours,
    key: 'FOIA-STILL-30',
    name: 'Our answer to a "still interested?" letter',
    citation: 'OIP guidance of July 2, 2015; OGIS 2020, 2022, 2024',
    marks: ['V'],
    trigger: onLast('still_interested_received'),
    period: { count: 'business', n: 30 },
    letterDate: 'replaces',
    metBy: ['info_answered'],
  }),
];
