/**
 * The fold of one agency docket in the database: loads what was recorded, lets the domain fold and compute, and writes its
 * notices, their comment periods and where each comment stands.
 */
import type { DocketFrame, NoticeClock } from '#domain/comments/clock.ts';
import { docketClocks, type PeriodClock, periodClocks } from '#domain/comments/clocks.ts';
import { type DocketFacts, foldDocket } from '#domain/comments/notices.ts';
import { projectDocket, standingOf } from '#domain/comments/status.ts';
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import {
  type DocketRecord,
  loadDocket,
  type NewPeriod,
  replaceNotices,
  updateDocket,
} from '#db/writes/agency-dockets.ts';
import { loadCommunicationFacts } from '#db/writes/communications.ts';
import { loadEvents } from '#db/writes/events.ts';
import { type MatterRow, updateSearch } from '#db/writes/matters.ts';
import { type CommentRow, loadComments, updateComment } from '#db/writes/public-comments.ts';
import type { Folded, SettleContext } from '../matters/folded.ts';
import { toWanted } from '../matters/wanted-deadline.ts';

/** A docket as it stands: what was recorded, what it folds to, and its comments. */
export interface OpenedDocket {
  readonly docket: DocketRecord;
  readonly recorded: readonly RecordedEvent[];
  readonly facts: DocketFacts;
  readonly comments: readonly CommentRow[];
  readonly frame: DocketFrame;
}

/** Loads and folds a docket; the caller holds the lock on the matter. */
export async function openDocketFacts(
  tx: SettleContext['tx'],
  { id, standing }: Pick<MatterRow, 'id' | 'standing'>,
): Promise<OpenedDocket> {
  const docket = await loadDocket(tx, id);
  const recorded = await loadEvents(tx, id);
  const comments = await loadComments(tx, id);
  const facts = foldDocket(openEvents(recorded));
  return { docket, recorded, facts, comments, frame: frameOf(facts, comments, standing) };
}

/** What the clocks take from the comments that were sent. */
export function frameOf(
  facts: DocketFacts,
  comments: readonly CommentRow[],
  standing: MatterRow['standing'],
): DocketFrame {
  const noticeOf = new Map(comments.map(({ id, noticeId }) => [id, noticeId]));
  const submitted = facts
    .all('comment_submitted')
    .flatMap(({ payload, occurred }) =>
      (payload.comments ?? []).map((id) => ({ noticeId: noticeOf.get(id) ?? null, on: occurred.on })),
    );
  return { isWatched: standing === 'watched', submitted };
}

export async function foldDocketMatter(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  const opened = await openDocketFacts(ctx.tx, matter);
  const { facts } = opened;
  const { clocks, periods, fault } = tryClocks(opened);
  const { status, statusFact, nextActor, nextClock } = projectDocket(facts, clocks);
  if (fault === null) await writeNotices(ctx, matter.id, facts, periods);
  await writeStandings(ctx, opened);
  await updateSearch(ctx.tx, matter.id, searchText(matter, opened));
  const contacts = await loadCommunicationFacts(ctx.tx, matter.id);
  return {
    projection: {
      status,
      statusEventId: statusFact?.id ?? null,
      nextActor,
      lastEventId: facts.events.at(-1)?.id ?? null,
      lastContactOn: newest(contacts.filter(({ isKept }) => !isKept).map(({ happenedOn }) => happenedOn)),
      fault,
    },
    deadlines: fault === null ? clocks.map(toWanted) : null,
    nextDeadline: nextClock ? toWanted(nextClock) : null,
  };
}

interface Clocks {
  readonly clocks: readonly NoticeClock[];
  readonly periods: readonly PeriodClock[];
  readonly fault: string | null;
}

/** The clocks, or why they cannot be computed. */
function tryClocks({ facts, frame }: OpenedDocket): Clocks {
  try {
    return { clocks: docketClocks(facts, frame), periods: periodClocks(facts, frame), fault: null };
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return { clocks: [], periods: [], fault: error.message };
  }
}

async function writeNotices(
  { tx }: SettleContext,
  matterId: string,
  { notices }: DocketFacts,
  clocks: readonly PeriodClock[],
): Promise<void> {
  const periods = clocks.map((clock) => toPeriod(matterId, clock));
  await replaceNotices(tx, matterId, {
    notices: notices.map(({ id, kind, fact: { id: eventId, occurred, payload } }) => ({
      id,
      matterId,
      eventId,
      kind,
      title: payload.title ?? '',
      citation: payload.citation ?? null,
      frDocument: payload.frDocument ?? null,
      address: payload.address ?? null,
      publishedOn: occurred.on,
    })),
    periods,
  });
  const last = periods.toSorted((a, b) => ((a.closesOn ?? '') < (b.closesOn ?? '') ? -1 : 1)).at(-1);
  await updateDocket(tx, matterId, {
    publishedOn: newest(notices.map(({ fact }) => fact.occurred.on)),
    closesOn: last?.closesOn ?? null,
    closesAt: last?.closesAt ?? null,
  });
}

function toPeriod(matterId: string, clock: PeriodClock): NewPeriod {
  const { computation: answer, notes } = clock;
  return {
    id: clock.root.rootId,
    matterId,
    noticeId: clock.notice.id,
    ruleKey: clock.rule,
    basis: clock.basis,
    opensOn: clock.root.occurred.on,
    closesOn: answer.due,
    closesAt: answer.dueAt,
    zone: answer.zone,
    mailBy: answer.mailReceiptTarget ?? answer.fileBy,
    gapFrom: answer.gapFrom,
    gapTo: answer.gapTo,
    earliestUse: notes['earliestStart'] ?? null,
    movedByEventId: clock.movedBy?.id ?? null,
  };
}

/** What the facts say of each comment, on its row for lists. */
async function writeStandings({ tx }: SettleContext, { comments, facts }: OpenedDocket): Promise<void> {
  for (const comment of comments) {
    const { id, readyAt } = comment;
    const origin = comment.origin as 'ours' | 'other';
    const { status, submitted, posted } = standingOf({ id, origin, isReady: readyAt !== null }, facts);
    const own = origin === 'ours';
    const row = {
      status,
      submittedOn: own ? (submitted?.occurred.on ?? null) : comment.submittedOn,
      trackingNumber: own ? (submitted?.payload.trackingNumber ?? null) : comment.trackingNumber,
      postedOn: posted?.occurred.on ?? (own ? null : comment.postedOn),
      ...(posted?.payload.address ? { address: posted.payload.address } : {}),
    };
    const isSame = Object.entries(row).every(([key, value]) => comment[key as keyof CommentRow] === value);
    if (!isSame) await updateComment(tx, id, row);
  }
}

/** Drafts are not searched: a list must not answer what a page does not. */
const searchText = (matter: MatterRow, { docket, facts, comments }: OpenedDocket) => ({
  title: matter.title,
  names: [
    docket.docketNumber,
    docket.agencyName,
    docket.agencyAbbreviation,
    ...docket.systems.flatMap(({ number, name }) => [number, name]),
    ...facts.notices.flatMap(({ fact: { payload } }) => [
      payload.title,
      payload.citation,
      payload.frDocument,
    ]),
  ]
    .filter((one) => one != null)
    .join(' '),
  body: [docket.subject, ...comments.filter(isOpen).map(({ title, text }) => `${title} ${text}`)].join('\n'),
});

const isOpen = ({ visibility }: CommentRow): boolean => visibility === null;

const newest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
