/**
 * Takes everything that belongs to the sample out of the database, in the order of the references: what hangs on sample
 * matters, the matters, the sample people with their accounts, their organizations, the sample agencies. Facts and history
 * may only be deleted with the word that the triggers ask for, and only here.
 */
import { DELETED_PERSON_EN } from '#domain/words/people-en.ts';
import { type Connection, isReferenced, type Transaction } from '../client.ts';
import { readClock } from '../queries/clock.ts';
import { forgetPerson } from './person-deletion.ts';

export interface SampleRemoved {
  readonly matters: number;
  /** Matters and organizations whose history went with them: a check of the chains must not miss it. */
  readonly chainIds: readonly string[];
  readonly people: number;
  readonly agencies: number;
  /** Where the storage keeps files that no row names any more. */
  readonly storageKeys: readonly string[];
}

/** Something of the sample is under legal hold; the message says what, for the operator. */
export class SampleHeld extends Error {
  override readonly name = 'SampleHeld';
}

/** Harmless where there is no sample. Rows of the real story are never touched. @throws SampleHeld, and then nothing is removed */
export async function removeSample(tx: Transaction): Promise<SampleRemoved> {
  await checkNotHeld(tx);
  await tx.sql`select set_config('sunclock.removing_sample', 'on', true)`;
  await removeClocks(tx);
  await removeSiteActs(tx);
  const storageKeys = await removeFacts(tx);
  const matterIds = await removeMatters(tx);
  await removeDirectory(tx);
  const people = await removePeople(tx);
  const organizations = await tx.sql<
    { id: string }[]
  >`delete from organizations where is_sample returning id`;
  const agencies = await tx.sql`delete from agencies where is_sample`;
  await tx.sql`select set_config('sunclock.removing_sample', '', true)`;
  const chainIds = [...matterIds, ...organizations.map(({ id }) => id)];
  return { matters: matterIds.length, chainIds, people, agencies: agencies.count, storageKeys };
}

/** The sample matters stay locked, so that no hold comes in between. */
async function checkNotHeld({ sql }: Transaction): Promise<void> {
  const matters = await sql<{ title: string; code: string; isHeld: boolean }[]>`
    select title, code, legal_hold_at is not null as is_held from matters where is_sample order by code for update`;
  const held = matters
    .filter(({ isHeld }) => isHeld)
    .map(({ title, code }) => `“${title}” (/requests/${code}/hold)`);
  if (held.length === 0) return;
  throw new SampleHeld(
    `Nothing was removed: under legal hold ${held.length === 1 ? 'is' : 'are'} ${held.join(', ')}. An owner or counsel lifts it first.`,
  );
}

const sampleMatters = ({ sql }: Transaction) => sql`(select id from matters where is_sample)`;
const samplePeople = ({ sql }: Transaction) => sql`(select id from people where is_sample)`;

async function removeClocks(tx: Transaction): Promise<void> {
  const { sql } = tx;
  const ofReminders = sql`reminder_id in (select id from reminders where matter_id in ${sampleMatters(tx)})`;
  const ofSample = sql`matter_id in ${sampleMatters(tx)} or person_id in ${samplePeople(tx)}
    or (params ->> 'organizationId')::uuid in (select id from organizations where is_sample)
    or (params ->> 'siteActId')::uuid in (select a.id from site_acts a join agencies g on g.id = a.about_agency_id
      where g.is_sample)`;
  const ofNotices = sql`notice_id in (select id from notices where ${ofSample})`;
  await sql`delete from mails where person_id in ${samplePeople(tx)} or ${ofReminders} or ${ofNotices}`;
  await sql`delete from notices where ${ofSample}`;
  await sql`delete from reminders where matter_id in ${sampleMatters(tx)} or person_id in ${samplePeople(tx)}`;
  await sql`delete from task_claims where person_id in ${samplePeople(tx)} or task_id in
    (select id from tasks where matter_id in ${sampleMatters(tx)})`;
  await sql`delete from tasks where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from deadline_versions where deadline_id in
    (select id from deadlines where matter_id in ${sampleMatters(tx)})`;
  await sql`delete from deadlines where matter_id in ${sampleMatters(tx)}`;
}

async function removeSiteActs(tx: Transaction): Promise<void> {
  const { sql } = tx;
  await sql`
    delete from site_acts where matter_id in ${sampleMatters(tx)} or person_id in ${samplePeople(tx)}
      or about_person_id in ${samplePeople(tx)}
      or about_organization_id in (select id from organizations where is_sample)
      or about_agency_id in (select id from agencies where is_sample)`;
}

/**
 * Names, contacts and proposals of sample agencies, which point to each other and so go in one statement; and what sample people
 * proposed of others, unless it was accepted: the directory rests on that.
 */
