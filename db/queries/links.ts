// How matters belong together, as a viewer may see it: a link exists for those only who may read both of its ends.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { LinkKind } from '#domain/matters/links.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
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

/** Links `k` of each matter; `m` is the end that it was made from. */
const ofMatters = (db: Connection, viewer: Viewer): RowsOfEach<LinkRow> => ({
  columns: db.sql`k.id, parent.id as matter_id, o.id as other_id, o.kind as other_kind, k.kind, k.to_id = parent.id as is_back,
    k.source, k.visibility, k.made_by_id, k.made_at, m.organization_id`,
  rows: db.sql`matter_links k join matters m on m.id = k.from_id
      join matters o on o.id = case when k.from_id = parent.id then k.to_id else k.from_id end
    where parent.id in (k.from_id, k.to_id) and ${linkIsVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each matter's links, in one statement. */
export const linksOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<LinkRow>,
): Promise<ReadonlyMap<string, Page<LinkRow>>> => pagesOfEach(db, matterIds, ofMatters(db, viewer), window);

export const countLinksOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer));
