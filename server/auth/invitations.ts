// An invitation taken by somebody who has no account yet: the letter proved the address, so the account opens with it.
import { v7 as uuid } from 'uuid';
import { acceptInvitation } from '#commands/people/accept-invitation.ts';
import { digestOf } from '#commands/people/invitation-token.ts';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { invitationOfLink, type OpenInvitation } from '#db/queries/invitations.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import type { Begun, Desk } from './desk.ts';
import type { Origin } from './library.ts';
import { countTry } from './limits.ts';
import { checkNames, openAccount } from './registration.ts';

/** What a link invites to; null when it cannot be taken any more. */
export const readInvitation = (desk: Desk, token: string): Promise<OpenInvitation | null> =>
  invitationOfLink(desk.db, ANONYMOUS, digestOf(token));

/**
 * Opens the account of an invited address, signs in, and takes the invitation.
 * @throws Refusal INVITATION_OVER, ACCOUNT_EXISTS, PASSWORD_LENGTH, PASSWORD_GUESSABLE, TEXT_REQUIRED, TOO_MANY_ATTEMPTS
 */
export async function takeInvitation(
  desk: Desk,
  input: { readonly token: string; readonly name: string; readonly password: string },
  from: Origin,
): Promise<Begun> {
  await countTry(desk.db, 'address', from.address);
  const invitation = await readInvitation(desk, input.token);
  if (!invitation) throw refusal('INVITATION_OVER', {}, ['token']);
  checkNames(input.name, null);
  const { name, password, token } = input;
  const entry = await openAccount(desk, { email: invitation.address, name, password }, from);
  const { viewer } = entry;
  await acceptInvitation({ db: desk.db, viewer, newId: uuid }, { token });
  // The rights that the invitation gave.
  const after = viewer.kind === 'person' ? await viewerOfPerson(desk.db, viewer.personId) : null;
  return { ...entry, viewer: after ?? viewer };
}
