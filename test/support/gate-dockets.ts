// The agency dockets of the gate's world: in each, kept in every way, a comment with who signs it, its file and what happened to it;
// and a notice with its period, which are seen as the docket is.
import { v7 } from 'uuid';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import type { Database } from '#db/client.ts';
import type { World } from './world.ts';

/** @param keep how comments are kept, one of each */
export async function addDocket(
  { sql }: Database,
  world: World,
  keep: readonly PartVisibility[],
): Promise<string> {
  const { matterId } = await recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'About data.',
  });
  const notice = v7();
  await sql`
    insert into agency_notices (id, matter_id, event_id, kind, title, published_on)
    values (${notice}, ${matterId}, ${notice}, 'proposed_rule', 'A rule', '2026-03-02')`;
  await sql`
    insert into comment_periods (id, matter_id, notice_id, rule_key, basis, opens_on, zone)
    values (${notice}, ${matterId}, ${notice}, 'FR-COMMENT', 'stated', '2026-03-02', 'America/New_York')`;
  for (const kept of keep) await addComment({ sql }, world, matterId, kept);
  return matterId;
}

/** One that stands, signed by one who left and one who stays, and one that was taken away. */
export async function addComment(
  { sql }: Pick<Database, 'sql'>,
  { organizationId, person }: World,
  matterId: string,
  kept: PartVisibility,
): Promise<string[]> {
  const [comment, file] = [v7(), v7()];
  await sql`
    insert into public_comments (id, matter_id, origin, title, text, visibility, made_at, removed_at)
    select x.id, ${matterId}, 'ours', 'A comment', 'We write.', ${kept}, app_now(), case when x.gone then app_now() end
    from (values (${comment}::uuid, false), (${v7()}::uuid, true)) x (id, gone)`;
  await sql`
    insert into comment_sign_ons (id, comment_id, organization, authority_by, authority_on, added_at, removed_at)
    select x.id, ${comment}, 'Friends', 'A director', '2026-03-03', app_now(), case when x.gone then app_now() end
    from (values (${v7()}::uuid, false), (${v7()}::uuid, true)) x (id, gone)`;
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state)
    values (${file}, ${organizationId}, ${'a'.repeat(64)}, 1, 'exhibit.pdf', 'application/pdf', ${file.replaceAll('-', '')},
      ${person.owner}, app_now(), 'clear')`;
  await sql`
    insert into comment_exhibits (id, comment_id, document_id, number, label) values (${v7()}, ${comment}, ${file}, 1, 'Exhibit 1')`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, visibility, recorded_at)
    values (${v7()}, ${matterId}, 'comment_posted', '2026-03-05', 'day', 'stated', jsonb_build_object('comments', array[${comment}]::text[]),
      ${kept}, app_now())`;
  return [comment, file];
}
