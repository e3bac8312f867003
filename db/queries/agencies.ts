// Bodies that answer. Reference data: everyone sees all of them; samples only when asked for.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { type Columns, columnsOf, type Fields } from './columns.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';

export interface AgencyRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly zone: string;
  readonly appealFamily: string;
  readonly sourceUrl: string | null;
  readonly checkedOn: string | null;
  readonly isSample: boolean;
}

export interface AgencyFilter {
  readonly text?: string | null | undefined;
  readonly jurisdiction?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  /** Only those that belong to no other. */
  readonly topLevel?: boolean | null | undefined;
  readonly includeSample: boolean;
}

export const AGENCY_ORDER: Order<AgencyRow> = {
  name: 'agency.name',
  descending: false,
  columns: [
    { expression: 'a.name collate "C"', type: 'text', valueOf: (row) => row.name },
    { expression: 'a.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** Columns of an agency `a`. */
export const agencyColumns = (db: Pick<Connection, 'sql'>, fields: Fields = 'all') =>
  columnsOf(db, COLUMNS, fields);

const COLUMNS: Columns<AgencyRow> = {
  id: 'a.id',
  parentId: 'a.parent_id',
  slug: 'a.slug',
  name: 'a.name',
  abbreviation: 'a.abbreviation',
  kind: 'a.kind',
  jurisdiction: 'a.jurisdiction',
  zone: 'a.zone',
  appealFamily: 'a.appeal_family',
  sourceUrl: 'a.source_url',
  checkedOn: 'a.checked_on',
  isSample: 'a.is_sample',
};

/** A page of agencies by name. */
export async function listAgencies(
  db: Connection,
  _viewer: Viewer,
  filter: AgencyFilter,
  window: Window<AgencyRow>,
): Promise<Page<AgencyRow>> {
  const rows = await db.sql<AgencyRow[]>`
    select ${agencyColumns(db)} from agencies a where true${conditions(db, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countAgencies(db: Connection, _viewer: Viewer, filter: AgencyFilter): Promise<Count> {
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from agencies a where true${conditions(db, filter)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

export async function agenciesByIds(
  db: Connection,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<readonly AgencyRow[]> {
  return together(
    db,
    db.sql<
      AgencyRow[]
    >`select ${agencyColumns(db)} from agencies a where a.id = any(${ids as string[]}::uuid[])`,
  );
}

export async function agenciesBySlugs(
  db: Connection,
  _viewer: Viewer,
  slugs: readonly string[],
): Promise<readonly AgencyRow[]> {
  return together(
    db,
    db.sql<AgencyRow[]>`select ${agencyColumns(db)} from agencies a where a.slug = any(${slugs as string[]})`,
  );
}

/** The components of each department, by name. A department has some dozens at most, so all of them. */
export async function childrenOfEachAgency(
  db: Connection,
  _viewer: Viewer,
  parentIds: readonly string[],
): Promise<readonly AgencyRow[]> {
  return together(
    db,
    db.sql<AgencyRow[]>`
    select ${agencyColumns(db)} from agencies a where a.parent_id = any(${parentIds as string[]}::uuid[])
    order by a.name collate "C", a.id`,
  );
}

function conditions(db: Connection, filter: AgencyFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not a.is_sample`,
    filter.jurisdiction ? sql`a.jurisdiction = ${filter.jurisdiction}` : null,
    filter.parentId ? sql`a.parent_id = ${filter.parentId}` : null,
    filter.topLevel ? sql`a.parent_id is null` : null,
    filter.text ? isCalled(db, filter.text) : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

/** One of its names has a word that begins with each word asked for: `hum serv` finds Health & Human Services, `ice` no office. */
const isCalled = ({ sql }: Connection, text: string) => sql`exists (
  select from (
    select a.folded as name
    union all select l.folded from agency_aliases l where l.agency_id = a.id and l.ended_at is null) n
  where (select bool_and(' ' || n.name like '% ' || word || '%')
    from unnest(string_to_array(nullif(fold_name(${text}), ''), ' ')) word))`;
