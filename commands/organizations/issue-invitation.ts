/** The link of an invitation: a secret that is told in one letter and kept as its digest. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#domain/access/viewer.ts';
import { insertInvitation } from '#db/writes/invitations.ts';
import type { CommandContext } from '../context.ts';

export interface NewInvitation {
  readonly organizationId: string;
  readonly guestId?: string | null;
  readonly address: string;
  readonly role: Role;
}

export const INVITATION_DAYS = 14;

/** What is kept of a link's secret: a guess of 256 random bits needs no salt and no slow hash. */
export const digestOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** @returns the id, and the path of its page, which holds the secret */
export async function issueInvitation(
  ctx: CommandContext,
  invitation: NewInvitation,
): Promise<{ readonly id: string; readonly link: string }> {
  if (ctx.viewer.kind !== 'person') throw new Error('Only a person invites.');
  const token = randomBytes(32).toString('base64url');
  const id = ctx.newId();
  await insertInvitation(ctx.tx, {
    id,
    ...invitation,
    tokenDigest: digestOfToken(token),
    invitedById: ctx.viewer.personId,
    endsAt: new Date(Date.parse(ctx.now) + INVITATION_DAYS * 86_400_000).toISOString(),
  });
  return { id, link: `/invitations/${token}` };
}
