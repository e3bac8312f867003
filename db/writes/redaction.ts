/**
 * Removing words for good: each statement empties what holds words of the parts named, and puts the tombstone there. Rows
 * that bear one already stay as they are. The caller holds the lock on the matter.
 */
import { LOOK_FOR } from '#domain/comments/portal.ts';
import { REDACTED, type Redaction } from '#domain/matters/redaction.ts';
import { WITHHOLDING_FIELDS } from '#domain/requests/withholdings.ts';
import type { Transaction } from '../client.ts';
import type { LockedApproval } from './approvals.ts';
import { updateWithholding } from './withholdings.ts';

type Ids = readonly string[];

/** An entry of the history that holds words of these parts: by its target, or by the facts that it names. */
export async function entriesAbout(
  { sql }: Transaction,
  matterId: string,
  ids: Ids,
): Promise<readonly number[]> {
  const rows = await sql<{ number: number }[]>`
    select h.number from history h
    where h.matter_id = ${matterId} and h.redaction is null and h.action <> 'redact'
      and not (h.action = 'set_part_visibility' and h.reason is null)
      and (h.target_id = any(${ids as string[]}::uuid[]) or exists (
        select from (select jsonb_path_query(h.after, '$.facts[*].id') union all select jsonb_path_query(h.after, '$.noted[*].id'))
          named (part) where part #>> '{}' = any(${ids as string[]}::text[])))
    order by h.number`;
  return rows.map(({ number }) => number);
}

/** Asks whose input names one of these parts, or an entry that tells of them. */
export async function asksAbout(
  { sql }: Transaction,
  matterId: string,
  ids: Ids,
  entries: readonly number[],
): Promise<readonly LockedApproval[]> {
  return sql<LockedApproval[]>`
    select a.id, a.matter_id, a.act, a.needed, a.input, a.visibility, a.person_id, a.state, a.reason from approvals a
    where a.matter_id = ${matterId} and a.redaction is null and (a.event_id = any(${ids as string[]}::uuid[])
      or (a.act = 'undo_act' and (a.input ->> 'entry')::int = any(${entries as number[]}::int[]))
      or exists (select from unnest(${ids as string[]}::text[]) id where a.input::text like '%' || id || '%'))
    order by a.id`;
}

export interface Emptied {
  readonly matterId: string;
  /** Letters and docket entries. */
  readonly papers: Ids;
  readonly files: Ids;
  /** Notes, which are gone with their words, and tasks, of which stays that there was one. */
  readonly inside: Ids;
  /** Comments; a draft is gone with its words. */
  readonly comments: Ids;
  /** Rows of what was withheld, with our position on them. */
  readonly withholdings: Ids;
  /** Facts with what stays of each. */
  readonly facts: readonly { readonly id: string; readonly payload: Readonly<Record<string, unknown>> }[];
  readonly entries: readonly number[];
  readonly asks: Ids;
  /** What mails may have said of the facts. */
  readonly inMails: Ids;
}

/** Empties all of it. */
export async function removeWords(tx: Transaction, emptied: Emptied, redaction: Redaction): Promise<void> {
  await emptyParts(tx, emptied, redaction);
  await emptyRecord(tx, emptied, redaction);
  await emptyCopies(tx, emptied);
}

const asJson = ({ sql }: Transaction, value: object) => sql`${JSON.stringify(value)}::text::jsonb`;

async function emptyParts(
  tx: Transaction,
  { papers, files, inside, comments, withholdings, facts }: Emptied,
  redaction: Redaction,
) {
  const { sql } = tx;
  const tombstone = asJson(tx, redaction);
  await sql`
    update communications set subject = ${REDACTED}, summary = null, sender = null, recipient = null, redaction = ${tombstone}
    where id = any(${papers as string[]}::uuid[]) and redaction is null`;
  await sql`
    update docket_entries set text = ${REDACTED}, sources = '[]', redaction = ${tombstone}
    where id = any(${papers as string[]}::uuid[]) and redaction is null`;
  await sql`
    update documents set name = ${REDACTED}, metadata = null, check_result = null, picture_findings = null, left_out = null, redaction = ${tombstone}
    where id = any(${files as string[]}::uuid[]) and redaction is null`;
  await sql`
    update notes set text = ${REDACTED}, removed_at = coalesce(removed_at, ${redaction.at}) where id = any(${inside as string[]}::uuid[])`;
  await sql`
    update tasks set title = ${REDACTED}, note = null where id = any(${inside as string[]}::uuid[])`;
  await emptyComments(tx, comments, redaction);
  await emptyWithholdings(tx, withholdings, redaction);
  await sql`
    update document_sources set place = null, address = null, final_address = null
    where document_id = any(${files as string[]}::uuid[])`;
  await sql`delete from document_pages where document_id = any(${files as string[]}::uuid[])`;
  await sql`
    update matter_events e set payload = left_over.payload, reason = null, passage = null, redaction = ${tombstone}
    from jsonb_to_recordset(${asJson(tx, facts)}) as left_over (id uuid, payload jsonb)
    where e.id = left_over.id and e.redaction is null`;
}

