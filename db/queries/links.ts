// How matters belong together, as a viewer may see it: a link exists for those only who may read both of its ends.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { LinkKind } from '#domain/matters/links.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pagesOfEach,
  type Window,
} from './keyset.ts';
import type { MatterKind } from './matters.ts';
import { linkIsVisible } from './visibility.ts';

/** A link as it reads from one of its ends, `matterId`. */
export interface LinkRow {
  readonly id: string;
  readonly matterId: string;
  readonly otherId: string;
  readonly otherKind: MatterKind;
  readonly kind: LinkKind;
  /** It was made from the other end. */
  readonly isBack: boolean;
  readonly source: string;
  readonly visibility: PartVisibility;
  readonly madeById: string | null;
  readonly madeAt: string;
  /** Who keeps the end that it was made from. */
  readonly organizationId: string;
}

/** Newest first. */
export const LINK_ORDER: Order<LinkRow> = {
  name: 'link.made',
  descending: true,
  columns: [
    { expression: 'k.made_at', type: 'timestamptz', valueOf: (row) => row.madeAt },
    { expression: 'k.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** Links `k` of a matter `parent`; `m` is the end that it was made from. */
const source = (db: Connection, viewer: Viewer) => db.sql`
  matter_links k join matters m on m.id = k.from_id
    join matters o on o.id = case when k.from_id = parent.id then k.to_id else k.from_id end
  where parent.id in (k.from_id, k.to_id) and ${linkIsVisible(db, viewer)}`;

/** A page of each matter's links, in one statement. */
export async function linksOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<LinkRow>,
): Promise<ReadonlyMap<string, Page<LinkRow>>> {
  const rows = await db.sql<LinkRow[]>`
    select found.* from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select k.id, parent.id as matter_id, o.id as other_id, o.kind as other_kind, k.kind, k.to_id = parent.id as is_back, k.source,
        k.visibility, k.made_by_id, k.made_at, m.organization_id
      from ${source(db, viewer)}${keysetCondition(db, window)}${keysetOrder(db, window)}) found`;
  return pagesOfEach(matterIds, rows, (row) => row.matterId, window);
}

export async function countLinksOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> {
  const rows = await db.sql<{ id: string; counted: number }[]>`
    select parent.id, counted from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as counted from (select from ${source(db, viewer)} limit ${COUNT_LIMIT + 1}) found) total`;
  return new Map(rows.map((row) => [row.id, countOf(row.counted)]));
}
