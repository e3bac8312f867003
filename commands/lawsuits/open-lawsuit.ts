import type { Action } from '#domain/access/policy.ts';
import type { CommandContext } from '../context.ts';
import { type LockedFacts, readFacts } from '../matters/open-facts.ts';
import { openMatter } from '../matters/open-matter.ts';
import { type OpenedLawsuit, openLawsuitFacts } from './fold-lawsuit-matter.ts';

/** Which lawsuit an input means, and which version of it its sender saw. */
export interface LawsuitTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly lawsuit: string;
  readonly expectedVersion: number;
}

/** A lawsuit with all that it folds to; of its facts only those that the viewer may read. */
export type LockedLawsuit = Omit<OpenedLawsuit, 'recorded'> & LockedFacts;

/** Locks a lawsuit and folds it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openLawsuit(
  ctx: CommandContext,
  action: Action,
  { lawsuit: id, expectedVersion }: LawsuitTarget,
): Promise<LockedLawsuit> {
  const target = { id, expectedVersion, kind: 'lawsuit', path: ['lawsuit'] } as const;
  const matter = await openMatter(ctx, action, target);
  const opened = await openLawsuitFacts(ctx.tx, matter);
  return { ...opened, ...readFacts(ctx, matter, opened.recorded) };
}
