import { eq } from 'drizzle-orm';
import type { Regime } from '#domain/requests/duties.ts';
import type { Connection, Transaction } from '../client.ts';
import {
  determinations,
  foiaRequests,
  requestBatches,
  requestParts,
  type RequesterRow,
  trackingNumbers,
} from '../schema/index.ts';

export type NewRequest = typeof foiaRequests.$inferInsert;

/** A request with the law of its agency, as the domain needs it. */
export interface RequestWithAgency {
  readonly matterId: string;
  readonly agencyId: string;
  readonly regime: Regime;
  readonly requestText: string;
  readonly requester: RequesterRow;
  readonly parentId: string | null;
  readonly filedOn: string | null;
  readonly agencyName: string;
  readonly agencyAbbreviation: string | null;
  readonly appealFamily: string;
  readonly settings: Record<string, string>;
  readonly agencyIsSample: boolean;
}

export async function loadRequest(tx: Transaction, matterId: string): Promise<RequestWithAgency | undefined> {
  const [row] = await tx.sql<RequestWithAgency[]>`
    select r.matter_id, r.agency_id, r.parent_id, r.regime, r.request_text, r.requester, r.filed_on,
      a.name as agency_name, a.abbreviation as agency_abbreviation, a.appeal_family, a.settings,
      a.is_sample as agency_is_sample
    from foia_requests r join agencies a on a.id = r.agency_id
    where r.matter_id = ${matterId}`;
  return row;
}

export async function insertRequest(tx: Transaction, row: NewRequest): Promise<void> {
  await tx.drizzle.insert(foiaRequests).values(row);
}

/** The requests that were referred on from this one, by where they stand. */
export async function loadReferrals(
  { sql }: Transaction,
  matterId: string,
): Promise<readonly { readonly status: string }[]> {
  return sql<{ status: string }[]>`
    select m.status from foia_requests r join matters m on m.id = r.matter_id where r.parent_id = ${matterId}`;
}

/** Makes a request the answer of another body to a referral. @returns false where that referral has one */
export async function linkReferral(
  { sql }: Transaction,
  childId: string,
  link: { readonly parentId: string; readonly referralEventId: string },
): Promise<boolean> {
  const taken = await sql`select from foia_requests where referral_event_id = ${link.referralEventId}`;
  if (taken.length > 0) return false;
  await sql`
    update foia_requests set parent_id = ${link.parentId}, referral_event_id = ${link.referralEventId}
    where matter_id = ${childId}`;
  return true;
}

export async function insertBatch(tx: Transaction, row: typeof requestBatches.$inferInsert): Promise<void> {
  await tx.drizzle.insert(requestBatches).values(row);
}

export async function updateRequest(
  tx: Transaction,
  matterId: string,
  row: Partial<NewRequest>,
): Promise<void> {
  await tx.drizzle.update(foiaRequests).set(row).where(eq(foiaRequests.matterId, matterId));
}

/** The rows that repeat what the facts say, for lists and joins. */
export interface RequestChildren {
  readonly parts: readonly (typeof requestParts.$inferInsert)[];
  readonly determinations: readonly (typeof determinations.$inferInsert)[];
  readonly trackingNumbers: readonly (typeof trackingNumbers.$inferInsert)[];
}

/** Puts the projected children in the place of the old ones. */
export async function replaceChildren(
  tx: Transaction,
  matterId: string,
  rows: RequestChildren,
): Promise<void> {
  await tx.drizzle.delete(requestParts).where(eq(requestParts.matterId, matterId));
  await tx.drizzle.delete(determinations).where(eq(determinations.matterId, matterId));
  await tx.drizzle.delete(trackingNumbers).where(eq(trackingNumbers.matterId, matterId));
  if (rows.parts.length > 0) await tx.drizzle.insert(requestParts).values([...rows.parts]);
  if (rows.determinations.length > 0)
    await tx.drizzle.insert(determinations).values([...rows.determinations]);
  if (rows.trackingNumbers.length > 0)
    await tx.drizzle.insert(trackingNumbers).values([...rows.trackingNumbers]);
}

/** The first titles of the requests that were kept under an agreement on the word of sources. */
export async function watchedOfAgreement(
  { sql }: Pick<Connection, 'sql'>,
  agreementId: string,
): Promise<readonly string[]> {
  const rows = await sql<{ title: string }[]>`
    select h.after ->> 'title' as title from matters m join history h on h.matter_id = m.id
    where m.agreement_id = ${agreementId} and h.action = 'watch_request'`;
  return rows.map(({ title }) => title);
}
