/**
 * Records a paper in an agency docket with any number of facts, all or nothing: a notice with its closing day and hour, another
 * that extends it, an answer to our comment. The preview and the save are the same reckoning; only the save writes.
 */
import { docketClocks } from '#domain/comments/clocks.ts';
import { docketMoves } from '#domain/comments/docket-moves.ts';
import { foldDocket } from '#domain/comments/notices.ts';
import { projectDocket } from '#domain/comments/status.ts';
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { refusal } from '#domain/errors.ts';
import { openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import { findSameFile, insertCommunication, type NewCommunication } from '#db/writes/communications.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { appendEvents } from '../matters/append-events.ts';
import { encloseAll } from '../documents/enclose-files.ts';
import {
  type PaperInput,
  paperOf,
  readCommunication,
  readEnclosures,
  refuseDuplicate,
} from '../matters/communication.ts';
import { type MoveResult, toMoveResult } from '../matters/move-result.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import { type ParsedFacts, parseFacts } from '../matters/parse-facts.ts';
import { frameOf } from './fold-docket-matter.ts';
import { type DocketTarget, type LockedDocket, openDocket } from './open-docket.ts';

export interface RecordDocketPaperInput extends DocketTarget, PaperInput {}

export type RecordDocketPaperResult = MatterResult & {
  readonly communicationId: string;
  /** Of its facts, in their order. */
  readonly factIds: readonly string[];
  readonly moves: readonly MoveResult[];
};

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DUPLICATE_FILE, DOCUMENT_UNKNOWN, COMMENT_UNKNOWN and all of `parseFact`
 */
export const recordDocketPaper = (
  deps: CommandDeps,
  input: RecordDocketPaperInput,
): Promise<RecordDocketPaperResult> =>
  runCommand(deps, 'record_docket_paper', input, async (ctx) => {
    const opened = await openDocket(ctx, 'record_communication', input);
    const { communication, enclosures, events, evidence } = await readPaper(ctx, opened, input);
    if (!input.allowDuplicate) await refuseDuplicate(ctx, communication);
    const moves = tryMoves(opened, events);
    await insertCommunication(ctx.tx, communication);
    await encloseAll(ctx, communication.id, enclosures);
    for (const event of events) await appendEvents(ctx, opened.matter.id, [event], evidence.get(event.id));
    const version = await finishAct(ctx, opened.matter.id, {
      action: 'record_communication',
      targetId: communication.id,
      eventId: events.at(-1)?.id ?? null,
      after: {
        subject: communication.subject,
        facts: events.map(({ id, kind, occurred, payload }) => ({ id, kind, on: occurred.on, payload })),
      },
    });
    const factIds = events.map(({ id }) => id);
    return { matterId: opened.matter.id, version, communicationId: communication.id, factIds, moves };
  });

export type DocketPaperPreview = {
  readonly moves: readonly MoveResult[];
  readonly statusBefore: string;
  readonly statusAfter: string;
  /** The communication that already holds the same file. */
  readonly duplicateOfId: string | null;
};

/** Whoever may record may preview; nothing is written. @throws Refusal as `recordDocketPaper`, and DEADLINE_INPUT */
export const previewDocketPaper = (
  deps: CommandDeps,
  input: RecordDocketPaperInput,
): Promise<DocketPaperPreview> =>
  runCommand(deps, 'preview_docket_paper', { ...input, clientMutationId: null }, async (ctx) => {
    const opened = await openDocket(ctx, 'record_communication', input);
    const { communication, events } = await readPaper(ctx, opened, input);
    const { matterId, documentId } = communication;
    const earlier = documentId ? await findSameFile(ctx.tx, ctx.viewer, matterId, documentId) : undefined;
    try {
      return { ...reckon(opened, events), duplicateOfId: earlier?.id ?? null };
    } catch (error) {
      if (!(error instanceof DeadlineInputError)) throw error;
      throw refusal('DEADLINE_INPUT', { reason: error.message }, ['facts']);
    }
  });

async function readPaper(
  ctx: CommandContext,
  opened: LockedDocket,
  input: PaperInput,
): Promise<
  ParsedFacts & { readonly communication: NewCommunication; readonly enclosures: readonly string[] }
> {
  const communication = await readCommunication(ctx, opened.matter, input);
  const enclosures = await readEnclosures(ctx, opened.matter, input.communication);
  const parsed = parseFacts(ctx, opened, input.facts, paperOf(communication, enclosures));
  parsed.events.forEach(({ payload }, index) => checkComments(opened, payload, ['facts', String(index)]));
  return { communication, enclosures, ...parsed };
}

/** Comments that a fact names must be of this docket. @throws Refusal COMMENT_UNKNOWN */
function checkComments(
  { comments }: LockedDocket,
  payload: Readonly<Record<string, unknown>>,
  path: readonly string[],
): void {
  const named = payload['comments'];
  if (!Array.isArray(named)) return;
  const known = new Set(comments.map(({ id }) => id));
  if (!named.every((id) => known.has(String(id)))) throw refusal('COMMENT_UNKNOWN', {}, [...path, 'fields']);
}

/** The clocks before and after some more facts. @throws DeadlineInputError when they cannot be computed */
function reckon(
  { recorded, facts, frame, comments, matter }: LockedDocket,
  events: readonly RecordedEvent[],
) {
  const after = foldDocket([...openEvents(recorded), ...events]);
  const before = docketClocks(facts, frame);
  const then = docketClocks(after, frameOf(after, comments, matter.standing));
  return {
    moves: docketMoves(before, then).map(toMoveResult),
    statusBefore: projectDocket(facts, before).status,
    statusAfter: projectDocket(after, then).status,
  };
}

/** A date that cannot be computed does not stop the record: the paper is there. Settling flags the matter. */
function tryMoves(opened: LockedDocket, events: readonly RecordedEvent[]): readonly MoveResult[] {
  try {
    return reckon(opened, events).moves;
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return [];
  }
}
