import type { Action } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import type { CommandContext } from '../context.ts';
import { type LockedFacts, type MatterResult, readFacts } from '../matters/open-facts.ts';
import { openMatter } from '../matters/open-matter.ts';
import { type OpenedRequest, openRequestFacts } from './fold-request-matter.ts';

/** Which request an input means, and which version of it its sender saw. */
export interface RequestTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly foiaRequest: string;
  readonly expectedVersion: number;
}

/** What every act on a request gives back. */
export type RequestResult = MatterResult;

/** A request with all that it folds to; of its facts only those that the viewer may read. */
export type LockedRequest = Omit<OpenedRequest, 'recorded'> & LockedFacts;

/** Locks a request and folds it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openRequest(
  ctx: CommandContext,
  action: Action,
  input: RequestTarget,
): Promise<LockedRequest> {
  const matter = await openMatter(ctx, action, {
    id: input.foiaRequest,
    expectedVersion: input.expectedVersion,
    kind: 'foia_request',
    path: ['foiaRequest'],
  });
  const opened = await openRequestFacts(ctx.tx, matter.id);
  return { ...opened, ...readFacts(ctx, matter, opened.recorded) };
}

/** As `openRequest`, and it was filed. @throws Refusal also NOT_FILED */
export async function openFiledRequest(
  ctx: CommandContext,
  action: Action,
  input: RequestTarget,
): Promise<LockedRequest> {
  const opened = await openRequest(ctx, action, input);
  if (!opened.facts.filed) throw refusal('NOT_FILED', {}, ['foiaRequest']);
  return opened;
}
