// Why somebody finds closed what they belong to: told to them alone.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

export interface SuspensionRow {
  readonly name: string;
  readonly since: string;
  /** As the site administrator wrote it. */
  readonly reason: string;
  /** An address; null where nobody administers the site. */
  readonly writeTo: string | null;
}

/** Whom somebody writes to who cannot help themselves: the site administrator of longest standing. */
export const administrator = (sql: Connection['sql']) => sql`(select a.email from people a
  where a.is_site_admin and a.suspended_at is null and a.deleted_at is null order by a.id limit 1)`;

/** The organizations of the viewer that are suspended now, by name. Who belongs to none of them is told of none. */
export async function ownSuspensions({ sql }: Connection, viewer: Viewer): Promise<readonly SuspensionRow[]> {
  if (viewer.kind === 'anonymous') return [];
  return await sql<SuspensionRow[]>`
    select o.name, o.suspended_at as since, ${administrator(sql)} as write_to,
      (select c.reason from site_acts c
        where c.about_organization_id = o.id and c.action = 'suspend_organization'
        order by c.at desc, c.id desc limit 1) as reason
    from memberships s join organizations o on o.id = s.organization_id
    where s.person_id = ${viewer.personId} and s.ended_at is null and o.suspended_at is not null
    order by o.name, o.id`;
}
