/** Where an agency docket and each comment in it stand, folded from their facts and never typed in. */
import type { DeadlineActor } from '../matters/clock.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { NoticeClock } from './clock.ts';
import type { DocketFacts, NoticeFact } from './notices.ts';

/** What is stored; whether a period is open is a question to the clock of the database. */
export const DOCKET_STATUSES = ['no_notice', 'noticed', 'comment_period', 'final_rule'] as const;
export type DocketStatus = (typeof DOCKET_STATUSES)[number];

/** Where it stands, and the fact that put it there. */
interface Standing {
  readonly status: DocketStatus;
  /** Null while there is no notice. */
  readonly statusFact: EffectiveEvent | null;
}

export interface DocketProjection extends Standing {
  readonly nextActor: DeadlineActor | null;
  /** The soonest open date that somebody must keep. */
  readonly nextClock: NoticeClock | null;
}

export function projectDocket(facts: DocketFacts, clocks: readonly NoticeClock[]): DocketProjection {
  const open = clocks.filter(
    ({ isOpen, computation, actor }) => isOpen && computation.due !== null && actor !== 'nobody',
  );
  const next = open.toSorted(bySoonest)[0] ?? null;
  return { ...standing(facts, clocks), nextActor: next?.actor ?? null, nextClock: next };
}

function standing({ notices }: DocketFacts, clocks: readonly NoticeClock[]): Standing {
  const last = notices.at(-1);
  if (!last) return { status: 'no_notice', statusFact: null };
  const rule = notices.findLast(({ kind }) => kind === 'final_rule');
  if (rule) return { status: 'final_rule', statusFact: rule.fact };
  const isOpen = clocks.some(({ name }) => name.startsWith('comment'));
  return { status: isOpen ? 'comment_period' : 'noticed', statusFact: last.fact };
}

const bySoonest = ({ computation: a }: NoticeClock, { computation: b }: NoticeClock): number =>
  (a.due ?? '') < (b.due ?? '') ? -1 : 1;

export const COMMENT_STATUSES = [
  'draft',
  'ready',
  'submitted',
  'posted',
  'altered',
  'taken_down',
  'noted',
] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** What the facts say of one comment. */
export interface CommentStanding {
  readonly status: CommentStatus;
  readonly submitted: NoticeFact<'comment_submitted'> | null;
  readonly posted: NoticeFact<'comment_posted'> | null;
  /** The agency answered it. */
  readonly answered: NoticeFact<'comment_answered'> | null;
}

export interface CommentKept {
  readonly id: string;
  readonly origin: 'ours' | 'other';
  readonly isReady: boolean;
}

/** The newest of what was seen of it decides: one that was altered and then posted anew is posted. */
export function standingOf({ id, origin, isReady }: CommentKept, facts: DocketFacts): CommentStanding {
  const names = ({ payload }: EffectiveEvent) => (payload['comments'] as readonly string[]).includes(id);
  const of = <K extends 'comment_submitted' | 'comment_posted' | 'comment_answered'>(kind: K) =>
    facts.all(kind).findLast(names) ?? null;
  const seen = facts.events.findLast((event) => SEEN.has(event.kind) && names(event));
  const before = isReady ? 'ready' : 'draft';
  return {
    status: SEEN.get(seen?.kind ?? '') ?? (origin === 'other' ? 'noted' : before),
    submitted: of('comment_submitted'),
    posted: of('comment_posted'),
    answered: of('comment_answered'),
  };
}

const SEEN: ReadonlyMap<string, CommentStatus> = new Map([
  ['comment_submitted', 'submitted'],
  ['comment_posted', 'posted'],
  ['comment_altered', 'altered'],
  ['comment_taken_down', 'taken_down'],
]);
