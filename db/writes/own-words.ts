/**
 * Removing the words that a matter itself is made of. The caller holds the lock on the matter; what else holds these words (entries
 * of the history, asks, mails) is emptied with `removeWords`.
 */
import { REDACTED, type Redaction } from '#domain/matters/redaction.ts';
import { fieldOf, type OwnWords, withoutOwnWords } from '#domain/matters/own-words.ts';
import type { Transaction } from '../client.ts';
import { updateAgreement } from './agreements.ts';
import { updateDocket } from './agency-dockets.ts';
import type { LockedApproval } from './approvals.ts';
import { updateLawsuit } from './lawsuits.ts';
import { type MatterRow, updateMatter } from './matters.ts';
import { updateRequest } from './requests.ts';

/** Entries of the history that tell any of these words: by the name under which an act writes them down. */
export async function entriesWithWords(
  { sql }: Transaction,
  matterId: string,
  words: readonly OwnWords[],
): Promise<readonly number[]> {
  const fields = words.map(fieldOf);
  const rows = await sql<{ number: number }[]>`
    select number from history
    where matter_id = ${matterId} and redaction is null and action <> 'redact'
      and (before ?| ${fields}::text[] or after ?| ${fields}::text[])
    order by number`;
  return rows.map(({ number }) => number);
}

/** Asks that would write any of these words, or take back an entry that tells of them. */
export async function asksWithWords(
  { sql }: Transaction,
  matterId: string,
  words: readonly OwnWords[],
  entries: readonly number[],
): Promise<readonly LockedApproval[]> {
  const fields = words.map(fieldOf);
  return sql<LockedApproval[]>`
    select id, matter_id, act, needed, input, visibility, person_id, state, reason from approvals
    where matter_id = ${matterId} and redaction is null and (input ?| ${fields}::text[]
      or before ?| ${fields}::text[] or after ?| ${fields}::text[]
      or (act = 'undo_act' and (input ->> 'entry')::int = any(${entries as number[]}::int[])))
    order by id`;
}

/** The row of its own that a matter of each kind has; what is emptied there is checked by `domain/matters/own-words.ts`. */
const UPDATES: Readonly<Record<string, (tx: Transaction, id: string, row: object) => Promise<void>>> = {
  foia_request: updateRequest,
  lawsuit: updateLawsuit,
  agency_docket: updateDocket,
  agreement: updateAgreement,
};

/** Empties these words of the matter, and puts a tombstone there for each. */
export async function emptyOwnWords(
  tx: Transaction,
  matter: MatterRow,
  words: readonly OwnWords[],
  redaction: Redaction,
): Promise<void> {
  const { title, ...own } = withoutOwnWords(matter.kind, words);
  const tombstones = Object.fromEntries(words.map((field) => [field, redaction]));
  await updateMatter(tx, matter.id, {
    ...(title === undefined ? {} : { title: REDACTED }),
    ownRedactions: { ...matter.ownRedactions, ...tombstones },
  });
  if (Object.keys(own).length > 0) await UPDATES[matter.kind]?.(tx, matter.id, own);
}

/** Every title that a matter ever had, as far as its history still tells. */
export async function titlesOf({ sql }: Transaction, { id, title }: MatterRow): Promise<readonly string[]> {
  const rows = await sql<{ title: string }[]>`
    select distinct unnest(array[before ->> 'title', after ->> 'title']) as title from history
    where matter_id = ${id} and redaction is null`;
  return [...new Set([title, ...rows.flatMap((row) => row.title ?? [])])];
}

/** The letter by which a request was filed is called as the request was, and so begin the titles of those drafted together with it. */
export async function emptyTitles({ sql }: Transaction, matterId: string, titles: readonly string[]) {
  // Settling writes an entry of the timeline anew where there is none: its words are read once otherwise.
  await sql`
    with emptied as (update communications set subject = ${REDACTED}
      where matter_id = ${matterId} and subject = any(${titles as string[]}::text[]) returning id)
    delete from timeline_entries x using emptied e where x.id = e.id`;
  await sql`
    update request_batches b set title = ${REDACTED} from foia_requests r
    where r.matter_id = ${matterId} and b.id = r.batch_id
      and exists (select from unnest(${titles as string[]}::text[]) title where starts_with(title, b.title))`;
}
