/**
 * The SQL twin of the policy's reading rules. Every query that returns anything of a matter starts from one of these
 * two fragments; a test compares them with `domain/access/policy.ts` over every viewer and visibility.
 */
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

/**
 * A condition on `matters m`: this viewer may know that it exists.
 * Public matters whose embargo is over, and all of the viewer's own organizations.
 */
export function matterIsVisible({ sql }: Pick<Connection, 'sql'>, viewer: Viewer) {
  const own = organizationsOf(viewer);
  const isPublic = sql`(m.visibility = 'public' and (m.embargoed_until is null or m.embargoed_until <= app_now()))`;
  if (own.length === 0) return isPublic;
  return sql`(${isPublic} or m.organization_id = any(${own as string[]}::uuid[]))`;
}

/**
 * A condition on a part of a matter (its table's alias given) beside `matters m`: parts kept to the organization are
 * seen by its members only. Use together with `matterIsVisible`.
 */
export function partIsVisible({ sql }: Pick<Connection, 'sql'>, viewer: Viewer, alias: 'c' | 'e' | 's') {
  const own = organizationsOf(viewer);
  const ordinary = sql`${sql(alias)}.visibility is null`;
  if (own.length === 0) return ordinary;
  return sql`(${ordinary} or m.organization_id = any(${own as string[]}::uuid[]))`;
}
