/**
 * Puts reference data in place: agencies, organizations, people. Rows are known by their slug or address, so planting again
 * changes only what this version of the data says differently, and never touches what nobody changed.
 */
import type { Role } from '#domain/access/viewer.ts';
import { memberships, organizations, people } from '../schema/index.ts';
import { writeRequestAgencies } from '../writes/request-agencies.ts';
import type { AgencySeed } from './agency-seed.ts';
import { plantDirectory } from './plant-directory.ts';
import type { Planter } from './planter.ts';

/** Departments first: a component names its department by slug. @returns how many rows were added or changed */
export async function plantAgencies(planter: Planter, seeds: readonly AgencySeed[]): Promise<number> {
  let changed = 0;
  for (const seed of seeds) changed += await plantAgency(planter, seed);
  if (changed > 0) await writeRequestAgencies(planter.tx);
  return changed;
}

async function plantAgency(planter: Planter, seed: AgencySeed): Promise<number> {
  const { tx, newId } = planter;
  const settings = JSON.stringify(seed.settings ?? {});
  const rows = await tx.sql`
    insert into agencies as a (id, parent_id, slug, name, abbreviation, kind, jurisdiction, zone, settings,
      appeal_family, source_url, checked_on, is_sample)
    values (${newId()}, (select id from agencies where slug = ${seed.parent ?? null}), ${seed.slug}, ${seed.name},
      ${seed.abbreviation ?? null}, ${seed.kind}, ${seed.jurisdiction}, ${seed.zone}, ${settings}::text::jsonb,
      ${seed.appealFamily}, ${seed.sourceUrl ?? null}, ${seed.checkedOn ?? null}, ${seed.isSample ?? false})
    on conflict (slug) do update set parent_id = excluded.parent_id, name = excluded.name,
      abbreviation = excluded.abbreviation, kind = excluded.kind, jurisdiction = excluded.jurisdiction,
      zone = excluded.zone, settings = excluded.settings, appeal_family = excluded.appeal_family,
      source_url = excluded.source_url, checked_on = excluded.checked_on
    where (a.parent_id, a.name, a.abbreviation, a.kind, a.jurisdiction, a.zone, a.settings, a.appeal_family,
        a.source_url, a.checked_on)
      is distinct from (excluded.parent_id, excluded.name, excluded.abbreviation, excluded.kind,
        excluded.jurisdiction, excluded.zone, excluded.settings, excluded.appeal_family,
        excluded.source_url, excluded.checked_on)
    returning a.id`;
  const agencyId = idOf(await tx.sql<{ id: string }[]>`select id from agencies where slug = ${seed.slug}`);
  await plantDirectory(planter, agencyId, seed);
  return rows.length;
}

export interface OrganizationSeed {
  readonly slug: string;
  readonly name: string;
  readonly isSample?: boolean;
  readonly isPublicRecord?: boolean;
}

/** @returns the id of the organization, which may have been there */
export async function plantOrganization({ tx, newId }: Planter, seed: OrganizationSeed): Promise<string> {
  const { slug, name, isSample = false, isPublicRecord = false } = seed;
  const row = { id: newId(), slug, name, isSample, isPublicRecord };
  await tx.drizzle.insert(organizations).values(row).onConflictDoNothing({ target: organizations.slug });
  return idOf(await tx.sql<{ id: string }[]>`select id from organizations where slug = ${slug}`);
}

export interface PersonSeed {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isSample?: boolean;
}

/** @returns the id of the person, who may have been there, as a member of the organization */
export async function plantPerson(
  { tx, newId }: Planter,
  organizationId: string,
  { name, email, role, isSample = false }: PersonSeed,
): Promise<string> {
  const row = { id: newId(), name, email, isSample };
  await tx.drizzle.insert(people).values(row).onConflictDoNothing({ target: people.email });
  const personId = idOf(await tx.sql<{ id: string }[]>`select id from people where email = ${email}`);
  await tx.drizzle.insert(memberships).values({ organizationId, personId, role }).onConflictDoNothing();
  return personId;
}

function idOf(rows: readonly { readonly id: string }[]): string {
  const [row] = rows;
  if (!row) throw new Error('A row that was just planted is not there.');
  return row.id;
}
