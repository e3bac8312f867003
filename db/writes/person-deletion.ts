// What is taken away when a person deletes their account. Facts, letters and history keep their ids.
import type { Transaction } from '../client.ts';
import { deleteAuthUser } from './accounts.ts';

/** The organizations that the person belongs to and can leave, in the order in which they are locked; none that is suspended. */
export async function organizationsLeft({ sql }: Transaction, personId: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select s.organization_id as id from memberships s join organizations o on o.id = s.organization_id
    where s.person_id = ${personId} and s.ended_at is null and o.suspended_at is null order by s.organization_id`;
  return rows.map(({ id }) => id);
}

/** @returns the address that is forgotten; null when the person was deleted before */
export async function forgetPerson(
  tx: Transaction,
  personId: string,
  { name, at }: { readonly name: string; readonly at: string },
): Promise<string | null> {
  const { sql } = tx;
  const [before] = await sql<{ email: string; authUserId: string | null }[]>`
    select email, auth_user_id from people where id = ${personId} and deleted_at is null for update`;
  if (!before) return null;
  // Those of suspended organizations; the others were left.
  await sql`update memberships set ended_at = ${at} where person_id = ${personId} and ended_at is null`;
  await sql`update guests set ended_at = ${at} where person_id = ${personId} and ended_at is null`;
  await sql`update guests set address = null where person_id = ${personId}`;
  await sql`delete from invitations where address = lower(${before.email})`;
  await sql`delete from sealed_readers where person_id = ${personId}`;
  await sql`delete from followers where person_id = ${personId}`;
  await sql`delete from api_keys where person_id = ${personId}`;
  await sql`delete from mails where person_id = ${personId} or lower(to_address) = lower(${before.email})`;
  await sql`
    update reminders set state = 'cancelled', last_error = 'the account was deleted'
    where person_id = ${personId} and state = 'planned'`;
  await sql`
    update notices set state = 'cancelled', link = null, last_error = 'the account was deleted'
    where person_id = ${personId} and state = 'planned'`;
  // The address of letters that went out is theirs too, also of those from before there was an account.
  await sql`
    update notices set to_address = ''
    where person_id = ${personId} or (lower(to_address) = lower(${before.email}) and state <> 'planned')`;
  await sql`
    update people set name = ${name}, email = 'deleted+' || id || '@invalid', auth_user_id = null,
      is_site_admin = false, deleted_at = ${at}
    where id = ${personId}`;
  if (before.authUserId !== null) await deleteAuthUser(tx, before.authUserId);
  return before.email;
}
