// What the worker must know to send one letter that is no reminder.
import type { Viewer } from '#domain/access/viewer.ts';
import type { NoticeKind } from '#domain/notices/notice.ts';
import type { Connection } from '../client.ts';
import { administrator } from './suspensions.ts';
import { isInsider, matterIsVisible } from './visibility.ts';

/** Everything about one notice as it stands now. */
export interface NoticeFacts {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly toAddress: string;
  readonly params: Readonly<Record<string, string>>;
  readonly link: string | null;
  /** It speaks of a matter, whether or not its reader may see it. */
  readonly isOfMatter: boolean;
  /** Null where there is none that the viewer may see; but for what every follower is told, as a member or guest. */
  readonly matterCode: string | null;
  readonly matterKind: string | null;
  readonly matterTitle: string | null;
  readonly isSample: boolean;
  readonly organizationName: string | null;
  readonly agencyName: string | null;
  readonly byName: string | null;
  /** Of the site administrator's act that it tells of. */
  readonly reason: string | null;
  readonly byAddress: string | null;
  /** The domain clock. */
  readonly now: string;
}

/** The notice as this viewer, its person, may read it; null when the row is gone. */
export async function noticeFacts(db: Connection, viewer: Viewer, id: string): Promise<NoticeFacts | null> {
  const { sql } = db;
  const own = viewer.kind === 'anonymous' ? sql`n.person_id is null` : sql`n.person_id = ${viewer.personId}`;
  const [row] = await sql<NoticeFacts[]>`
    select n.id, n.kind, n.person_id, p.name as person_name, n.to_address, n.params, n.link,
      n.matter_id is not null as is_of_matter, m.code as matter_code, m.kind as matter_kind, m.title as matter_title,
      coalesce(m.is_sample, o.is_sample, g.is_sample, false) as is_sample, o.name as organization_name, g.name as agency_name,
      b.name as by_name, c.reason, case when c.id is not null then b.email
        when n.kind = 'address_changed' then ${administrator(sql)} end as by_address,
      to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now
    from notices n left join people p on p.id = n.person_id
      left join matters m on m.id = n.matter_id and ${matterIsVisible(db, viewer)}
        and (n.kind = 'comment_period_moved' or ${isInsider(db, viewer)})
      left join organizations o on o.id = (n.params ->> 'organizationId')::uuid
      left join people b on b.id = (n.params ->> 'byPersonId')::uuid
      left join site_acts c on c.id = (n.params ->> 'siteActId')::uuid
      left join agencies g on g.id = c.about_agency_id
    where n.id = ${id} and ${own}`;
  return row ?? null;
}
