/**
 * When a FOIA requester may sue: 5 U.S.C. 552(a)(6)(C)(i); CREW v. FEC, 711 F.3d 180; Oglesby v. Army, 920 F.2d
 * 57; Judicial Watch v. Rossotti, 326 F.3d 1309. Mark V. No answer in time opens the courthouse the next day;
 * an adverse answer that arrives before the complaint, even late, closes it until the appeal is made.
 */
import { dateOf } from '../calendar/local-date.ts';
import type { DeadlineFields } from './answer.ts';
import { caseUnder } from './case.ts';
import { type Fact, adverseDetermination, first } from './facts.ts';
import type { FoiaClock } from './foia-clock.ts';
import type { Case } from './rule.ts';

/** The first day on which a suit is not premature; null while there is none. */
export function suitOpens(c: Case, clock: FoiaClock): string | null {
  if (mustAppeal(c, clock)) return null;
  const refused = adverseDetermination(c.facts);
  if (refused && appealed(c) && !suedFirst(c, clock, refused)) return afterAppeal(c);
  if (clock.due === null || answeredInFull(c)) return null;
  return dateOf(clock.due + 1);
}

export function exhaustion(c: Case, clock: FoiaClock): Partial<DeadlineFields> {
  const complaint = first(c.facts, 'complaint_filed');
  return {
    mustAppealFirst: mustAppeal(c, clock),
    prematureComplaint: complaint ? !(clock.due !== null && complaint.day > clock.due) : null,
  };
}

function mustAppeal(c: Case, clock: FoiaClock): boolean {
  const refused = adverseDetermination(c.facts);
  return refused !== undefined && !appealed(c) && !suedFirst(c, clock, refused);
}

function appealed(c: Case): boolean {
  return first(c.facts, 'appeal_filed', 'appeal_received') !== undefined;
}

/** A suit filed after the limit and before the refusal needs no appeal; on the same day only by the hour. */
function suedFirst(c: Case, clock: FoiaClock, refused: Fact): boolean {
  const complaint = first(c.facts, 'complaint_filed');
  if (!complaint || clock.due === null || complaint.day <= clock.due) return false;
  if (complaint.day !== refused.day) return complaint.day < refused.day;
  return complaint.time !== undefined && refused.time !== undefined && complaint.time < refused.time;
}

function answeredInFull(c: Case): boolean {
  const determination = first(c.facts, 'determination');
  const complaint = first(c.facts, 'complaint_filed');
  if (determination?.adverse !== false) return false;
  return complaint === undefined || determination.day <= complaint.day;
}

/** Once appealed: the day of the decision, or the day after the appeal's own limit. */
function afterAppeal(c: Case): string | null {
  const appeal = caseUnder(c, 'FOIA-APPEAL-DECISION');
  return appeal.rule.compute?.(appeal).sueFrom ?? first(c.facts, 'appeal_decided')?.date ?? null;
}
