// Who may see what is written for the work inside (notes, tasks), said when it is written. Later `set-part-visibility.ts` changes it.
import type { InsideVisibility } from '#domain/access/viewer.ts';
import { sealedReadersOf } from '#db/writes/access.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { checkAllowed, subjectOf } from '../matters/open-matter.ts';
import { nameReaders } from './name-readers.ts';

/** What an act that writes something for the work inside takes of who may see it. */
export interface InsideInput {
  /** Left out: the organization and its guests. */
  readonly visibility?: InsideVisibility | null | undefined;
  /** With `sealed`: who may see what is sealed in this matter, beside who writes it; left out, those who are named already. */
  readonly readers?: readonly string[] | null | undefined;
}

/**
 * Counsel alone keeps something for counsel or seals it.
 * @returns what the history says of it
 * @throws Refusal FORBIDDEN, READER_UNKNOWN, TOO_MANY
 */
export async function keepInside(
  ctx: CommandContext,
  matter: MatterRow,
  { visibility, readers: named }: InsideInput,
): Promise<Readonly<Record<string, unknown>>> {
  if (visibility === 'counsel') checkAllowed(ctx, 'keep_for_counsel', subjectOf(matter, ctx.now));
  if (visibility !== 'sealed') return { seenBy: visibility ?? 'organization' };
  const readers = await nameReaders(ctx, matter, named ?? (await sealedReadersOf(ctx.tx, matter.id)));
  return { seenBy: visibility, ...(readers ? { sealedReaders: readers.after } : {}) };
}
