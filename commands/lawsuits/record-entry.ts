/**
 * Records an entry of a docket with any number of facts, all or nothing: a minute order that sets a hearing, a schedule and a
 * status report every sixty days is one save. One that carries no fact is kept too. A complaint is told to the requests in
 * suit in the same transaction, so that their clocks know that the question is before a court.
 */
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { insertAttachments, insertDocketEntry, requestIdsOf } from '#db/writes/lawsuits.ts';
import { lockInOrder } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { appendEvents } from '../matters/append-events.ts';
import { type MoveResult, toMoveResult } from '../matters/move-result.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import { type LockedLawsuit, openLawsuit } from './open-lawsuit.ts';
import {
  type EntryReckoning,
  type ReadEntry,
  readEntry,
  reckonEntry,
  type RecordEntryInput,
} from './reading-entry.ts';
import { tellRequests } from './tell-requests.ts';

export type RecordEntryResult = MatterResult & {
  readonly docketEntryId: string;
  readonly moves: readonly MoveResult[];
};

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DOCUMENT_UNKNOWN, NUMBER_OUT_OF_RANGE, TEXT_* and all of `parseFact`
 */
export const recordEntry = (deps: CommandDeps, input: RecordEntryInput): Promise<RecordEntryResult> =>
  runCommand(deps, 'record_entry', input, async (ctx) => {
    const inSuit = input.facts.some(isComplaint) ? await requestIdsOf(ctx.tx, input.lawsuit) : [];
    if (inSuit.length > 0) await lockInOrder(ctx.tx, [input.lawsuit, ...inSuit]);
    const opened = await openLawsuit(ctx, 'record_communication', input);
    const read = await readEntry(ctx, opened, input);
    const { entry, attachments, events, evidence } = read;
    const { moves } = tryReckon(opened, read);
    await insertDocketEntry(ctx.tx, entry);
    await insertAttachments(ctx.tx, attachments.map(attachedTo(ctx, entry.id)));
    for (const event of events) {
      await appendEvents(ctx, opened.matter.id, [event], evidence.get(event.id));
    }
    const complaint = events.findLast(isComplaint);
    if (complaint) await tellRequests(ctx, opened, complaint.occurred, inSuit);
    const version = await finishAct(ctx, opened.matter.id, {
      action: 'record_entry',
      targetId: entry.id,
      eventId: events.at(-1)?.id ?? null,
      after: {
        number: entry.number ?? null,
        text: entry.text,
        facts: events.map(({ id, kind, occurred, payload }) => ({ id, kind, on: occurred.on, payload })),
      },
    });
    const docketEntryId = entry.id;
    return { matterId: opened.matter.id, version, docketEntryId, moves: moves.map(toMoveResult) };
  });

const attachedTo = (ctx: CommandContext, docketEntryId: string) => (documentId: string) => ({
  docketEntryId,
  documentId,
  addedById: personOf(ctx),
  addedAt: ctx.now,
});

const isComplaint = ({ kind }: { readonly kind: string }): boolean => kind === 'complaint_filed';

/** A date that cannot be computed does not stop the record: the entry is there. Settling flags the matter. */
function tryReckon(opened: LockedLawsuit, read: ReadEntry): Pick<EntryReckoning, 'moves'> {
  try {
    return reckonEntry(opened, read);
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return { moves: [] };
  }
}
