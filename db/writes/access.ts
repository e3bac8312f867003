import type { Transaction } from '../client.ts';

/** Of these people, those who can see the matter in the ordinary way: its members and its guests of this moment. */
export async function insidersAmong(
  { sql }: Transaction,
  matterId: string,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select p.id from people p, matters m
    where m.id = ${matterId} and p.id = any(${personIds as string[]}::uuid[]) and p.suspended_at is null and (
      exists (select from memberships s
        where s.person_id = p.id and s.organization_id = m.organization_id and s.ended_at is null)
      or exists (select from guests g
        where g.person_id = p.id and g.matter_id = m.id and g.ended_at is null and g.ends_at > app_now()))`;
  return rows.map(({ id }) => id);
}

/** Who is named for the sealed content of a matter now. */
export async function sealedReadersOf({ sql }: Transaction, matterId: string): Promise<readonly string[]> {
  const rows = await sql<{ personId: string }[]>`
    select person_id from sealed_readers where matter_id = ${matterId} order by person_id`;
  return rows.map(({ personId }) => personId);
}

/** Names exactly these people for the sealed content of a matter. @returns who was named until now */
export async function replaceSealedReaders(
  { sql }: Transaction,
  matterId: string,
  personIds: readonly string[],
  namedById: string,
): Promise<readonly string[]> {
  const before = await sql<{ personId: string }[]>`
    select person_id from sealed_readers where matter_id = ${matterId} order by person_id for update`;
  await sql`delete from sealed_readers where matter_id = ${matterId} and person_id <> all(${personIds as string[]}::uuid[])`;
  await sql`
    insert into sealed_readers (matter_id, person_id, named_by_id)
    select ${matterId}, id, ${namedById} from unnest(${personIds as string[]}::uuid[]) id on conflict do nothing`;
  return before.map(({ personId }) => personId);
}

/** The zone of an organization, such as `America/New_York`. */
export async function zoneOfOrganization({ sql }: Transaction, id: string): Promise<string> {
  const [row] = await sql<[{ zone: string }]>`select zone from organizations where id = ${id}`;
  return row.zone;
}

/**
 * Whether a matter under legal hold holds this person's account: they led or stand in for it, acted on it, were its guest or
 * were named for what is sealed in it. The held matters stay locked, so that no hold comes in between.
 */
export async function isHeldByWork({ sql }: Transaction, personId: string): Promise<boolean> {
  const rows = await sql`
    select m.id from matters m where m.legal_hold_at is not null and (${personId}::uuid in (m.lead_id, m.backup_id)
      or exists (select from history h where h.matter_id = m.id and h.person_id = ${personId})
      or exists (select from guests g where g.matter_id = m.id and g.person_id = ${personId})
      or exists (select from sealed_readers r where r.matter_id = m.id and r.person_id = ${personId}))
    limit 1 for key share of m`;
  return rows.length > 0;
}
