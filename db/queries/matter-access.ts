// Who may see a matter, in detail: told to its insiders only.
import type { PrivateField } from '#domain/access/private-fields.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { isInside, isPublished, matterIsVisible } from './visibility.ts';

export interface MatterAccessRow {
  readonly matterId: string;
  readonly embargoedUntil: string | null;
  readonly embargoCondition: string | null;
  /** A public one that others may not know of yet. */
  readonly isEmbargoed: boolean;
  readonly zone: string;
  readonly privateFields: readonly PrivateField[];
  /** People who are named for what is sealed. */
  readonly readerIds: readonly string[];
  readonly legalHoldAt: string | null;
  readonly legalHoldReason: string | null;
  readonly shareLinkMadeAt: string | null;
  readonly shareLinkEndsAt: string | null;
}

/** Of those of these matters that the viewer may see as a member or a guest. */
export async function accessOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly MatterAccessRow[]> {
  const { sql } = db;
  const inside = isInside(db, viewer);
  if (inside === null) return [];
  return together(
    db,
    sql<MatterAccessRow[]>`
    select m.id as matter_id, m.embargoed_until, m.embargo_condition, m.visibility = 'public' and not ${isPublished(db)} as is_embargoed,
      o.zone, m.private_fields, m.legal_hold_at, m.legal_hold_reason, array(select r.person_id from sealed_readers r where r.matter_id = m.id order by 1) as reader_ids,
      l.created_at as share_link_made_at, l.ends_at as share_link_ends_at
    from matters m join organizations o on o.id = m.organization_id
      left join share_links l on l.matter_id = m.id and l.ended_at is null and l.ends_at > app_now()
    where m.id = any(${matterIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)} and ${inside}`,
  );
}
