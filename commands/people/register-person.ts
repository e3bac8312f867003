/**
 * A person who has just opened an account: their row, what their address was invited to, and for the first of a site an organization that they own. Not run by
 * a viewer, for there is none yet; the one-time link was the permission.
 */
import type { Database } from '#db/client.ts';
import { tieGuests } from '#db/writes/guests.ts';
import { insertPerson } from '#db/writes/people.ts';
import { foundOrganization } from '../organizations/found-organization.ts';

export interface NewPerson {
  readonly authUserId: string;
  readonly email: string;
  readonly name: string;
  /** Makes them site administrator and owner of a new organization; null for anybody else. */
  readonly organizationName: string | null;
}

/** @returns the id of the person */
export async function registerPerson(
  { db, newId }: { readonly db: Database; readonly newId: () => string },
  { authUserId, email, name, organizationName }: NewPerson,
): Promise<string> {
  return db.transaction(async (tx) => {
    const isSiteAdmin = organizationName !== null;
    const personId = await insertPerson(tx, {
      id: newId(),
      authUserId,
      email,
      name: name.trim(),
      isSiteAdmin,
    });
    await tieGuests(tx, personId, email);
    if (organizationName !== null)
      await foundOrganization({ tx, newId }, { name: organizationName, ownerId: personId });
    return personId;
  });
}
