// Every comment of a docket that the viewer may see, a page at a time by key, for a file.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { commentIsVisible, commentSource } from './public-comments.ts';
import { matterIsVisible } from './visibility.ts';

export interface ExportedComment {
  readonly id: string;
  readonly origin: string;
  readonly status: string;
  readonly commenter: string | null;
  readonly title: string;
  readonly text: string;
  readonly trackingNumber: string | null;
  readonly submittedOn: string | null;
  readonly postedOn: string | null;
  readonly address: string | null;
  readonly notice: string | null;
}

/** Null where there is no such docket to see. */
export async function docketForExport(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<{ readonly id: string; readonly isSample: boolean } | null> {
  const [row] = await db.sql<{ id: string; isSample: boolean }[]>`
    select m.id, m.is_sample from matters m
    where m.code = ${code} and m.kind = 'agency_docket' and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}

/** @param after id of the last one that was taken; null: from the first */
export const commentsForExport = (
  db: Connection,
  viewer: Viewer,
  docketId: string,
  after: string | null,
  most: number,
): Promise<readonly ExportedComment[]> =>
  db.sql<ExportedComment[]>`
    select q.id, q.origin, q.status, q.commenter, q.title, q.text, q.tracking_number, q.submitted_on, q.posted_on, q.address,
      (select n.title from agency_notices n where n.id = q.notice_id) as notice
    from ${commentSource(db)}
    where q.matter_id = ${docketId} and ${commentIsVisible(db, viewer)}
      ${after === null ? db.sql`` : db.sql`and q.id > ${after}`}
    order by q.id limit ${most}`;
