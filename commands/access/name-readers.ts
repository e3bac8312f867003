// Who is named for the sealed content of a matter; of it and of its parts alike.
import { refusal } from '#domain/errors.ts';
import { checkListLength, LIST_LIMITS } from '#domain/matters/text.ts';
import { insidersAmong, replaceSealedReaders } from '#db/writes/access.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { checkAllowed, subjectOf } from '../matters/open-matter.ts';

export interface Readers {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Names who may see what is sealed; who seals is always one of them. @throws Refusal FORBIDDEN, READER_UNKNOWN, TOO_MANY */
export async function nameReaders(
  ctx: CommandContext,
  matter: MatterRow,
  readers: readonly string[],
): Promise<Readers | null> {
  if (ctx.viewer.kind !== 'person') return null;
  checkAllowed(ctx, 'seal', subjectOf(matter, ctx.now));
  const own = ctx.viewer.personId;
  const named = [...new Set([own, ...readers])].sort();
  checkListLength(named, LIST_LIMITS.entries, 'readers', ['readers']);
  const insiders = await insidersAmong(ctx.tx, matter.id, named);
  if (insiders.length < named.length) throw refusal('READER_UNKNOWN', {}, ['readers']);
  return { before: await replaceSealedReaders(ctx.tx, matter.id, named, own), after: named };
}
