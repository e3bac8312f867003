// The facts of a matter, as a viewer may see them: those kept to the organization are for its members only.
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import { BOOKKEEPING_KINDS } from '#domain/requests/fact-kinds.ts';
import type { Connection } from '../client.ts';
import { columnsOf, type Fields } from './columns.ts';
import {
  type Count,
  countsOfEach,
  type Order,
  type Page,
  pagesOfEach,
  type RowsOfEach,
  type Window,
} from './keyset.ts';
import type { MatterKind } from './matters.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

type Reader = Pick<Connection, 'sql'>;

export interface EventRow {
  readonly id: string;
  readonly matterId: string;
  readonly kind: string;
  readonly occurredOn: string;
  readonly occurredUntil: string | null;
  readonly precision: string;
  readonly basis: string;
  readonly occurredTime: string | null;
  readonly zone: string | null;
  readonly communicationId: string | null;
  readonly docketEntryId: string | null;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly passage: string | null;
  readonly aboutEventId: string | null;
  readonly supersedesId: string | null;
  readonly supersededById: string | null;
  readonly isVoid: boolean;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly personId: string | null;
  readonly visibility: PartVisibility;
  readonly redaction: Redaction | null;
  readonly recordedAt: string;
  /** Who keeps the matter: names of recorders are for its members. */
  readonly organizationId: string;
  readonly matterKind: MatterKind;
}

/** Oldest first: the order of the fold. No time counts as the end of the day. */
export const EVENT_ORDER: Order<EventRow> = {
  name: 'event.occurred',
  descending: false,
  columns: [
    { expression: 'e.occurred_on', type: 'date', valueOf: (row) => row.occurredOn },
    {
      expression: "coalesce(e.occurred_time, '24:00:00'::time)",
      type: 'time',
      valueOf: (row) => row.occurredTime ?? '24:00:00',
    },
    { expression: 'e.recorded_at', type: 'timestamptz', valueOf: (row) => row.recordedAt },
    { expression: 'e.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

/** A correction `l` of a fact `e`: to whom it is hidden, the fact stands. */
const corrections = (db: Reader, viewer: Viewer) => db.sql`
  from matter_events l where l.supersedes_id = e.id and ${partIsVisible(db, viewer, 'l')}`;

/** Columns of a fact `e` of a matter `m`. */
export const eventColumns = (db: Reader, viewer: Viewer, fields: Fields = 'all') =>
  columnsOf<EventRow>(
    db,
    {
      id: 'e.id',
      matterId: 'e.matter_id',
      kind: 'e.kind',
      occurredOn: 'e.occurred_on',
      occurredUntil: 'e.occurred_until',
      precision: 'e.precision',
      basis: 'e.basis',
      occurredTime: 'e.occurred_time',
      zone: 'e.zone',
      communicationId: 'e.communication_id',
      docketEntryId: 'e.docket_entry_id',
      documentId: 'e.document_id',
      page: 'e.page',
      passage: 'e.passage',
      aboutEventId: 'e.about_event_id',
      supersedesId: 'e.supersedes_id',
      supersededById: db.sql`(select l.id ${corrections(db, viewer)}) as superseded_by_id`,
      isVoid: 'e.is_void',
      reason: 'e.reason',
      payload: 'e.payload',
      personId: 'e.person_id',
      visibility: 'e.visibility',
      redaction: 'e.redaction',
      recordedAt: 'e.recorded_at',
      organizationId: 'm.organization_id',
      matterKind: 'm.kind as matter_kind',
    },
    fields,
  );

const source = ({ sql }: Connection) => sql`matter_events e join matters m on m.id = e.matter_id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}`;

/** A fact `e` that no visible correction has replaced, and that is not taken back. */
export const isCurrent = (db: Reader, viewer: Viewer) => db.sql`
  not e.is_void and not exists (select ${corrections(db, viewer)})`;

/** The facts with these ids that the viewer may see, in no order. */
export async function eventsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly EventRow[]> {
  return together(
    db,
    db.sql<EventRow[]>`
    select ${eventColumns(db, viewer)} from ${source(db)}
    where e.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

const isOfKind = ({ sql }: Reader, kind: string | null) =>
  kind === null ? sql`` : sql`and e.kind = ${kind}`;

/** The facts of each matter; corrected ones only when `includeSuperseded`, all kinds where none is named. */
const ofMatters = (
  db: Connection,
  viewer: Viewer,
  includeSuperseded: boolean,
  kind: string | null,
): RowsOfEach<EventRow> => ({
  columns: eventColumns(db, viewer),
  rows: db.sql`${source(db)} where e.matter_id = parent.id and ${isVisible(db, viewer)}
    ${includeSuperseded ? db.sql`` : db.sql`and ${isCurrent(db, viewer)}`} ${isOfKind(db, kind)}`,
  parentOf: (row) => row.matterId,
});

/** A page of each matter's facts, in one statement. */
export const eventsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  includeSuperseded: boolean,
  window: Window<EventRow>,
  kind: string | null = null,
): Promise<ReadonlyMap<string, Page<EventRow>>> =>
  pagesOfEach(db, matterIds, ofMatters(db, viewer, includeSuperseded, kind), window);

export const countEventsOfEach = (
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
  includeSuperseded: boolean,
  kind: string | null = null,
): Promise<ReadonlyMap<string, Count>> =>
  countsOfEach(db, matterIds, ofMatters(db, viewer, includeSuperseded, kind));

/** The facts that these communications carried, as they stand now, in the order of the fold. */
export async function eventsOfCommunications(
  db: Connection,
  viewer: Viewer,
  communicationIds: readonly string[],
): Promise<readonly EventRow[]> {
  return together(
    db,
    db.sql<EventRow[]>`
    select ${eventColumns(db, viewer)} from ${source(db)}
    where e.communication_id = any(${communicationIds as string[]}::uuid[])
      and ${isVisible(db, viewer)} and ${isCurrent(db, viewer)}
    order by e.occurred_on, coalesce(e.occurred_time, '24:00:00'::time), e.recorded_at, e.id`,
  );
}

/** The newest fact of each matter that this viewer may see: for those who may not see the projected one. */
export async function lastEventOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly EventRow[]> {
  return together(
    db,
    db.sql<EventRow[]>`
    select found.* from unnest(${matterIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${eventColumns(db, viewer)} from ${source(db)}
      where e.matter_id = parent.id and ${isVisible(db, viewer)} and ${isCurrent(db, viewer)}
        and e.kind <> all(${BOOKKEEPING_KINDS as string[]})
      order by e.occurred_on desc, coalesce(e.occurred_time, '24:00:00'::time) desc, e.recorded_at desc, e.id desc
      limit 1) found`,
  );
}
