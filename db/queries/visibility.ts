/**
 * The SQL twin of the policy's reading rules. Every query that returns anything of a matter starts from these fragments;
 * a test compares them with `domain/access/policy.ts` over every viewer and visibility. A condition that cannot hold for
 * this viewer is left out, so that nobody in particular pays for none of it.
 */
import type { PendingQuery, Row } from 'postgres';
import type { PrivateField } from '#domain/access/private-fields.ts';
import { clearanceOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;
/** Aliases under which parts of a matter stand in statements. */
export type PartAlias = 'a' | 'c' | 'd' | 'e' | 'l' | 's' | 'f' | 'n' | 'h' | 't' | 'k' | 'w' | 'j' | 'q';

/**
 * A condition on `matters m`: this viewer may know that it exists. Public matters that no embargo holds, those of the
 * viewer's organizations and those they are a guest of or hold a link to; what is for counsel or sealed only for whom it is.
 */
export function matterIsVisible(db: Reader, viewer: Viewer) {
  const { sql } = db;
  const { linkedMatters, sealedMatters } = clearanceOf(viewer);
  const ordinary = sql`m.visibility in ('public', 'organization')`;
  return anyOf(db, [
    isPublished(db),
    and(db, isInside(db, viewer), ordinary),
    and(db, isAmong(db, linkedMatters), ordinary),
    and(db, isForCounsel(db, viewer), sql`m.visibility = 'counsel'`),
    and(db, isAmong(db, sealedMatters), sql`m.visibility = 'sealed'`),
  ]);
}

/** A condition on `matters m`: everybody may see it at this moment of the database's clock. */
export const isPublished = ({ sql }: Reader) => sql`(m.visibility = 'public' and not m.embargo_held
  and (m.embargoed_until is null or m.embargoed_until <= (select app_now())))`;

/** A condition on `matters m`: the viewer belongs to its organization or is its guest; null when that cannot be. */
export function isInside(db: Reader, viewer: Viewer) {
  const { organizations, guestMatters } = clearanceOf(viewer);
  return anyOrNull(db, [isOfOrganizations(db, organizations), isAmong(db, guestMatters)]);
}

/** A condition on `matters m`: the viewer is a member of its organization; a guest is none. */
export const isOfMember = (db: Reader, viewer: Viewer) =>
  isOfOrganizations(db, clearanceOf(viewer).organizations) ?? db.sql`false`;

/** The same as a plain condition, for statements that need one. */
export const isInsider = (db: Reader, viewer: Viewer) => isInside(db, viewer) ?? db.sql`false`;

/**
 * A condition on a part of a matter (its table's alias given) beside `matters m`. Use together with `matterIsVisible`.
 */
export function partIsVisible(db: Reader, viewer: Viewer, alias: PartAlias) {
  const { sql } = db;
  const kept = sql`${sql(alias)}.visibility`;
  return anyOf(db, [
    sql`${kept} is null`,
    and(db, isInside(db, viewer), sql`${kept} = 'organization'`),
    and(db, isForCounsel(db, viewer), sql`${kept} = 'counsel'`),
    and(db, isAmong(db, clearanceOf(viewer).sealedMatters), sql`${kept} = 'sealed'`),
  ]);
}

/**
 * A condition on a file `f` beside `matters m`: it was looked into and nothing was found, or a person let it out. Insiders see
 * it before. Use together with `partIsVisible`.
 */
export const fileIsOut = (db: Reader, viewer: Viewer) =>
  anyOf(db, [db.sql`f.check_state in ('clear', 'released')`, isInside(db, viewer)]);

/** A condition on a letter beside a file `f`: the file came with it, or is a redacted copy of the one that did. */
export const citesFile = ({ sql }: Reader, letter: 'c' | 'k') =>
  sql`${sql(letter)}.document_id = coalesce(f.original_id, f.id)`;

/** A condition on a file `f` beside `matters m`: neither it nor the one that it is a redacted copy of is kept from this viewer. */
export const fileIsKeptFor = (db: Reader, viewer: Viewer) => db.sql`${partIsVisible(db, viewer, 'f')}
  and (f.original_id is null or exists (select from documents d where d.id = f.original_id and ${partIsVisible(db, viewer, 'd')}))`;

type Fragment = PendingQuery<Row[]>;

/**
 * A condition on an entry `h` of the history: it may be read, and so may every part that it tells of, as each is kept now and
 * not only as it was kept then.
 */
export const entryIsVisible = (db: Reader, viewer: Viewer) => db.sql`${partIsVisible(db, viewer, 'h')}
  and not exists (select from communications k where k.id = h.target_id and not ${partIsVisible(db, viewer, 'k')})
  and not exists (select from docket_entries k where k.id = h.target_id and not ${partIsVisible(db, viewer, 'k')})
  and not exists (select from matter_events t where (t.id = h.target_id or t.communication_id = h.target_id
    or t.docket_entry_id = h.target_id
    or t.id = (select w.event_id from approvals w where w.id = h.target_id)) and not ${partIsVisible(db, viewer, 't')})
  and not exists (select from documents f join papers k on ${citesFile(db, 'k')} where f.id = h.target_id
    and not (${partIsVisible(db, viewer, 'k')} and ${fileIsKeptFor(db, viewer)}))
  and not exists (select from notes n where n.id = h.target_id and not ${partIsVisible(db, viewer, 'n')})
  and not exists (select from tasks w where w.id = h.target_id and not ${partIsVisible(db, viewer, 'w')})
  and not exists (select from withholdings s where s.id = h.target_id and not (${withholdingIsVisible(db, viewer)}))
  and not exists (select from public_comments q where q.id = h.target_id and not ${partIsVisible(db, viewer, 'q')})
  and not exists (select from matter_links k join matters m on m.id = k.from_id
    where k.id = h.target_id and not (${linkMayBeRead(db, viewer)}))`;

/**
 * A condition on `documents f`: the viewer may see a paper that cites it (a letter, as itself or as what came with it, a docket
 * entry, a comment) and the file itself, outsiders once it is out; one that nothing cites yet is for the members of its
 * organization, or where it is kept closer for the member who brought it. A redacted copy stands where its original is cited.
 * All that is made from a file (its pages, their words and pictures, hits of a search) stands under it.
 */
export function documentIsVisible(db: Reader, viewer: Viewer) {
  const { sql } = db;
  const own = clearanceOf(viewer).organizations as string[];
  const me = viewer.kind === 'person' ? viewer.personId : null;
  return sql`(exists (
      select from papers c join matters m on m.id = c.matter_id
      where ${citesFile(db, 'c')} and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
        and ${fileIsKeptFor(db, viewer)} and ${fileIsOut(db, viewer)})
    or (not exists (select from papers c where ${citesFile(db, 'c')})
      and f.organization_id = any(${own}::uuid[])
      and (coalesce(f.visibility, 'organization') = 'organization' or f.uploaded_by_id = ${me}::uuid)))`;
}

/**
 * A condition on a link `k` beside `matters m`, the end that it was made from: both ends may be read, and the link itself. One that
 * is taken away is seen no more.
 */
export const linkIsVisible = (db: Reader, viewer: Viewer) =>
  db.sql`k.removed_at is null and ${linkMayBeRead(db, viewer)}`;

/** The same of one that was taken away, too. The inner `m` is the other end. */
const linkMayBeRead = (
  db: Reader,
  viewer: Viewer,
) => db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'k')}
  and exists (select from matters m where m.id = k.to_id and ${matterIsVisible(db, viewer)})`;

/**
 * A condition on a membership `ms` in the organization that keeps `matters m`: whoever has it may open the matter, and what of
 * it is kept as `part` says. For naming people beforehand; what they read goes through the conditions above.
 */
export const memberMayOpen = ({ sql }: Reader, part: Fragment) => sql`not exists (
  select from unnest(array[m.visibility, ${part}]) kept where (kept = 'counsel' and ms.role <> 'counsel') or (kept = 'sealed'
    and not exists (select from sealed_readers r where r.matter_id = m.id and r.person_id = ms.person_id)))`;

/** A condition on a withholding `s` beside `matters m`: it may be read, and so may the answer that it belongs to. */
export const withholdingIsVisible = (db: Reader, viewer: Viewer) => db.sql`${partIsVisible(db, viewer, 's')}
  and not exists (select from matter_events t where t.id = s.event_id and not ${partIsVisible(db, viewer, 't')})`;

/** A condition on an ask `a`: the same of the fact that it is about. */
export const askIsVisible = (db: Reader, viewer: Viewer) => db.sql`${partIsVisible(db, viewer, 'a')}
  and not exists (select from matter_events t where t.id = a.event_id and not ${partIsVisible(db, viewer, 't')})`;

/** A condition on `matters m`: the viewer is counsel on it; null when that cannot be. */
export function isForCounsel(db: Reader, viewer: Viewer) {
  const { counselOrganizations, counselMatters } = clearanceOf(viewer);
  return anyOrNull(db, [isOfOrganizations(db, counselOrganizations), isAmong(db, counselMatters)]);
}

const isOfOrganizations = ({ sql }: Reader, ids: readonly string[]) =>
  ids.length === 0 ? null : sql`m.organization_id = any(${ids as string[]}::uuid[])`;

const isAmong = ({ sql }: Reader, ids: readonly string[]) =>
  ids.length === 0 ? null : sql`m.id = any(${ids as string[]}::uuid[])`;

const and = ({ sql }: Reader, who: Fragment | null, what: Fragment) =>
  who === null ? null : sql`(${who} and ${what})`;

function anyOrNull({ sql }: Reader, conditions: readonly (Fragment | null)[]): Fragment | null {
  const [first, ...others] = conditions.filter((condition) => condition !== null);
  if (!first) return null;
  return sql`(${others.reduce((all, condition) => sql`${all} or ${condition}`, first)})`;
}

const anyOf = (db: Reader, conditions: readonly (Fragment | null)[]): Fragment =>
  anyOrNull(db, conditions) ?? db.sql`false`;

/** Columns of `matters m` that say when it changed: outsiders are told of no change that they may not see. */
export function shownVersion(db: Reader, viewer: Viewer) {
  const { sql } = db;
  const inside = isInside(db, viewer);
  const shown = (own: 'version' | 'updated_at') =>
    inside === null
      ? `m.shown_${own} as ${own}`
      : sql`case when ${inside} then m.${sql(own)} else m.${sql(`shown_${own}`)} end as ${sql(own)}`;
  return { version: shown('version'), updatedAt: shown('updated_at'), shownUpdatedAt: 'm.shown_updated_at' };
}

/** A field that the organization may keep to its insiders; others are told that it is withheld. */
export const withheld = (db: Reader, viewer: Viewer, field: PrivateField) => {
  const instead = field === 'requester' ? db.sql`'{"name":"Withheld"}'::jsonb` : db.sql`'Withheld'`;
  return db.sql`case when ${field} = any(m.private_fields) and not ${isInsider(db, viewer)} then ${instead}
    else r.${db.sql(field)} end as ${db.sql(field)}`;
};
