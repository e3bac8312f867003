// How acts on one agency docket begin: the matter with its lock and version, then the docket with what it folds to.
import type { Action } from '#domain/access/policy.ts';
import type { CommandContext, Repeatable } from '../context.ts';
import { type LockedFacts, readFacts } from '../matters/open-facts.ts';
import { openMatter } from '../matters/open-matter.ts';
import { type OpenedDocket, openDocketFacts } from './fold-docket-matter.ts';

/** Which docket an input means, and which version of it its sender saw. */
export interface DocketTarget extends Repeatable {
  readonly agencyDocket: string;
  readonly expectedVersion: number;
}

/** A docket with all that it folds to; of its facts only those that the viewer may read. */
export type LockedDocket = Omit<OpenedDocket, 'recorded'> & LockedFacts;

/** Locks a docket and folds it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openDocket(
  ctx: CommandContext,
  action: Action,
  { agencyDocket: id, expectedVersion }: DocketTarget,
): Promise<LockedDocket> {
  const target = { id, expectedVersion, kind: 'agency_docket', path: ['agencyDocket'] } as const;
  const matter = await openMatter(ctx, action, target);
  const opened = await openDocketFacts(ctx.tx, matter);
  return { ...opened, ...readFacts(ctx, matter, opened.recorded) };
}
