// Who was invited to a matter from outside. Told by address, and to members of the organization that keeps it only: whether
// an address has an account is told to nobody.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';

export interface GuestRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly address: string;
  readonly role: string;
  readonly invitedById: string | null;
  readonly createdAt: string;
  /** By the domain clock: the end of the last day, or the moment at which their time was ended. */
  readonly endsAt: string;
  readonly isCurrent: boolean;
}

/** Guests of matters that this viewer may see, in an organization of theirs; those of now first, then by address. */
const guestsWhere = (db: Connection, viewer: Viewer, condition: ReturnType<Connection['sql']>) => {
  const own = organizationsOf(viewer) as string[];
  return together(
    db,
    db.sql<GuestRow[]>`
    select g.id, g.matter_id, m.organization_id, g.address, g.role, g.invited_by_id, g.created_at,
      least(g.ends_at, g.ended_at) as ends_at, g.ended_at is null and g.ends_at > app_now() as is_current
    from guests g join matters m on m.id = g.matter_id
    where g.address is not null and m.organization_id = any(${own}::uuid[]) and ${matterIsVisible(db, viewer)} and ${condition}
    order by is_current desc, g.address collate "C", g.id`,
  );
};

/** Everybody who was ever a guest of each matter. */
export async function guestsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly GuestRow[]> {
  return guestsWhere(db, viewer, db.sql`g.matter_id = any(${matterIds as string[]}::uuid[])`);
}

/** Who is a guest now of any matter of each organization. */
export async function guestsOfOrganizations(
  db: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<readonly GuestRow[]> {
  const among = db.sql`m.organization_id = any(${organizationIds as string[]}::uuid[])`;
  return guestsWhere(db, viewer, db.sql`${among} and g.ended_at is null and g.ends_at > app_now()`);
}
