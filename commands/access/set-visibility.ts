/**
 * Says who may see a matter: everybody, everybody from a moment or an event on, the organization, counsel, or the people
 * who are named. It counts from the moment of saving, in every list, total, search and file, for those who had it open too.
 */
import type { Visibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type MatterRow, updateMatter } from '#db/writes/matters.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { checkNotTwice } from '../lawsuits/check-lawsuit.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import { type Embargo, type EmbargoInput, readEmbargo } from './check-embargo.ts';
import { ACTION_TO } from './check-visibility.ts';
import { nameReaders, type Readers } from './name-readers.ts';
import { warnOfEmbargo } from './warn-of-embargo.ts';

export interface SetVisibilityInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  readonly visibility: Visibility;
  /** Of a public matter only: what must happen before others see it. */
  readonly embargo?: EmbargoInput | null | undefined;
  /** Of a sealed matter only: the people who may see it, beside who seals it. */
  readonly readers?: readonly string[] | null | undefined;
  readonly reason?: string | null | undefined;
}

/**
 * Owners, editors and counsel may publish and keep to the organization, and volunteers ask for it; counsel keeps for counsel
 * and seals.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EMBARGO_*, READER_UNKNOWN, TIME_INVALID
 */
export const setVisibility = approvable('set_visibility', async (ctx, input: SetVisibilityInput) => {
  const matter = await openMatter(ctx, ACTION_TO[input.visibility], {
    id: input.matter,
    expectedVersion: input.expectedVersion,
    path: ['matter'],
  });
  const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
  if (input.visibility === 'public') await checkNotTwice(ctx, matter);
  const embargo = await embargoOf(ctx, matter, input);
  const seals = input.visibility === 'sealed' || input.readers;
  const readers = seals ? await nameReaders(ctx, matter, input.readers ?? []) : null;
  const version = await changeVisibility(ctx, matter, input.visibility, embargo, { reason, readers });
  return { matterId: matter.id, version };
});

/** Writes who may see a matter, with the history of it. The one way in which it changes once a matter exists. */
async function changeVisibility(
  ctx: CommandContext,
  matter: MatterRow,
  visibility: Visibility,
  embargo: Embargo,
  { reason, readers }: { readonly reason: string | null; readonly readers: Readers | null },
): Promise<number> {
  const { embargoedUntil, embargoCondition } = matter;
  const after = { visibility, ...embargo };
  const before = { visibility: matter.visibility, embargoedUntil, embargoCondition };
  await updateMatter(ctx.tx, matter.id, after);
  await warnOfEmbargo(ctx, { ...matter, ...after });
  return finishAct(ctx, matter.id, {
    action: 'set_visibility',
    reason,
    before: { ...before, ...(readers ? { sealedReaders: readers.before } : {}) },
    after: { ...after, ...(readers ? { sealedReaders: readers.after } : {}) },
  });
}

async function embargoOf(
  ctx: CommandContext,
  matter: MatterRow,
  { visibility, embargo }: SetVisibilityInput,
): Promise<Embargo> {
  const given = await readEmbargo(ctx, matter, embargo ?? {});
  if (visibility !== 'public' && (given.embargoedUntil ?? given.embargoCondition) !== null) {
    throw refusal('EMBARGO_NOT_PUBLIC', {}, ['embargo']);
  }
  return given;
}
