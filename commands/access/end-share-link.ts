/** Ends the share link of a matter: from now on it leads nowhere, like one that never was. */
import { refusal } from '#domain/errors.ts';
import { endShareLink as endLink } from '#db/writes/share-links.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';

export interface EndShareLinkInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export const endShareLink = (deps: CommandDeps, input: EndShareLinkInput): Promise<RequestResult> =>
  runCommand(deps, 'end_share_link', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'share_matter', { id, expectedVersion, path: ['matter'] });
    if (!(await endLink(ctx.tx, matter.id))) throw refusal('NOT_FOUND', { what: 'share link' }, ['matter']);
    const version = await finishAct(ctx, matter.id, {
      action: 'end_share_link',
      visibility: 'organization',
    });
    return { matterId: matter.id, version };
  });
