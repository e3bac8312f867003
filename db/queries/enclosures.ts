// The files of letters beside their own, and where files came from, by the same condition as the files themselves.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { documentColumns, type DocumentRow } from './documents.ts';
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
import { documentIsVisible, matterIsVisible, partIsVisible } from './visibility.ts';

export interface EnclosureRow extends DocumentRow {
  readonly communicationId: string;
}

/** In the order in which they came: the ids grow with time. */
export const ENCLOSURE_ORDER: Order<EnclosureRow> = {
  name: 'enclosure.added',
  descending: false,
  columns: [{ expression: 'f.id', type: 'uuid', valueOf: (row) => row.id }],
};

/** Beside a letter that the viewer may see; a file may lie in another one that they may not. */
const enclosed = (db: Connection, viewer: Viewer) => db.sql`
  enclosures x join communications c on c.id = x.communication_id join matters m on m.id = c.matter_id
    join documents f on f.id = x.document_id
  where x.communication_id = parent.id and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}
    and ${documentIsVisible(db, viewer)}`;

const ofLetters = (db: Connection, viewer: Viewer): RowsOfEach<EnclosureRow> => ({
  columns: db.sql`${documentColumns(db)}, x.communication_id`,
  rows: enclosed(db, viewer),
  parentOf: (row) => row.communicationId,
});

/** A page of each letter's enclosures, in one statement. */
export const enclosuresOfEach = (
  db: Connection,
  viewer: Viewer,
  communicationIds: readonly string[],
  window: Window<EnclosureRow>,
): Promise<ReadonlyMap<string, Page<EnclosureRow>>> =>
  pagesOfEach(db, communicationIds, ofLetters(db, viewer), window);

/** This file as an enclosure of each letter; an entry only where it is one and visible. */
export async function namedEnclosures(
  db: Connection,
  viewer: Viewer,
  communicationIds: readonly string[],
  documentId: string,
): Promise<ReadonlyMap<string, EnclosureRow>> {
  const rows = await db.sql<EnclosureRow[]>`
    select found.* from unnest(${communicationIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${documentColumns(db)}, x.communication_id from ${enclosed(db, viewer)} and f.id = ${documentId}) found`;
  return new Map(rows.map((row) => [row.communicationId, row]));
}

export const countEnclosuresOfEach = (
  db: Connection,
  viewer: Viewer,
  communicationIds: readonly string[],
): Promise<ReadonlyMap<string, Count>> => countsOfEach(db, communicationIds, ofLetters(db, viewer));

export interface DocumentSourceRow {
  readonly documentId: string;
  readonly organizationId: string;
  readonly kind: 'unpacked' | 'address';
  readonly archiveId: string | null;
  readonly place: string | null;
  readonly address: string | null;
  readonly finalAddress: string | null;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly takenAt: string;
}

/** Where these files came from; an entry only for those that nobody brought by hand and that the viewer may see. */
export async function documentSources(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DocumentSourceRow[]> {
  return together(
    db,
    db.sql<DocumentSourceRow[]>`
    select s.document_id, f.organization_id, s.kind, s.archive_id, s.place, s.address, s.final_address, s.status,
      s.content_type, s.taken_at
    from document_sources s join documents f on f.id = s.document_id
    where s.document_id = any(${ids as string[]}::uuid[]) and ${documentIsVisible(db, viewer)}`,
  );
}
