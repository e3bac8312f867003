import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection, Transaction } from '../client.ts';
import { matterIsVisible } from '../queries/visibility.ts';
import { agencyDockets, agencyNotices, commentPeriods } from '../schema/index.ts';

export type NewDocket = typeof agencyDockets.$inferInsert;
type DocketRow = typeof agencyDockets.$inferSelect;
export type NewNotice = typeof agencyNotices.$inferInsert;
export type NewPeriod = typeof commentPeriods.$inferInsert;

/** What editing can change, and undoing put back. */
export const EDITED_DOCKET_FIELDS = [
  'agencyId',
  'docketNumber',
  'docketKey',
  'docketKind',
  'subject',
  'portalUrl',
  'systems',
  'missingNotice',
] as const satisfies readonly (keyof DocketRow)[];

/** A docket with the name of its agency. */
export interface DocketRecord extends DocketRow {
  readonly agencyName: string;
  readonly agencyAbbreviation: string | null;
}

/** The docket of a matter of that kind. The caller holds the lock on the matter. */
export async function loadDocket({ sql }: Transaction, matterId: string): Promise<DocketRecord> {
  const [row] = await sql<DocketRecord[]>`
    select d.*, a.name as agency_name, a.abbreviation as agency_abbreviation
    from agency_dockets d join agencies a on a.id = d.agency_id where d.matter_id = ${matterId}`;
  if (!row) throw new RangeError(`Matter ${matterId} has no agency docket.`);
  return row;
}

export async function insertDocket(tx: Transaction, row: NewDocket): Promise<void> {
  await tx.drizzle.insert(agencyDockets).values(row);
}

export async function updateDocket(
  tx: Transaction,
  matterId: string,
  row: Partial<NewDocket>,
): Promise<void> {
  await tx.drizzle.update(agencyDockets).set(row).where(eq(agencyDockets.matterId, matterId));
}

/**
 * Another record of the same docket that the viewer may see, sample with sample and real with real. Whoever asks holds up
 * everybody else who asks for the same number until their transaction ends, so that two at once do not both find none.
 */
export async function findSameDocket(
  tx: Transaction,
  viewer: Viewer,
  { agencyId, docketKey, isSample }: { agencyId: string; docketKey: string; isSample: boolean },
  exceptId: string | null,
): Promise<string | null> {
  const { sql } = tx;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${agencyId}/${docketKey}`}, 1))`;
  const [row] = await sql<{ id: string }[]>`
    select m.id from agency_dockets d join matters m on m.id = d.matter_id
    where d.agency_id = ${agencyId} and d.docket_key = ${docketKey} and m.is_sample = ${isSample}
      and ${matterIsVisible(tx, viewer)} and m.id is distinct from ${exceptId}::uuid
    order by m.created_at, m.id limit 1`;
  return row?.id ?? null;
}

/** Titles of the dockets that an organization keeps. */
export async function docketTitles(
  { sql }: Pick<Connection, 'sql'>,
  organizationId: string,
): Promise<readonly string[]> {
  const rows = await sql<{ title: string }[]>`
    select title from matters where kind = 'agency_docket' and organization_id = ${organizationId}`;
  return rows.map(({ title }) => title);
}

/** Puts the projected notices and periods in the place of the old ones. */
export async function replaceNotices(
  tx: Transaction,
  matterId: string,
  rows: { readonly notices: readonly NewNotice[]; readonly periods: readonly NewPeriod[] },
): Promise<void> {
  await tx.drizzle.delete(commentPeriods).where(eq(commentPeriods.matterId, matterId));
  await tx.drizzle.delete(agencyNotices).where(eq(agencyNotices.matterId, matterId));
  if (rows.notices.length > 0) await tx.drizzle.insert(agencyNotices).values([...rows.notices]);
  if (rows.periods.length > 0) await tx.drizzle.insert(commentPeriods).values([...rows.periods]);
}

/** A comment period with a closing moment that is still to come. */
export interface MovedPeriod {
  readonly id: string;
  readonly closesOn: string;
  /** ISO instant in UTC. */
  readonly closesAt: string;
  readonly zone: string;
}

/** The open periods that a fact recorded at this very moment of the domain clock moved. */
export async function periodsMovedAt(
  { sql }: Transaction,
  matterId: string,
  now: string,
): Promise<readonly MovedPeriod[]> {
  return sql<MovedPeriod[]>`
    select p.id, p.closes_on, p.zone, to_char(p.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as closes_at
    from comment_periods p join matter_events e on e.id = p.moved_by_event_id
    where p.matter_id = ${matterId} and e.recorded_at = ${now}::timestamptz and p.closes_at > ${now}::timestamptz
    order by p.id`;
}
