// What hangs on a request in short lists: its parts, its determinations, the numbers that agencies gave it. Each is a
// projection of a fact, and hidden where that fact is kept to the organization.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

export interface PartRow {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  readonly text: string;
  readonly outcome: string;
  readonly outcomeAsStated: string | null;
  readonly closedOn: string | null;
}

export interface DeterminationRow {
  readonly id: string;
  readonly matterId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly adverse: boolean;
  readonly datedOn: string | null;
  readonly agencyWords: string | null;
  readonly appealRightsGiven: boolean | null;
  readonly partIds: readonly string[];
  readonly exemptions: readonly string[];
  readonly appealedOn: string | null;
}

export interface TrackingNumberRow {
  readonly id: string;
  readonly matterId: string;
  readonly number: string;
  readonly assignedBy: string;
  readonly statedOn: string | null;
  readonly isCurrent: boolean;
}

const partColumns = ({ sql }: Connection) => sql`
  p.id, p.matter_id, p.number, p.text, p.outcome, p.outcome_as_stated, p.closed_on`;

const partSource = ({ sql }: Connection) => sql`
  request_parts p join matters m on m.id = p.matter_id join matter_events e on e.id = p.id`;

const isVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}`;

/** The parts of each request, by number. */
export async function partsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly PartRow[]> {
  return together(
    db,
    db.sql<PartRow[]>`
    select ${partColumns(db)} from ${partSource(db)}
    where p.matter_id = any(${matterIds as string[]}::uuid[]) and ${isVisible(db, viewer)}
    order by p.matter_id, p.number`,
  );
}

export async function partsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly PartRow[]> {
  return together(
    db,
    db.sql<PartRow[]>`
    select ${partColumns(db)} from ${partSource(db)}
    where p.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

const determinationColumns = ({ sql }: Connection) => sql`
  s.id, s.matter_id, s.event_id, s.kind, s.adverse, s.dated_on, s.agency_words, s.appeal_rights_given, s.part_ids,
  s.exemptions, s.appealed_on`;

const determinationSource = ({ sql }: Connection) => sql`
  determinations s join matters m on m.id = s.matter_id join matter_events e on e.id = s.event_id`;

/** The determinations of each request, newest first. */
export async function determinationsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly DeterminationRow[]> {
  return together(
    db,
    db.sql<DeterminationRow[]>`
    select ${determinationColumns(db)} from ${determinationSource(db)}
    where s.matter_id = any(${matterIds as string[]}::uuid[]) and ${isVisible(db, viewer)}
    order by s.matter_id, s.dated_on desc nulls last, s.id`,
  );
}

export async function determinationsByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DeterminationRow[]> {
  return together(
    db,
    db.sql<DeterminationRow[]>`
    select ${determinationColumns(db)} from ${determinationSource(db)}
    where s.id = any(${ids as string[]}::uuid[]) and ${isVisible(db, viewer)}`,
  );
}

/** The numbers of each request, the current ones first. */
export async function trackingNumbersOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly TrackingNumberRow[]> {
  return together(
    db,
    db.sql<TrackingNumberRow[]>`
    select t.id, t.matter_id, t.number, t.assigned_by, t.stated_on, t.is_current
    from tracking_numbers t join matters m on m.id = t.matter_id join matter_events e on e.id = t.id
    where t.matter_id = any(${matterIds as string[]}::uuid[]) and ${isVisible(db, viewer)}
    order by t.matter_id, t.is_current desc, t.stated_on desc nulls last, t.id`,
  );
}
