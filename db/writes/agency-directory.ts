// What is appended to the directory of agencies: proposals, their decisions, and what follows from them. The agency is locked
// first, so that two decisions about it are taken one after the other.
import { and, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Contact } from '#domain/agencies/contacts.ts';
import type { Alias, Decision, Proposed, ProposalKind } from '#domain/agencies/proposals.ts';
import type { Transaction } from '../client.ts';
import { proposalIsVisible } from '../queries/agency-proposals.ts';
import {
  agencyAliases,
  agencyContactChecks,
  agencyContacts,
  agencyDecisions,
  agencyProposals,
} from '../schema/index.ts';

export type NewProposal = typeof agencyProposals.$inferInsert;

/** @returns false where there is no such agency */
export async function lockAgency({ sql }: Transaction, id: string): Promise<boolean> {
  const rows = await sql`select from agencies where id = ${id} for no key update`;
  return rows.length > 0;
}

/** The agency of a contact or a name, whether or not it still stands; undefined where there is none. */
export async function agencyOfEntry(
  { sql }: Transaction,
  table: 'agency_contacts' | 'agency_aliases',
  id: string,
): Promise<string | undefined> {
  const [row] = await sql<{ agencyId: string }[]>`select agency_id from ${sql(table)} where id = ${id}`;
  return row?.agencyId;
}

/** A contact that stands, with the day of its last check. Read again after its agency is locked. */
export async function currentContact(
  { sql }: Transaction,
  id: string,
): Promise<{ readonly checkedOn: string } | undefined> {
  const [row] = await sql<{ checkedOn: string }[]>`
    select (select max(k.checked_on) from agency_contact_checks k where k.contact_id = c.id)::text as checked_on
    from agency_contacts c where c.id = ${id} and c.ended_at is null`;
  return row;
}

export async function aliasStands({ sql }: Transaction, id: string): Promise<boolean> {
  const rows = await sql`select from agency_aliases where id = ${id} and ended_at is null`;
  return rows.length > 0;
}

/** Is there a contact that reads the same? */
export async function hasContact({ sql }: Transaction, agencyId: string, contact: Contact): Promise<boolean> {
  const { kind, channel, value, office, purpose, validFrom } = contact;
  const rows = await sql`
    select from agency_contacts c where c.agency_id = ${agencyId} and c.ended_at is null
      and (c.kind, c.channel, c.value, c.office, c.purpose, c.valid_from) is not distinct from
        (${kind}::text, ${channel}::text, ${value}::text, ${office}::text, ${purpose}::text, ${validFrom}::date)`;
  return rows.length > 0;
}

/** Is the agency found by this name already: its own, its abbreviation or another one? */
export async function hasName({ sql }: Transaction, agencyId: string, name: string): Promise<boolean> {
  const rows = await sql`
    select from agencies a where a.id = ${agencyId} and (
      fold_name(${name}) in ('', fold_name(a.name), fold_name(coalesce(a.abbreviation, ''))) or exists (
        select from agency_aliases l where l.agency_id = a.id and l.ended_at is null and l.folded = fold_name(${name})))`;
  return rows.length > 0;
}

export interface Kept {
  readonly contacts: number;
  readonly aliases: number;
}

/** How much stands at an agency. */
export async function countEntries({ sql }: Transaction, agencyId: string): Promise<Kept> {
  const [row] = await sql<[Kept]>`
    select (select count(*)::int from agency_contacts where agency_id = ${agencyId} and ended_at is null) as contacts,
      (select count(*)::int from agency_aliases where agency_id = ${agencyId} and ended_at is null) as aliases`;
  return row;
}

/** How many proposals of this person wait, and whether the same one is among them. Their row is locked, so that the count holds. */
export async function waitingOf(
  { sql }: Transaction,
  personId: string,
  like: Pick<NewProposal, 'agencyId' | 'kind' | 'contactId' | 'aliasId' | 'proposed'>,
): Promise<{ readonly waiting: number; readonly isTwice: boolean }> {
  await sql`select from people where id = ${personId} for no key update`;
  const proposed = like.proposed == null ? null : JSON.stringify(like.proposed);
  const [row] = await sql<[{ waiting: number; isTwice: boolean }]>`
    select count(*)::int as waiting, coalesce(bool_or((o.agency_id, o.kind, o.contact_id, o.alias_id, o.proposed)
      is not distinct from (${like.agencyId}::uuid, ${like.kind}::text, ${like.contactId ?? null}::uuid,
        ${like.aliasId ?? null}::uuid, ${proposed}::text::jsonb)), false) as is_twice
    from agency_proposals o
    where o.person_id = ${personId} and not exists (select from agency_decisions w where w.proposal_id = o.id)`;
  return row;
}

export async function insertProposal({ drizzle }: Transaction, row: NewProposal): Promise<void> {
  await drizzle.insert(agencyProposals).values(row);
}

export interface FoundProposal {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ProposalKind;
  readonly contactId: string | null;
  readonly aliasId: string | null;
  readonly proposed: Proposed;
  readonly sourceUrl: string;
  readonly readOn: string;
  readonly personId: string;
  readonly isDecided: boolean;
}

/** A proposal that the viewer may know of. Read again after its agency is locked: then nobody else decides on it. */
export async function findProposal(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<FoundProposal | undefined> {
  const [row] = await tx.sql<FoundProposal[]>`
    select o.id, o.agency_id, o.kind, o.contact_id, o.alias_id, o.proposed, o.source_url, o.read_on, o.person_id,
      exists (select from agency_decisions w where w.proposal_id = o.id) as is_decided
    from agency_proposals o where o.id = ${id} and ${proposalIsVisible(tx, viewer)}`;
  return row;
}

export async function insertDecision(
  { drizzle }: Transaction,
  row: typeof agencyDecisions.$inferInsert & { readonly state: Decision },
): Promise<void> {
  await drizzle.insert(agencyDecisions).values(row);
}

export async function insertContact(
  { drizzle }: Transaction,
  row: Contact &
    Pick<typeof agencyContacts.$inferInsert, 'id' | 'agencyId' | 'replacesId' | 'proposalId' | 'recordedAt'>,
): Promise<void> {
  await drizzle.insert(agencyContacts).values(row);
}

export async function endContact({ drizzle }: Transaction, id: string, at: string): Promise<void> {
  await drizzle
    .update(agencyContacts)
    .set({ endedAt: at })
    .where(and(eq(agencyContacts.id, id), isNull(agencyContacts.endedAt)));
}

export async function insertCheck(
  { drizzle }: Transaction,
  row: typeof agencyContactChecks.$inferInsert,
): Promise<void> {
  await drizzle.insert(agencyContactChecks).values(row);
}

export async function insertAlias(
  { drizzle }: Transaction,
  row: Alias & Omit<typeof agencyAliases.$inferInsert, 'name' | 'kind'>,
): Promise<void> {
  await drizzle.insert(agencyAliases).values(row);
}

export async function endAlias({ drizzle }: Transaction, id: string, at: string): Promise<void> {
  await drizzle
    .update(agencyAliases)
    .set({ endedAt: at })
    .where(and(eq(agencyAliases.id, id), isNull(agencyAliases.endedAt)));
}