async function removeDirectory({ sql }: Transaction): Promise<void> {
  const ofSample = sql`agency_id in (select id from agencies where is_sample)`;
  const gone = sql`(select o.id from agency_proposals o left join agency_decisions w on w.proposal_id = o.id
    where o.agency_id in (select id from agencies where is_sample)
      or (o.person_id in (select id from people where is_sample) and w.state is distinct from 'accepted'))`;
  await sql`
    with checks as (
        delete from agency_contact_checks where contact_id in (select id from agency_contacts where ${ofSample})),
      contacts as (delete from agency_contacts where ${ofSample}),
      aliases as (delete from agency_aliases where ${ofSample}),
      decisions as (delete from agency_decisions where proposal_id in ${gone})
    delete from agency_proposals where id in ${gone}`;
}

async function removeFacts(tx: Transaction): Promise<readonly string[]> {
  const { sql } = tx;
  await sql`delete from determinations where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from request_parts where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from tracking_numbers where matter_id in ${sampleMatters(tx)}`;
  const ofComments = sql`comment_id in (select id from public_comments where matter_id in ${sampleMatters(tx)})`;
  await sql`delete from comment_exhibits where ${ofComments}`;
  await sql`delete from comment_sign_ons where ${ofComments}`;
  await sql`delete from public_comments where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from comment_periods where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from agency_notices where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from approvals where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from withholdings where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from matter_events where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from entry_attachments where docket_entry_id in
    (select id from docket_entries where matter_id in ${sampleMatters(tx)})`;
  await sql`delete from docket_entries where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from enclosures where communication_id in
    (select id from communications where matter_id in ${sampleMatters(tx)})`;
  await sql`delete from communications where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from document_sources where document_id in
    (select id from documents where organization_id in (select id from organizations where is_sample))`;
  const files = await sql<{ storageKey: string }[]>`
    delete from documents where organization_id in (select id from organizations where is_sample)
    returning storage_key`;
  return files.map(({ storageKey }) => storageKey);
}

async function removeMatters(tx: Transaction): Promise<readonly string[]> {
  const { sql } = tx;
  await sql`delete from followers where matter_id in ${sampleMatters(tx)} or person_id in ${samplePeople(tx)}`;
  await sql`
    delete from invitations where organization_id in (select id from organizations where is_sample)`;
  await sql`delete from guests where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from sealed_readers where matter_id in ${sampleMatters(tx)} or person_id in ${samplePeople(tx)}`;
  await sql`delete from share_links where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from notes where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from matter_links where from_id in ${sampleMatters(tx)} or to_id in ${sampleMatters(tx)}`;
  await sql`delete from timeline_entries where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from history where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from changes where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from agency_dockets where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from lawsuits where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from foia_requests where matter_id in ${sampleMatters(tx)}`;
  await sql`delete from request_batches where organization_id in (select id from organizations where is_sample)`;
  await sql`delete from agreements where matter_id in ${sampleMatters(tx)}`;
  const removed = await sql<{ id: string }[]>`delete from matters where is_sample returning id`;
  return removed.map(({ id }) => id);
}

async function removePeople(tx: Transaction): Promise<number> {
  const { sql } = tx;
  await sql`delete from api_keys where person_id in ${samplePeople(tx)}`;
  await sql`delete from mutation_receipts where person_id in ${samplePeople(tx)}`;
  const ofSample = sql`organization_id in (select id from organizations where is_sample)`;
  await sql`delete from organization_acts where ${ofSample}`;
  await sql`delete from memberships where ${ofSample}`;
  await sql`delete from auth."user" where id in
    (select auth_user_id from people where is_sample) or email in (select email from people where is_sample)`;
  const found = await sql<{ id: string }[]>`select id from people where is_sample order by id`;
  const { now: at } = await readClock(tx);
  for (const { id } of found) await removePerson(tx, id, at);
  return found.length;
}

/**
 * Takes a person out. Who did something in a real organization or on a real matter stays behind it, under a name that names
 * nobody: such a record is chained, and what was done there was done.
 */
async function removePerson(tx: Transaction, id: string, at: string): Promise<void> {
  try {
    await tx.attempt((inner) => inner.sql`delete from people where id = ${id}`);
  } catch (error) {
    if (!isReferenced(error)) throw error;
    await forgetPerson(tx, id, { name: DELETED_PERSON_EN, at });
    await tx.sql`update people set is_sample = false where id = ${id}`;
  }
}

/** Does any sample organization stand? */
export async function hasSample({ sql }: Pick<Connection, 'sql'>): Promise<boolean> {
  const rows = await sql`select from organizations where is_sample limit 1`;
  return rows.length > 0;
}
