import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { guests } from '../schema/index.ts';

export interface GuestTerm {
  /** The end of the day in the organization's zone, an instant. */
  readonly endsAt: string;
  /** The day lies between today in that zone and a year later. */
  readonly isPossible: boolean;
}

/** When a guest's last day ends where the organization is. */
export async function guestTerm(
  tx: Transaction,
  organizationId: string,
  lastDay: string,
): Promise<GuestTerm> {
  const [row] = await tx.sql<[GuestTerm]>`
    select ((${lastDay}::date + 1)::timestamp at time zone o.zone)::text as ends_at,
      ${lastDay}::date between (app_now() at time zone o.zone)::date
        and ((app_now() at time zone o.zone)::date + interval '1 year') as is_possible
    from organizations o where o.id = ${organizationId}`;
  return row;
}

/** Who has an account with an address, whatever became of it; null for nobody. For invitations only: never told. */
export async function personOfAddress(tx: Transaction, address: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }[]>`
    select id from people where lower(email) = ${address} and auth_user_id is not null`;
  return row?.id ?? null;
}

export async function insertGuest(tx: Transaction, row: typeof guests.$inferInsert): Promise<void> {
  await tx.drizzle.insert(guests).values(row);
}

/** Gives a person who has just opened an account what their address was invited to. */
export async function tieGuests(tx: Transaction, personId: string, address: string): Promise<void> {
  await tx.sql`
    update guests set person_id = ${personId}
    where address = ${address.toLowerCase()} and person_id is null and ended_at is null`;
}

/** When a person's time as the guest of a matter is over; null for a member of the organization that keeps it. */
export async function guestEndOf(
  { sql }: Transaction,
  matterId: string,
  personId: string,
): Promise<string | null> {
  const [row] = await sql<{ endsAt: string }[]>`
    select g.ends_at from guests g join matters m on m.id = g.matter_id
    where g.matter_id = ${matterId} and g.person_id = ${personId} and g.ended_at is null and not exists (
      select from memberships ms where ms.organization_id = m.organization_id and ms.person_id = ${personId} and ms.ended_at is null)`;
  return row ? new Date(row.endsAt).toISOString() : null;
}

export interface EndedGuest {
  readonly id: string;
  readonly role: string;
  /** Null where the address never opened an account. */
  readonly personId: string | null;
  /** The last day had not come. */
  readonly wasCurrent: boolean;
}

/** Ends the time of a guest; undefined where there is none whose time was not ended. */
export async function endGuestOf(
  tx: Transaction,
  matterId: string,
  address: string,
  endedAt: string,
): Promise<EndedGuest | undefined> {
  const [ended] = await tx.drizzle
    .update(guests)
    .set({ endedAt })
    .where(and(eq(guests.matterId, matterId), eq(guests.address, address), isNull(guests.endedAt)))
    .returning({ id: guests.id, role: guests.role, personId: guests.personId, endsAt: guests.endsAt });
  if (!ended) return undefined;
  const { endsAt, ...guest } = ended;
  return { ...guest, wasCurrent: new Date(endsAt) > new Date(endedAt) };
}
