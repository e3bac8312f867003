/** What recording a communication would do, with nothing written: the same checks, the same reckoning. */
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { refusal } from '#domain/errors.ts';
import type { StoredStatus } from '#domain/requests/status.ts';
import { findSameFile } from '#db/writes/communications.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { type MoveResult, toMoveResult } from '../matters/move-result.ts';
import { openFiledRequest } from './open-request.ts';
import { readRecording, reckon, type RecordCommunicationInput } from './recording.ts';

export type RecordingPreview = {
  readonly moves: readonly MoveResult[];
  readonly statusBefore: StoredStatus;
  readonly statusAfter: StoredStatus;
  /** The communication that already holds the same file. */
  readonly duplicateOfId: string | null;
};

/** Whoever may record may preview. @throws Refusal as `recordCommunication`, and DEADLINE_INPUT */
export const previewRecording = (
  deps: CommandDeps,
  input: RecordCommunicationInput,
): Promise<RecordingPreview> =>
  runCommand(deps, 'preview_recording', { ...input, clientMutationId: null }, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'record_communication', input);
    const recording = await readRecording(ctx, opened, input);
    const { matterId, documentId } = recording.communication;
    const earlier = documentId ? await findSameFile(ctx.tx, ctx.viewer, matterId, documentId) : undefined;
    try {
      const { moves, statusBefore, statusAfter } = reckon(opened, recording);
      return {
        moves: moves.map(toMoveResult),
        statusBefore,
        statusAfter,
        duplicateOfId: earlier?.id ?? null,
      };
    } catch (error) {
      if (!(error instanceof DeadlineInputError)) throw error;
      throw refusal('DEADLINE_INPUT', { reason: error.message }, ['facts']);
    }
  });
