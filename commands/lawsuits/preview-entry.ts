/** What recording a docket entry would do, with nothing written: the same checks, the same reckoning. */
import { DeadlineInputError } from '#domain/deadlines/deadline.ts';
import { refusal } from '#domain/errors.ts';
import type { LawsuitStatus } from '#domain/lawsuits/status.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { type MoveResult, toMoveResult } from '../matters/move-result.ts';
import { openLawsuit } from './open-lawsuit.ts';
import { readEntry, reckonEntry, type RecordEntryInput } from './reading-entry.ts';

export type EntryPreview = {
  readonly moves: readonly MoveResult[];
  readonly statusBefore: LawsuitStatus;
  readonly statusAfter: LawsuitStatus;
};

/** Whoever may record may preview. @throws Refusal as `recordEntry`, and DEADLINE_INPUT */
export const previewEntry = (deps: CommandDeps, input: RecordEntryInput): Promise<EntryPreview> =>
  runCommand(deps, 'preview_entry', { ...input, clientMutationId: null }, async (ctx) => {
    const opened = await openLawsuit(ctx, 'record_communication', input);
    const read = await readEntry(ctx, opened, input);
    try {
      const { moves, ...statuses } = reckonEntry(opened, read);
      return { moves: moves.map(toMoveResult), ...statuses };
    } catch (error) {
      if (!(error instanceof DeadlineInputError)) throw error;
      throw refusal('DEADLINE_INPUT', { reason: error.message }, ['facts']);
    }
  });
