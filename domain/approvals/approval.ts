/**
 * An act that waits for a second person. Who asked sees who decides and by when; nothing is ever decided by time alone.
 */
import { Temporal } from 'temporal-polyfill';

export const APPROVAL_STATES = ['waiting', 'accepted', 'rejected', 'taken_back'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** How long there is to decide before an ask counts as late. */
export const DAYS_TO_DECIDE = 3;

/** The instant by which an ask should be decided. @example decideBy('2026-03-02T10:00:00Z') === '2026-03-05T10:00:00Z' */
export const decideBy = (askedAt: string): string =>
  Temporal.Instant.from(askedAt)
    .add({ hours: DAYS_TO_DECIDE * 24 })
    .toString();
