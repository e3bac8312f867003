/**
 * When in a person's day a mail may arrive: mornings at eight, and never between nine in the evening and seven in the
 * morning, unless waiting would be longer than the deadline itself. Only the moment moves, never what is announced.
 */
import { Temporal } from 'temporal-polyfill';

const MORNING = Temporal.PlainTime.from('08:00');
const QUIET_FROM = Temporal.PlainTime.from('21:00');
const QUIET_UNTIL = Temporal.PlainTime.from('07:00');

/** Eight in the morning of a local date, as an ISO instant in UTC. `morningOf('2026-03-02', 'America/New_York')` is `2026-03-02T13:00:00Z`. */
export function morningOf(date: string, zone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: MORNING })
    .toInstant()
    .toString();
}

/**
 * The first moment at or after `instant` outside the person's quiet hours.
 * @param dueAt the deadline's own instant: a mail that could still help before it is not held past it; null = none
 */
export function outsideQuietHours(instant: string, zone: string, dueAt: string | null): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const isEvening = Temporal.PlainTime.compare(local.toPlainTime(), QUIET_FROM) >= 0;
  const isNight = Temporal.PlainTime.compare(local.toPlainTime(), QUIET_UNTIL) < 0;
  if (!isEvening && !isNight) return instant;
  const day = isEvening ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const held = day.toZonedDateTime({ timeZone: zone, plainTime: QUIET_UNTIL }).toInstant().toString();
  const wouldBeTooLate = dueAt !== null && isBefore(instant, dueAt) && !isBefore(held, dueAt);
  return wouldBeTooLate ? instant : held;
}

/** True when one instant is earlier than the other, whatever their spelling. */
export const isBefore = (one: string, other: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
