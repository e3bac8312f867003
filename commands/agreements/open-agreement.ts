import type { Action } from '#domain/access/policy.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { openMatter } from '../matters/open-matter.ts';

/** Which agreement an input means, and which version of it its sender saw. */
export interface AgreementTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly agreement: string;
  readonly expectedVersion: number;
}

/** Locks an agreement for one act. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export const openAgreement = (
  ctx: CommandContext,
  action: Action,
  { agreement: id, expectedVersion }: AgreementTarget,
): Promise<MatterRow> =>
  openMatter(ctx, action, { id, expectedVersion, kind: 'agreement', path: ['agreement'] });
