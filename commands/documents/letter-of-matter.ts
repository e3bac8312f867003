import { refusal } from '#domain/errors.ts';
import { findLetter } from '#db/writes/enclosures.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { openMatter, openMatterAtAny } from '../matters/open-matter.ts';

/** A letter of a matter of any kind, for an act on its files. */
export interface LetterTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  /** Left out by an act that only adds, and does so once. */
  readonly expectedVersion?: number | undefined;
  readonly communication: string;
}

/** Locks the matter for whoever may record, and finds the letter. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openLetter(
  ctx: CommandContext,
  { matter: id, expectedVersion, communication }: LetterTarget,
): Promise<{
  readonly matter: MatterRow;
  readonly letter: NonNullable<Awaited<ReturnType<typeof findLetter>>>;
}> {
  const target = { id, path: ['matter'] };
  const matter =
    expectedVersion === undefined
      ? await openMatterAtAny(ctx, 'record_communication', target)
      : await openMatter(ctx, 'record_communication', { ...target, expectedVersion });
  const letter = await findLetter(ctx.tx, ctx.viewer, id, communication);
  if (!letter) throw refusal('NOT_FOUND', { what: 'communication' }, ['communication']);
  return { matter, letter };
}
