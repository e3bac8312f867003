/**
 * The fold: from the facts of a request, in order, to what is so. Facts in, state out; nothing here knows today's date
 * or any rule of law. `clocks.ts` asks the deadline engine about the result, `status.ts` puts it in a word.
 */
import { type EffectiveEvent, type RecordedEvent, effectiveEvents, rootOf } from '../matters/matter-event.ts';
import { type Appeal, foldAppeals } from './appeals.ts';
import { type Determination, foldDeterminations } from './determinations.ts';
import { type FactKind, isFactKind } from './fact-kinds.ts';
import { factsOf, type FactOf, newest } from './facts.ts';
import { foldParts, type RequestPart } from './parts.ts';
import { foldQuestions, type Question } from './questions.ts';
import { foldReleaseLinks, type ReleaseLink } from './release-links.ts';

export interface TrackingNumber {
  readonly id: string;
  readonly number: string;
  readonly assignedBy: string;
  readonly statedOn: string;
  readonly isCurrent: boolean;
}

/** All that is so in one request. */
export interface RequestFacts {
  readonly events: readonly EffectiveEvent[];
  readonly filed: FactOf<'submitted'> | null;
  readonly questions: readonly Question[];
  readonly releaseLinks: readonly ReleaseLink[];
  readonly determinations: readonly Determination[];
  readonly appeals: readonly Appeal[];
  readonly parts: readonly RequestPart[];
  readonly trackingNumbers: readonly TrackingNumber[];
  readonly track: string | null;
  readonly estimateOn: string | null;
  /** Closed by the agency and not reopened since. */
  readonly closedByAgency: FactOf<'closed_by_agency'> | null;
  readonly withdrawn: FactOf<'withdrawn'> | null;
  readonly complaint: FactOf<'complaint_filed'> | null;
  /** The first sign of life from the agency. */
  readonly acknowledgement: EffectiveEvent | null;
}

/** Folds all recorded events of a request; corrections and voided facts are resolved first. */
export function foldRequest(recorded: readonly RecordedEvent[], agencyName: string): RequestFacts {
  const events = effectiveEvents(recorded);
  const rootIdOf = rootLookup(recorded);
  const appeals = foldAppeals(events, rootIdOf);
  const closed = newest(events, 'closed_by_agency');
  const reopened = newest(events, 'reopened');
  return {
    events,
    filed: newest(events, 'submitted'),
    questions: foldQuestions(events, rootIdOf),
    releaseLinks: foldReleaseLinks(events, rootIdOf),
    determinations: foldDeterminations(events, appeals),
    appeals,
    parts: foldParts(events, appeals),
    trackingNumbers: foldTrackingNumbers(events, agencyName),
    track: foldTrack(events),
    estimateOn: newest(events, 'date_stated')?.payload.estimateOn ?? null,
    closedByAgency:
      closed && (!reopened || events.indexOf(reopened) < events.indexOf(closed)) ? closed : null,
    withdrawn: newest(events, 'withdrawn'),
    complaint: newest(events, 'complaint_filed'),
    acknowledgement: events.find((event) => SIGNS_OF_LIFE.has(event.kind)) ?? null,
  };
}

/** Facts that come from the agency; any of them shows that the request arrived. */
const OUR_OWN: ReadonlySet<string> = new Set<FactKind>([
  'submitted',
  'part_added',
  'part_closed',
  'withdrawn',
  'stated_date_set',
  'fee_waiver_requested',
  'fee_category_requested',
  'fee_cap_set',
  'scope_narrowed',
  'closure_contested',
  'expedited_requested',
  'complaint_filed',
  'ogis_requested',
  'pa_review_requested',
  'pa_cause_arose',
  'appeal_filed',
]);
const SIGNS_OF_LIFE = { has: (kind: string) => isFactKind(kind) && !OUR_OWN.has(kind) };

function rootLookup(recorded: readonly RecordedEvent[]): (id: string) => string {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  return (id) => {
    const event = byId.get(id);
    return event ? rootOf(event, byId) : id;
  };
}

function foldTrackingNumbers(
  events: readonly EffectiveEvent[],
  agencyName: string,
): readonly TrackingNumber[] {
  const given = factsOf(events, 'tracking_number_assigned');
  return given.map(({ rootId, payload, occurred }, index) => ({
    id: rootId,
    number: payload.number ?? '',
    assignedBy: payload.assignedBy ?? agencyName,
    statedOn: occurred.on,
    isCurrent: !given
      .slice(index + 1)
      .some((later) => (later.payload.assignedBy ?? agencyName) === (payload.assignedBy ?? agencyName)),
  }));
}

function foldTrack(events: readonly EffectiveEvent[]): string | null {
  const granted = newest(events, 'expedited_granted');
  return granted ? 'expedited' : (newest(events, 'track_assigned')?.payload.track ?? null);
}
