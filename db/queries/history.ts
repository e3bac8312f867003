// Who did what to a matter and why. For members of its organization only.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import { entryIsVisible, isInsider, matterIsVisible } from './visibility.ts';

export interface HistoryRow {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly redaction: Redaction | null;
  /** Nothing later stands in the way of taking it back; who may is another question. */
  readonly isUndoable: boolean;
}

/** Newest first. */
export const HISTORY_ORDER: Order<HistoryRow> = {
  name: 'history.number',
  descending: true,
  columns: [
    { expression: 'h.number', type: 'integer', valueOf: (row) => String(row.number) },
    { expression: 'h.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${isInsider(db, viewer)}
    and ${entryIsVisible(db, viewer)}`;

/** The twin of what `commands/matters/undo-act.ts` checks. */
const isUndoable = ({ sql }: Connection) => sql`case
  when h.redaction is not null then false
  when h.action in ('correct_event', 'undo_correction')
    then not exists (select from matter_events s where s.supersedes_id = h.target_id)
  when h.action = 'set_part_visibility'
    then not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
      and l.action = h.action and l.target_id = h.target_id)
  when h.action = 'keep_fields'
    then not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number and l.action = h.action)
  when h.action in ('edit_note', 'remove_note')
    then not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
      and l.target_id = h.target_id and l.action in ('edit_note', 'remove_note', 'restore_note'))
  when h.action in ('edit_comment', 'remove_comment')
    then exists (select from public_comments q where q.id = h.target_id and q.submitted_on is null and q.redaction is null)
      and not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
        and l.target_id = h.target_id and l.action in ('edit_comment', 'remove_comment', 'restore_comment'))
  when h.action in ('edit_task', 'complete_task', 'drop_task')
    then not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
      and l.target_id = h.target_id and l.action in ('edit_task', 'complete_task', 'drop_task', 'reopen_task'))
  when h.action in ('edit_withholding', 'set_position')
    then exists (select from withholdings s where s.id = h.target_id and s.removed_at is null)
      and not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
        and l.target_id = h.target_id and l.action = h.action)
  when h.action = 'remove_withholdings'
    then exists (select from withholdings s where s.id = h.target_id and s.removed_at = h.at)
      and not exists (select from withholdings t
        join withholdings s on s.matter_id = t.matter_id and s.removed_at = h.at and (s.id = t.id or (h.before ? 'rows' and s.import_id = t.import_id))
        join withholdings a on a.matter_id = s.matter_id and a.row_key = s.row_key and a.removed_at is null
        where t.id = h.target_id)
  when h.action in ('edit_request', 'set_people', 'undo_act') and h.after is not null
    then (m.status = 'draft' or not h.after ?| '{requestText,agencyId,requester}'::text[])
      and not exists (select from history l where l.matter_id = h.matter_id and l.number > h.number
        and l.after ?| array(select jsonb_object_keys(h.after)))
  else false end`;

/**
 * The acts that came after a version of the matter. Each act that gives a matter a new version writes one row of `changes` and
 * one entry, both under its name: the last so many entries of a name belong to the last so many changes of that name.
 */
const cameAfter = ({ sql }: Connection, version: number | null) =>
  version === null
    ? sql``
    : sql`and exists (
        select from changes c where c.matter_id = h.matter_id and c.kind = h.action and c.version > ${version}
        having count(*) >= (select count(*) from history l
          where l.matter_id = h.matter_id and l.action = h.action and l.number >= h.number))`;

/** The history of each matter; nothing of matters of other organizations. */
const ofMatters = (db: Connection, viewer: Viewer, sinceVersion: number | null): RowsOfEach<HistoryRow> => ({
  columns: db.sql`h.id, h.matter_id, h.number, h.at, h.person_id, h.action, h.reason, h.before, h.after, h.redaction,
    ${isUndoable(db)} as is_undoable`,
  rows: db.sql`history h join matters m on m.id = h.matter_id
    where h.matter_id = parent.id and ${isVisible(db, viewer)} ${cameAfter(db, sinceVersion)}`,
  parentOf: (row) => row.matterId,
});

/**
 * A page of each matter's history, in one statement.
 * @param sinceVersion only what gave the matter a later version than this one; null: all
 */
export const historyOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<HistoryRow>,
  sinceVersion: number | null = null,
): Promise<ReadonlyMap<string, Page<HistoryRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer, sinceVersion), window);

export const countHistoryOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  sinceVersion: number | null = null,
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer, sinceVersion));
