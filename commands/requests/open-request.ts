import { type Action, can } from '#domain/access/policy.ts';
import type { FactFrame } from '#domain/requests/parse-fact.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import { refusal } from '#domain/errors.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { insertEvents, toRow } from '#db/writes/events.ts';
import type { CommandContext } from '../context.ts';
import { openMatter, subjectOf } from '../matters/open-matter.ts';
import { type OpenedRequest, openRequestFacts } from './fold-request-matter.ts';

/** Which request an input means, and which version of it its sender saw. */
export interface RequestTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly foiaRequest: string;
  readonly expectedVersion: number;
}

/** What every act on a request gives back; plain JSON. */
export type RequestResult = { readonly matterId: string; readonly version: number };

export interface LockedRequest extends OpenedRequest {
  readonly matter: MatterRow;
  /** Facts that were corrected in a way that the viewer may not read: only who may read the correction goes on from it. */
  readonly correctedUnseen: ReadonlySet<string>;
}

/** Locks a request and folds it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openRequest(
  ctx: CommandContext,
  action: Action,
  input: RequestTarget,
): Promise<LockedRequest> {
  const matter = await openMatter(ctx, action, {
    id: input.foiaRequest,
    expectedVersion: input.expectedVersion,
    kind: 'foia_request',
    path: ['foiaRequest'],
  });
  const opened = await openRequestFacts(ctx.tx, matter.id);
  const mayRead = ({ visibility = null }: RecordedEvent) =>
    can(ctx.viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed;
  const recorded = opened.recorded.filter(mayRead);
  const unseen = opened.recorded.filter((event) => !mayRead(event));
  const correctedUnseen = new Set(unseen.flatMap(({ supersedesId }) => supersedesId ?? []));
  return { matter, ...opened, recorded, correctedUnseen };
}

/** As `openRequest`, and it was filed. @throws Refusal also NOT_FILED */
export async function openFiledRequest(
  ctx: CommandContext,
  action: Action,
  input: RequestTarget,
): Promise<LockedRequest> {
  const opened = await openRequest(ctx, action, input);
  if (!opened.facts.filed) throw refusal('NOT_FILED', {}, ['foiaRequest']);
  return opened;
}

/** When a new fact of this request can lie. */
export const factFrame = (ctx: Pick<CommandContext, 'today'>, { facts }: OpenedRequest): FactFrame => ({
  today: ctx.today,
  filedOn: facts.filed?.occurred.on ?? null,
});

/** A new fact of a plain day, as our own acts record it. */
export function newEvent(
  ctx: Pick<CommandContext, 'newId' | 'now'>,
  kind: string,
  on: string,
  payload: Readonly<Record<string, unknown>>,
): RecordedEvent {
  const given = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  return {
    id: ctx.newId(),
    kind,
    occurred: statedDay(on),
    payload: Object.fromEntries(given),
    communicationId: null,
    aboutEventId: null,
    supersedesId: null,
    isVoid: false,
    recordedAt: ctx.now,
  };
}

/** Where on its letter's file a fact is said. */
export interface Evidence {
  readonly page: number | null;
  /** Words of that page. */
  readonly passage: string | null;
}

/** Appends facts to a request in the name of the viewer. */
export async function appendEvents(
  ctx: Pick<CommandContext, 'tx' | 'viewer'>,
  matterId: string,
  events: readonly RecordedEvent[],
  kept: Partial<Evidence> & { readonly reason?: string | null } = {},
): Promise<void> {
  const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
  await insertEvents(
    ctx.tx,
    events.map((event) => toRow(event, { matterId, personId, ...kept })),
  );
}
