/**
 * The fold of one FOIA request in the database: loads what was recorded, lets the domain fold and compute, and writes the
 * request's own projected rows. Returns what all matters have in common to `settle`.
 */
import { embargoHolds } from '#domain/access/embargo.ts';
import type { PrivateField } from '#domain/access/private-fields.ts';
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import type { Clock, ClockFrame } from '#domain/requests/clock.ts';
import { clocksOf } from '#domain/requests/clocks.ts';
import { BOOKKEEPING_KINDS } from '#domain/requests/fact-kinds.ts';
import { foldRequest, type RequestFacts } from '#domain/requests/fold.ts';
import { isOver, projectRequest, type RequestProjection } from '#domain/requests/status.ts';
import { openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import { loadCommunicationFacts, type CommunicationFacts } from '#db/writes/communications.ts';
import { loadEvents } from '#db/writes/events.ts';
import { type MatterRow, updateSearch } from '#db/writes/matters.ts';
import {
  loadReferrals,
  loadRequest,
  replaceChildren,
  type RequestChildren,
  type RequestWithAgency,
  updateRequest,
} from '#db/writes/requests.ts';
import type { Folded, SettleContext } from '../matters/folded.ts';
import { toWanted } from '../matters/wanted-deadline.ts';

/** A request as it stands: what was recorded, what it folds to, and how its clocks run. */
export interface OpenedRequest {
  readonly request: RequestWithAgency;
  readonly recorded: readonly RecordedEvent[];
  readonly communications: readonly CommunicationFacts[];
  readonly facts: RequestFacts;
  readonly frame: ClockFrame;
  /** Requests referred on from this one that are not answered. */
  readonly openReferrals: number;
}

/** Loads and folds a request; the caller holds the lock on the matter. */
export async function openRequestFacts(tx: SettleContext['tx'], matterId: string): Promise<OpenedRequest> {
  const request = await loadRequest(tx, matterId);
  if (!request) throw new RangeError(`Matter ${matterId} has no request.`);
  const recorded = await loadEvents(tx, matterId);
  const communications = await loadCommunicationFacts(tx, matterId);
  const referrals = await loadReferrals(tx, matterId);
  return {
    request,
    recorded,
    communications,
    facts: foldRequest(openEvents(recorded), request.agencyAbbreviation ?? request.agencyName),
    frame: frameOf(request, communications),
    openReferrals: referrals.filter(({ status }) => !isOver(status)).length,
  };
}

/** What the clocks take from agency and letters; a kept letter moves nothing. */
export function frameOf(
  request: RequestWithAgency,
  communications: readonly CommunicationFacts[],
): ClockFrame {
  const open = communications.filter(({ isKept }) => !isKept);
  return {
    agency: {
      name: request.agencyName,
      appealFamily: request.appealFamily,
      settings: request.settings,
      regime: request.regime,
    },
    documented: new Set(open.filter((one) => one.hasDocument).map((one) => one.id)),
    sentOn: new Map(open.flatMap((one) => (one.sentOn ? [[one.id, one.sentOn]] : []))),
  };
}

export async function foldRequestMatter(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  const opened = await openRequestFacts(ctx.tx, matter.id);
  const { facts } = opened;
  const { clocks, fault } = tryClocks(facts, opened.frame);
  const projection = projectRequest(facts, clocks, opened.openReferrals);
  await updateRequest(ctx.tx, matter.id, requestColumns(facts, projection));
  await replaceChildren(ctx.tx, matter.id, childrenOf(matter.id, facts));
  await updateSearch(ctx.tx, matter.id, searchText(matter, opened));
  return {
    projection: {
      status: projection.status,
      statusEventId: projection.statusFact?.id ?? null,
      outcome: projection.outcome,
      outcomeAsStated: projection.outcomeAsStated,
      nextActor: projection.nextActor,
      clockStopped: projection.clockStopped,
      lastEventId: facts.events.findLast(({ kind }) => !BOOKKEEPING_KINDS.includes(kind))?.id ?? null,
      lastContactOn: newestDate(opened.communications.filter(({ isKept }) => !isKept)),
      fault,
      embargoHeld: embargoHolds(matter.embargoCondition, facts),
    },
    deadlines: fault === null ? clocks.map(toWanted) : null,
    nextDeadline: projection.nextClock ? toWanted(projection.nextClock) : null,
    parentId: opened.request.parentId,
  };
}

/** The clocks, or why they cannot be computed. */
function tryClocks(
  facts: RequestFacts,
  frame: ClockFrame,
): { readonly clocks: readonly Clock[]; readonly fault: string | null } {
  try {
    return { clocks: clocksOf(facts, frame), fault: null };
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return { clocks: [], fault: error.message };
  }
}

function requestColumns(facts: RequestFacts, projection: RequestProjection) {
  const { filed } = facts;
  return {
    filedOn: filed?.occurred.precision === 'day' ? filed.occurred.on : null,
    channel: filed?.payload.channel ?? null,
    proof: filed?.payload.proof ?? null,
    track: facts.track,
    agencyEstimateOn: facts.estimateOn,
    agencyDueAt: projection.agencyDueAt,
    windowClosesAt: projection.window?.computation.dueAt ?? null,
    windowClosesOn: projection.window?.computation.due ?? null,
  };
}

function childrenOf(matterId: string, facts: RequestFacts): RequestChildren {
  return {
    parts: facts.parts.map((part) => ({ ...part, matterId })),
    trackingNumbers: facts.trackingNumbers.map((number) => ({ ...number, matterId })),
    determinations: facts.determinations.map((one) => ({
      id: one.id,
      matterId,
      eventId: one.event.id,
      kind: one.kind,
      adverse: one.adverse,
      datedOn: one.datedOn,
      agencyWords: one.agencyWords,
      appealRightsGiven: one.appealRightsGiven,
      partIds: one.partIds,
      exemptions: one.exemptions,
      appealedOn: one.appeal?.filed.occurred.on ?? null,
    })),
  };
}

/** What is kept from others is not searched, or the list would answer what the page does not. */
function searchText(matter: MatterRow, { request, facts }: OpenedRequest) {
  const isKept = (field: PrivateField) => matter.privateFields.includes(field);
  const { name, organization } = request.requester;
  return {
    title: matter.title,
    names: [
      request.agencyName,
      request.agencyAbbreviation,
      ...(isKept('requester') ? [] : [name, organization]),
      ...facts.trackingNumbers.map(({ number }) => number),
    ].join(' '),
    body: [isKept('request_text') ? '' : request.requestText, ...facts.parts.map(({ text }) => text)].join(
      '\n',
    ),
  };
}

const newestDate = (communications: readonly CommunicationFacts[]): string | null =>
  communications
    .map(({ happenedOn }) => happenedOn)
    .sort()
    .at(-1) ?? null;
