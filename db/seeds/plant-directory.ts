/**
 * Puts the names and contacts of an agency in place. A contact is known by its key: where the data says something else now, a
 * new row takes its place; where a person changed it or took it out, theirs stands. A name that was taken out stays out.
 */
import type { AgencySeed, AliasSeed, ContactSeed } from './agency-seed.ts';
import type { Planter } from './planter.ts';

export async function plantDirectory(planter: Planter, agencyId: string, seed: AgencySeed): Promise<void> {
  for (const alias of seed.aliases ?? []) await plantAlias(planter, agencyId, alias);
  const contacts = seed.contacts ?? [];
  const keyOf = ({ key }: ContactSeed) => `${seed.slug}/${key}`;
  for (const contact of contacts) await plantContact(planter, agencyId, keyOf(contact), contact);
  await planter.tx.sql`
    update agency_contacts set ended_at = app_now()
    where agency_id = ${agencyId} and ended_at is null and seed_key is not null
      and seed_key <> all(${contacts.map(keyOf)}::text[])`;
}

async function plantAlias({ tx, newId }: Planter, agencyId: string, alias: AliasSeed): Promise<void> {
  await tx.sql`
    insert into agency_aliases (id, agency_id, name, kind, source_url, checked_on, recorded_at)
    select ${newId()}, ${agencyId}, ${alias.name}, ${alias.kind}, ${alias.sourceUrl}, ${alias.checkedOn}, app_now()
    where not exists (
      select from agency_aliases l where l.agency_id = ${agencyId} and l.folded = fold_name(${alias.name}))`;
}

interface Planted {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly isSame: boolean;
  readonly checkedOn: string;
}

async function plantContact(
  planter: Planter,
  agencyId: string,
  seedKey: string,
  contact: ContactSeed,
): Promise<void> {
  const { sql } = planter.tx;
  const { kind, channel = null, value = null, office = null, purpose = null } = contact;
  const [planted] = await sql<Planted[]>`
    select c.id, c.ended_at is null as is_current,
      (c.kind, c.channel, c.value, c.office, c.purpose) is not distinct from
        (${kind}::text, ${channel}::text, ${value}::text, ${office}::text, ${purpose}::text) as is_same,
      (select max(k.checked_on) from agency_contact_checks k where k.contact_id = c.id)::text as checked_on
    from agency_contacts c where c.seed_key = ${seedKey} and c.agency_id = ${agencyId}
    order by c.recorded_at desc, c.id desc limit 1`;
  if (planted && !planted.isCurrent) return;
  if (planted?.isSame) {
    if (contact.checkedOn > planted.checkedOn) await plantCheck(planter, planted.id, contact);
    return;
  }
  if (planted) await sql`update agency_contacts set ended_at = app_now() where id = ${planted.id}`;
  const id = planter.newId();
  await sql`
    insert into agency_contacts (id, agency_id, kind, channel, value, office, purpose, replaces_id, seed_key, recorded_at)
    values (${id}, ${agencyId}, ${kind}, ${channel}, ${value}, ${office}, ${purpose}, ${planted?.id ?? null}, ${seedKey},
      app_now())`;
  await plantCheck(planter, id, contact);
}

async function plantCheck({ tx, newId }: Planter, contactId: string, contact: ContactSeed): Promise<void> {
  await tx.sql`
    insert into agency_contact_checks (id, contact_id, source_url, checked_on, recorded_at)
    values (${newId()}, ${contactId}, ${contact.sourceUrl}, ${contact.checkedOn}, app_now())`;
}
