// What members and guests write beside a matter, as a viewer may read it: never anything of what is removed.
import type { InsideVisibility, Viewer } from '#domain/access/viewer.ts';
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
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

export interface NoteRow {
  readonly id: string;
  readonly matterId: string;
  readonly organizationId: string;
  readonly text: string;
  readonly visibility: InsideVisibility;
  readonly writtenById: string | null;
  readonly writtenAt: string;
  readonly editedAt: string | null;
}

/** Newest first. */
export const NOTE_ORDER: Order<NoteRow> = {
  name: 'note.written',
  descending: true,
  columns: [
    { expression: 'n.written_at', type: 'timestamptz', valueOf: (row) => row.writtenAt },
    { expression: 'n.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const columns = ({ sql }: Connection) => sql`
  n.id, n.matter_id, m.organization_id, n.text, n.visibility, n.written_by_id, n.written_at, n.edited_at`;

const source = ({ sql }: Connection) => sql`notes n join matters m on m.id = n.matter_id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`n.removed_at is null and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'n')}`;

/** The notes with these ids that the viewer may see, in no order. */
export async function notesByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly NoteRow[]> {
  return together(
    db,
    db.sql<NoteRow[]>`
    select ${columns(db)} from ${source(db)}
    where n.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

/** The notes of each matter. */
const ofMatters = (db: Connection, viewer: Viewer): RowsOfEach<NoteRow> => ({
  columns: columns(db),
  rows: db.sql`${source(db)} where n.matter_id = parent.id and ${isVisible(db, viewer)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each matter's notes, in one statement. */
export const notesOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  window: Window<NoteRow>,
): Promise<ReadonlyMap<string, Page<NoteRow>>> => pagesOfEach(db, matterIds, ofMatters(db, viewer), window);

export const countNotesOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, matterIds, ofMatters(db, viewer));
