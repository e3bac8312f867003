/**
 * Keeps one letter, docket entry, fact, file or note of a matter closer than the matter, or lets it be seen again. What is kept closer moves
 * nothing that others see: status, dates and reminders are folded again without it. The facts of a letter go with it, and
 * come back with it; one that was kept on its own stays as it is.
 */
import type { Action } from '#domain/access/policy.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { sealedReadersOf } from '#db/writes/access.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import {
  findKeeping,
  findPart,
  INSIDE_KINDS,
  PAPER_KINDS,
  type PartRow,
  updateParts,
} from '#db/writes/parts.ts';
import { withUnpacked } from '#db/writes/redacted-files.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { checkAllowed, finishAct, openMatter, subjectOf } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { nameReaders, type Readers } from './name-readers.ts';
import { chainsOf, type Chain, chainsThatFollow } from './part-chains.ts';

export interface SetPartVisibilityInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  /** A communication, a docket entry, a fact, a file or a note of it. */
  readonly part: string;
  /** Null: as the matter. */
  readonly visibility: PartVisibility;
  /** With `sealed`: who may see what is sealed in this matter, beside who seals it; left out, those who are named already. */
  readonly readers?: readonly string[] | null | undefined;
  readonly reason?: string | null | undefined;
}

/**
 * Owners, editors, counsel and volunteers may keep a part to the organization, only counsel for counsel or sealed, and only
 * counsel lets such a part go. To let it be seen by everybody, a volunteer asks.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NEEDS_APPROVAL, CONFLICT, FILING_STAYS_OPEN, READER_UNKNOWN, STAYS_INSIDE, TEXT_*
 */
export const setPartVisibility = approvable(
  'set_part_visibility',
  async (ctx, input: SetPartVisibilityInput) => {
    const matter = await openMatter(ctx, 'keep_part', {
      id: input.matter,
      expectedVersion: input.expectedVersion,
      path: ['matter'],
    });
    const part = await findPart(ctx.tx, ctx.viewer, matter.id, input.part);
    if (!part) throw refusal('NOT_FOUND', { what: 'entry' }, ['part']);
    return changePart(ctx, matter, part, input);
  },
);

/** What the act changes of a part that was found. @throws Refusal as `setPartVisibility` */
async function changePart(
  ctx: CommandContext,
  matter: MatterRow,
  part: PartRow,
  input: Pick<SetPartVisibilityInput, 'visibility' | 'readers' | 'reason'>,
): Promise<RequestResult> {
  const { visibility } = input;
  if (visibility === null && INSIDE_KINDS.includes(part.kind))
    throw refusal('STAYS_INSIDE', {}, ['visibility']);
  for (const action of neededFor(matter, part.visibility, visibility)) {
    checkAllowed(ctx, action, subjectOf(matter, ctx.now, part.visibility));
  }
  const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
  const readers = await readersOf(ctx, matter, input);
  const withFacts = await writePart(ctx, matter, part, visibility);
  const version = await finishAct(ctx, matter.id, {
    action: 'set_part_visibility',
    targetId: part.id,
    reason,
    before: { visibility: wordOf(part.visibility), ...(readers ? { sealedReaders: readers.before } : {}) },
    after: {
      visibility: wordOf(visibility),
      entry: part.id,
      ...(withFacts.length > 0 ? { withFacts } : {}),
      ...(readers ? { sealedReaders: readers.after } : {}),
    },
    visibility,
  });
  return { matterId: matter.id, version };
}

/** Takes the newest act on a part back. @throws Refusal UNDO_NOT_SAFE, and as `setPartVisibility` */
export async function restorePart(
  ctx: CommandContext,
  matter: MatterRow,
  entry: {
    readonly number: number;
    readonly targetId: string | null;
    readonly before: Readonly<Record<string, unknown>> | null;
  },
  reason: string | null | undefined,
): Promise<RequestResult> {
  const part = entry.targetId && (await findPart(ctx.tx, ctx.viewer, matter.id, entry.targetId));
  const newest = part && (await findKeeping(ctx.tx, matter.id, part.id));
  if (!newest || newest.number !== entry.number) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  const word = entry.before?.['visibility'];
  return changePart(ctx, matter, part, { visibility: partOf(word), reason });
}

/** What one must be allowed to do, by what the part was and what it becomes. */
function neededFor(matter: MatterRow, before: PartVisibility, after: PartVisibility): readonly Action[] {
  const acts = { organization: 'keep_part', counsel: 'keep_for_counsel', sealed: 'seal' } as const;
  const kept = [before, after].flatMap((one) => (one === null ? [] : [acts[one]]));
  const isPublished = before !== null && after === null && matter.visibility === 'public';
  return isPublished ? [...kept, 'publish_matter'] : kept;
}

/** Sealed without names: those who are named already, and who seals. */
async function readersOf(
  ctx: CommandContext,
  matter: MatterRow,
  { visibility, readers }: Pick<SetPartVisibilityInput, 'visibility' | 'readers'>,
): Promise<Readers | null> {
  if (visibility !== 'sealed' && !readers) return null;
  return nameReaders(ctx, matter, readers ?? (await sealedReadersOf(ctx.tx, matter.id)));
}

/** @returns the first facts of the chains that went along with a letter */
async function writePart(
  ctx: CommandContext,
  matter: MatterRow,
  part: PartRow,
  visibility: PartVisibility,
): Promise<readonly string[]> {
  const { tx } = ctx;
  const hasFacts = PAPER_KINDS.includes(part.kind) || part.kind === 'event';
  const chains = hasFacts ? chainsOf(await loadEvents(tx, matter.id)) : [];
  const write = (some: readonly Chain[]) =>
    updateParts(
      tx,
      'event',
      some.flatMap(({ ids }) => ids),
      visibility,
    );
  if (part.kind === 'event') {
    const chain = chains.filter(({ ids }) => ids.includes(part.id));
    if (visibility !== null && chain.some(({ kind }) => kind === 'submitted')) {
      throw refusal('FILING_STAYS_OPEN', {}, ['part']);
    }
    await write(chain);
    return [];
  }
  // What was taken out of a package is kept at least as close as it; it comes back by an act of its own.
  const along = part.kind === 'document' && visibility !== null ? await withUnpacked(tx, part.id) : [part.id];
  await updateParts(tx, part.kind, along, visibility);
  if (!hasFacts) return [];
  const earlier = (await findKeeping(tx, matter.id, part.id))?.withFacts ?? [];
  const following = chainsThatFollow(chains, part, visibility, earlier);
  await write(following);
  return following.map(({ rootId }) => rootId);
}

const wordOf = (visibility: PartVisibility): string => visibility ?? 'as_the_matter';
const partOf = (word: unknown): PartVisibility =>
  word === 'organization' || word === 'counsel' || word === 'sealed' ? word : null;
