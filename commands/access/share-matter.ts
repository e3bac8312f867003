/**
 * Makes the share link of a matter, or a new one in the place of the old: whoever holds it reads the matter as the public
 * would, and nothing else. The secret is made and shown where requests are answered; here only its digest is kept.
 */
import { refusal } from '#domain/errors.ts';
import { endShareLink, insertShareLink } from '#db/writes/share-links.ts';
import { guestTerm } from '#db/writes/guests.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';

export interface ShareMatterInput {
  /** Never given: an answer with a secret is kept nowhere. */
  readonly clientMutationId?: undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  /** The last day on which it works, in the zone of the organization. */
  readonly lastDay: string;
  readonly digest: string;
}

/** What a link can show; the rest is for people by name. */
const SHARED: readonly string[] = ['public', 'organization'];

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, SHARE_TOO_CLOSE, SHARE_END_INVALID */
export const shareMatter = (deps: CommandDeps, input: ShareMatterInput): Promise<RequestResult> =>
  runCommand(deps, 'share_matter', input, async (ctx) => {
    const { matter: id, expectedVersion, lastDay, digest } = input;
    const matter = await openMatter(ctx, 'share_matter', { id, expectedVersion, path: ['matter'] });
    if (!SHARED.includes(matter.visibility)) throw refusal('SHARE_TOO_CLOSE', {}, ['matter']);
    const { endsAt, isPossible } = await guestTerm(ctx.tx, matter.organizationId, lastDay);
    if (!isPossible) throw refusal('SHARE_END_INVALID', { value: lastDay }, ['lastDay']);
    const createdById = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
    const hadOne = await endShareLink(ctx.tx, matter.id);
    await insertShareLink(ctx.tx, {
      id: ctx.newId(),
      matterId: matter.id,
      tokenDigest: digest,
      createdById,
      endsAt,
    });
    const version = await finishAct(ctx, matter.id, {
      action: hadOne ? 'renew_share_link' : 'share_matter',
      after: { lastDay },
      visibility: 'organization',
    });
    return { matterId: matter.id, version };
  });
