import { eq, sql } from 'drizzle-orm';
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection, Transaction } from '../client.ts';
import { matterIsVisible } from '../queries/visibility.ts';
import { changes, followers, matters } from '../schema/index.ts';

export type MatterRow = typeof matters.$inferSelect;
export type NewMatter = typeof matters.$inferInsert;

/** Locks a matter that the viewer may see, and what it was referred from, in the order of their ids, until the transaction ends; undefined when there is none for them. */
export async function lockMatter(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<MatterRow | undefined> {
  const { sql } = tx;
  const [row] = await sql<MatterRow[]>`
    with recursive ${family(tx, sql`select m.id from matters m where m.id = ${id} and ${matterIsVisible(tx, viewer)}`)},
    locked as materialized (select m.* from matters m where m.id in (select id from family) order by m.id for update)
    select m.* from locked m where m.id = ${id} and ${matterIsVisible(tx, viewer)}`;
  return row;
}

/** Matters with all that their requests were referred from: what settles one settles those too. */
const family = ({ sql }: Transaction, first: PendingQuery<Row[]>) => sql`family as (
  ${first} union select r.parent_id from foia_requests r join family f on r.matter_id = f.id where r.parent_id is not null)`;

/** Locks matters one after the other, so that two acts that need the same ones never wait for each other. */
export async function lockInOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  const { sql } = tx;
  await sql`
    with recursive ${family(tx, sql`select unnest(${ids as string[]}::uuid[]) as id`)}
    select id from matters where id in (select id from family) order by id for update`;
}

/** A matter that the viewer may see, kept from being deleted but not from changing; undefined when there is none. */
export async function findMatter(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<MatterRow | undefined> {
  const [row] = await tx.sql<MatterRow[]>`
    select m.* from matters m where m.id = ${id} and ${matterIsVisible(tx, viewer)} for key share of m`;
  return row;
}

/** The matter of an organization with this title, with its version, for a story that is told again. */
export async function matterByTitle(
  { sql }: Pick<Connection, 'sql'>,
  organizationId: string,
  kind: string,
  title: string,
): Promise<{ readonly matterId: string; readonly version: number } | undefined> {
  const [row] = await sql<{ matterId: string; version: number }[]>`
    select id as matter_id, version from matters
    where kind = ${kind} and organization_id = ${organizationId} and title = ${title}`;
  return row;
}

/** Locks a matter for the settling that every command ends with, after the gate has been passed. */
export async function lockMatterForSettling(tx: Transaction, id: string): Promise<MatterRow | undefined> {
  const [row] = await tx.sql<MatterRow[]>`select m.* from matters m where m.id = ${id} for update of m`;
  return row;
}

/** Matters that an older way of folding has settled, in the order of their ids, from the one after `after` on. */
export async function staleMatters(
  { sql }: Pick<Connection, 'sql'>,
  folding: number,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from matters where folded_by < ${folding} and (${after}::uuid is null or id > ${after}) order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

export async function insertMatter(tx: Transaction, row: NewMatter): Promise<void> {
  await tx.drizzle.insert(matters).values(row);
}

export async function updateMatter(tx: Transaction, id: string, row: Partial<NewMatter>): Promise<void> {
  await tx.drizzle.update(matters).set(row).where(eq(matters.id, id));
}

/** What the text filter of lists finds a matter by: heavier words first. */
export interface SearchText {
  readonly title: string;
  readonly names: string;
  readonly body: string;
}

export async function updateSearch(tx: Transaction, id: string, text: SearchText): Promise<void> {
  await tx.drizzle
    .update(matters)
    .set({
      search: sql`setweight(to_tsvector('english', ${text.title}), 'A')
        || setweight(to_tsvector('english', ${text.names}), 'B')
        || setweight(to_tsvector('english', left(${text.body}, 200000)), 'C')`,
    })
    .where(eq(matters.id, id));
}

/** Tells readers of `changes` that a matter has a new version. */
export async function appendChange(
  tx: Transaction,
  change: Omit<typeof changes.$inferInsert, 'xid'>,
): Promise<void> {
  await tx.drizzle.insert(changes).values(change);
}

export async function insertFollower(tx: Transaction, matterId: string, personId: string): Promise<void> {
  await tx.drizzle.insert(followers).values({ matterId, personId }).onConflictDoNothing();
}

export async function deleteFollower(tx: Transaction, matterId: string, personId: string): Promise<void> {
  await tx.sql`delete from followers where matter_id = ${matterId} and person_id = ${personId}`;
}

/** Everyone to be told about a matter: lead, backup and followers, each once, with the zone they live in. */
export interface Recipient {
  readonly personId: string;
  readonly zone: string;
  readonly role: 'lead' | 'backup' | 'follower';
}

export async function findRecipients(tx: Transaction, matterId: string): Promise<readonly Recipient[]> {
  return tx.sql<Recipient[]>`
    select distinct on (p.id) p.id as person_id, p.zone, r.role
    from matters m
    cross join lateral (
      select m.lead_id as person_id, 'lead' as role, 1 as rank where m.lead_id is not null
      union all select m.backup_id, 'backup', 2 where m.backup_id is not null
      union all select f.person_id, 'follower', 3 from followers f where f.matter_id = m.id
    ) r
    join people p on p.id = r.person_id
    where m.id = ${matterId}
    order by p.id, r.rank`;
}
