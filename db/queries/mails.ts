// Mails as they went out, or would have; each is for its own person only.
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

/** A page of the viewer's own mails. */
export async function listMails(
  db: Connection,
  viewer: Viewer,
  window: Window<MailRow>,
): Promise<Page<MailRow>> {
  if (viewer.kind === 'anonymous') return emptyPage(window);
  const rows = await db.sql<MailRow[]>`
    select ${columns(db)} from mails l
    where l.person_id = ${viewer.personId}${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countMails(db: Connection, viewer: Viewer): Promise<Count> {
  if (viewer.kind === 'anonymous') return countOf(0);
  const [row] = await db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from mails l where l.person_id = ${viewer.personId} limit ${COUNT_LIMIT + 1}) found`;
  return countOf(row.counted);
}

export async function mailsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly MailRow[]> {
  if (viewer.kind === 'anonymous') return [];
  return db.sql<MailRow[]>`
    select ${columns(db)} from mails l
    where l.id = any(${ids as string[]}::uuid[]) and l.person_id = ${viewer.personId}`;
}
