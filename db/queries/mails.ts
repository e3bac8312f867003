// Mails as they went out, or would have; each is for its own person only. A demo on one machine also shows nobody in
// particular what went to addresses without an account.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  emptyPage,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  type Window,
} from './keyset.ts';

export interface MailRow {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly at: string;
}

/** Newest first. */
export const MAIL_ORDER: Order<MailRow> = {
  name: 'mail.at',
  descending: true,
  columns: [
    { expression: 'l.at', type: 'timestamptz', valueOf: (row) => row.at },
    { expression: 'l.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) =>
  sql`l.id, l.to_address, l.subject, l.text, l.html, l.message_id, l.at`;

/** Whose mails are asked for. `strangers`: nobody is signed in, and this is a demo that only this machine reaches. */
export type MailReader = Viewer | 'strangers';

/**
 * A condition on `mails l`: the reader's own, or for a demo's strangers those to addresses that have no account yet, so
 * that an invitation can be taken there.
 */
function isFor({ sql }: Connection, reader: Exclude<MailReader, { kind: 'anonymous' }>) {
  return reader === 'strangers'
    ? sql`l.person_id is null and not exists (select from people p
        where lower(p.email) = lower(l.to_address) and p.auth_user_id is not null)`
    : sql`l.person_id = ${reader.personId}`;
}

const isNobody = (reader: MailReader): reader is Extract<MailReader, { kind: 'anonymous' }> =>
  reader !== 'strangers' && reader.kind === 'anonymous';

/** A page of the reader's mails. */
export async function listMails(
  db: Connection,
  reader: MailReader,
  window: Window<MailRow>,
): Promise<Page<MailRow>> {
  if (isNobody(reader)) return emptyPage(window);
  const rows = await db.sql<MailRow[]>`
    select ${columns(db)} from mails l
    where ${isFor(db, reader)}${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countMails(db: Connection, reader: MailReader): Promise<Count> {
  if (isNobody(reader)) return countOf(0);
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from mails l where ${isFor(db, reader)} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

export async function mailsByIds(
  db: Connection,
  reader: MailReader,
  ids: readonly string[],
): Promise<readonly MailRow[]> {
  if (isNobody(reader)) return [];
  return db.sql<MailRow[]>`
    select ${columns(db)} from mails l
    where l.id = any(${ids as string[]}::uuid[]) and ${isFor(db, reader)}`;
}