/** Its own words, who signs it, and the titles by which its receipt and the task to look for it name it. */
async function emptyComments(tx: Transaction, comments: Ids, redaction: Redaction): Promise<void> {
  const { sql } = tx;
  const ids = comments as string[];
  await sql`
    update communications c set subject = replace(c.subject, q.title, ${REDACTED})
    from matter_events e, public_comments q
    where q.id = any(${ids}::uuid[]) and e.matter_id = q.matter_id and e.kind = 'comment_submitted'
      and e.payload -> 'comments' ? q.id::text and c.id = e.communication_id`;
  await sql`
    update tasks w set title = ${LOOK_FOR + REDACTED}
    from public_comments q where q.id = any(${ids}::uuid[]) and w.matter_id = q.matter_id
      and starts_with(w.title, ${LOOK_FOR} || left(q.title, 100))`;
  await sql`
    update comment_sign_ons set authority_by = ${REDACTED}, person = case when person is not null then ${REDACTED} end,
      organization = case when organization is not null then ${REDACTED} end
    where comment_id = any(${ids}::uuid[])`;
  await sql`update comment_exhibits set label = ${REDACTED} where comment_id = any(${ids}::uuid[])`;
  await sql`
    update public_comments set title = ${REDACTED}, text = '', redaction = ${asJson(tx, redaction)},
      commenter = case when commenter is not null then ${REDACTED} end,
      removed_at = case when origin = 'ours' and submitted_on is null then coalesce(removed_at, ${redaction.at}::timestamptz)
        else removed_at end
    where id = any(${ids}::uuid[]) and redaction is null`;
}

/** All that a row says, and the key that is a digest of it; in which answer and table it stood stays. */
async function emptyWithholdings(tx: Transaction, ids: Ids, redaction: Redaction): Promise<void> {
  const said = Object.fromEntries(WITHHOLDING_FIELDS.map((name) => [name, null]));
  for (const id of ids) {
    await updateWithholding(tx, id, {
      ...said,
      description: REDACTED,
      position: null,
      rowKey: id,
      redaction,
    });
  }
}

async function emptyRecord(tx: Transaction, { matterId, entries, asks }: Emptied, redaction: Redaction) {
  const { sql } = tx;
  const tombstone = asJson(tx, redaction);
  await sql`
    update history set reason = null, before = null, after = null, salt = '', redaction = ${tombstone}
    where matter_id = ${matterId} and number = any(${entries as number[]}::int[])`;
  await sql`
    update approvals set input = '{}', before = null, after = null, reason = null, decision_reason = null, redaction = ${tombstone}
    where id = any(${asks as string[]}::uuid[])`;
}

/** Titles of dates, mails that said such words, and the digests by which the input of an act could be guessed. */
async function emptyCopies({ sql }: Transaction, { matterId, facts, inMails }: Emptied) {
  const ids = facts.map(({ id }) => id);
  await sql`
    update deadlines set title = ${REDACTED} where root_event_id = any(${ids}::uuid[]) and title is not null`;
  await sql`
    update mails set subject = ${REDACTED}, text = ${REDACTED}, html = ${`<p>${REDACTED}</p>`}
    where (reminder_id in (select id from reminders where matter_id = ${matterId})
        or notice_id in (select id from notices where matter_id = ${matterId}))
      and exists (select from unnest(${inMails as string[]}::text[]) word
        where position(word in subject) > 0 or position(word in text) > 0)`;
  await sql`
    update mutation_receipts set input_digest = '', result = result || case
      when result ? 'moves' then '{"moves":[]}'::jsonb else '{}'::jsonb end
    where result ->> 'matterId' = ${matterId}`;
}
