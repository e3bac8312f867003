/** Takes a link between two matters away. The history keeps that it stood, who took it away and why. */
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findLink, removeLink } from '#db/writes/links.ts';
import { findMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { entryVisibility, type LinkResult, type LinkTarget } from './link-matter.ts';
import { finishAct, openMatter } from './open-matter.ts';

export interface UnlinkMatterInput extends LinkTarget {
  /** Made from this matter. */
  readonly link: string;
  readonly reason?: string | null | undefined;
}

/** Owners, editors and counsel of the matter that it was made from may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, TEXT_* */
export const unlinkMatter = (deps: CommandDeps, input: UnlinkMatterInput): Promise<LinkResult> =>
  runCommand(deps, 'unlink_matter', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    await openMatter(ctx, 'link_matter', { id, expectedVersion, path: ['matter'] });
    const link = await findLink(ctx.tx, ctx.viewer, id, input.link);
    const other = link && (await findMatter(ctx.tx, ctx.viewer, link.toId));
    if (!link || !other) throw refusal('NOT_FOUND', { what: 'link' }, ['link']);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await removeLink(ctx.tx, link.id, ctx.now);
    const version = await finishAct(ctx, id, {
      action: 'unlink_matter',
      targetId: link.id,
      reason,
      before: { linkKind: link.kind, source: link.source, matter: other.id },
      visibility: entryVisibility(link.visibility as PartVisibility, other, ctx.now),
    });
    return { matterId: id, version };
  });
