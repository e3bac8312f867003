/**
 * Records a communication with any number of facts, all or nothing: a letter that gives a number, a date of receipt and an
 * extension is one save. One that carries no fact is kept too: a call with a name and a promise wins motions. The same file
 * again is recognised.
 */
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { insertCommunication } from '#db/writes/communications.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { tellHeld } from '../documents/tell-held.ts';
import { refuseDuplicate } from '../matters/communication.ts';
import { encloseAll } from '../documents/enclose-files.ts';
import { finishAct } from '../matters/open-matter.ts';
import { toMoveResult, type MoveResult } from '../matters/move-result.ts';
import { appendEvents } from '../matters/append-events.ts';
import { type LockedRequest, openFiledRequest, type RequestResult } from './open-request.ts';
import { readRecording, reckon, type Reckoning, type RecordCommunicationInput } from './recording.ts';

export type RecordResult = RequestResult & {
  readonly communicationId: string;
  readonly moves: readonly MoveResult[];
};

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, DUPLICATE_FILE, DOCUMENT_UNKNOWN and all of `parseFact`
 */
export const recordCommunication = (
  deps: CommandDeps,
  input: RecordCommunicationInput,
): Promise<RecordResult> =>
  runCommand(deps, 'record_communication', input, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'record_communication', input);
    const { matter } = opened;
    const recording = await readRecording(ctx, opened, input);
    const { communication, events, evidence } = recording;
    if (!input.allowDuplicate) await refuseDuplicate(ctx, communication);
    const { moves } = tryReckon(opened, recording);
    await insertCommunication(ctx.tx, communication);
    await encloseAll(ctx, communication.id, recording.enclosures);
    for (const event of events) {
      await appendEvents(ctx, matter.id, [event], evidence.get(event.id));
    }
    const version = await finishAct(ctx, matter.id, {
      action: 'record_communication',
      targetId: communication.id,
      eventId: events.at(-1)?.id ?? null,
      after: {
        subject: communication.subject,
        facts: events.map(({ id, kind, occurred, payload }) => ({ id, kind, on: occurred.on, payload })),
      },
    });
    if (communication.documentId) await tellHeld(ctx, communication.documentId);
    return {
      matterId: matter.id,
      version,
      communicationId: communication.id,
      moves: moves.map(toMoveResult),
    };
  });

/** A date that cannot be computed does not stop the record: the letter came. Settling flags the matter. */
function tryReckon(opened: LockedRequest, recording: Parameters<typeof reckon>[1]): Pick<Reckoning, 'moves'> {
  try {
    return reckon(opened, recording);
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return { moves: [] };
  }
}
