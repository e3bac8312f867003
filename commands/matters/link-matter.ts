/**
 * Links two matters: how they belong together, and who says so. The link belongs to the one it is made from; whoever may not
 * read both ends is told of none, and of an act only who may read them.
 */
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { type LinkKind, MUTUAL_KINDS } from '#domain/matters/links.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertLink, linkStands } from '#db/writes/links.ts';
import { findMatter, type MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { checkAllowed, finishAct, openMatter, subjectOf } from './open-matter.ts';

export interface LinkTarget {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
}

export interface LinkMatterInput extends LinkTarget {
  readonly to: string;
  readonly kind: LinkKind;
  readonly source: string;
  /** Null: as the matter. */
  readonly visibility?: PartVisibility | undefined;
}

export type LinkResult = { readonly matterId: string; readonly version: number };

/**
 * Owners, editors and counsel may; for counsel and sealed, counsel alone. The other end need only be readable.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LINK_TO_ITSELF, LINK_APART, LINK_STANDS, TEXT_*
 */
export const linkMatter = (deps: CommandDeps, input: LinkMatterInput): Promise<LinkResult> =>
  runCommand(deps, 'link_matter', input, async (ctx) => {
    const { matter: id, expectedVersion, kind } = input;
    const matter = await openMatter(ctx, 'link_matter', { id, expectedVersion, path: ['matter'] });
    const other = await findOther(ctx, matter, input.to);
    const visibility = input.visibility ?? null;
    if (visibility === 'counsel' || visibility === 'sealed') {
      checkAllowed(ctx, visibility === 'sealed' ? 'seal' : 'keep_for_counsel', subjectOf(matter, ctx.now));
    }
    const source = checkText(input.source, TEXT_LIMITS.line, 'who says so', ['source']);
    const link = { fromId: id, toId: other.id, kind };
    const isTwice = MUTUAL_KINDS.includes(kind) && (await linkStands(ctx.tx, link));
    const linkId = ctx.newId();
    const made = { id: linkId, ...link, source, visibility, madeById: personOf(ctx), madeAt: ctx.now };
    if (isTwice || !(await insertLink(ctx.tx, made))) throw refusal('LINK_STANDS', {}, ['to']);
    const version = await finishAct(ctx, id, {
      action: 'link_matter',
      targetId: linkId,
      after: { linkKind: kind, source, matter: other.id },
      visibility: entryVisibility(visibility, other, ctx.now),
    });
    return { matterId: id, version };
  });

async function findOther(ctx: CommandContext, matter: MatterRow, id: string): Promise<MatterRow> {
  if (id === matter.id) throw refusal('LINK_TO_ITSELF', {}, ['to']);
  const other = await findMatter(ctx.tx, ctx.viewer, id);
  if (!other) throw refusal('NOT_FOUND', { what: 'matter' }, ['to']);
  if (other.isSample !== matter.isSample) throw refusal('LINK_APART', {}, ['to']);
  return other;
}

/** Outsiders, who cannot see the link, are not told that anything changed. */
export function entryVisibility(own: PartVisibility, other: MatterRow, now: string): PartVisibility {
  const { visibility, isEmbargoed } = subjectOf(other, now);
  if (own !== null) return own;
  return visibility === 'public' && !isEmbargoed ? null : 'organization';
}
