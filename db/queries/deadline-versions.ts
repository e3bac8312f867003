// The values that a clock had. Visible as the clock is.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { deadlineIsVisible, deadlineSource } from './deadlines.ts';
import { together } from './together.ts';
import { partIsVisible } from './visibility.ts';

/** One value that a deadline had, with its working as the engine gave it. */
export interface DeadlineVersionRow {
  readonly id: string;
  readonly deadlineId: string;
  readonly number: number;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly fileBy: string | null;
  readonly sueFrom: string | null;
  readonly status: string;
  readonly certainty: string;
  readonly explanation: readonly unknown[];
  readonly trace: readonly unknown[];
  readonly alternatives: readonly unknown[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly causedByEventId: string | null;
  readonly computedAt: string;
}

/**
 * All versions of each deadline, newest first; an earlier one that came from a fact which the viewer may not see is left out. The ids come from deadlines that the viewer was shown.
 */
export async function versionsOfEach(
  db: Connection,
  viewer: Viewer,
  deadlineIds: readonly string[],
): Promise<readonly DeadlineVersionRow[]> {
  return together(
    db,
    db.sql<DeadlineVersionRow[]>`
    select ${versionColumns(db)} from ${deadlineSource(db)} join deadline_versions v on v.deadline_id = d.id
    where d.id = any(${deadlineIds as string[]}::uuid[]) and ${deadlineIsVisible(db, viewer)}
      and (v.number = d.version_number or not exists (select from matter_events t
        where t.id = v.caused_by_event_id and not ${partIsVisible(db, viewer, 't')}))
    order by v.deadline_id, v.number desc`,
  );
}

/** The newest version of each deadline: the one its columns repeat. */
export async function currentVersionsOf(
  db: Connection,
  viewer: Viewer,
  deadlineIds: readonly string[],
): Promise<readonly DeadlineVersionRow[]> {
  return together(
    db,
    db.sql<DeadlineVersionRow[]>`
    select ${versionColumns(db)} from ${deadlineSource(db)}
      join deadline_versions v on v.deadline_id = d.id and v.number = d.version_number
    where d.id = any(${deadlineIds as string[]}::uuid[]) and ${deadlineIsVisible(db, viewer)}`,
  );
}

const versionColumns = ({ sql }: Connection) => sql`
  v.id, v.deadline_id, v.number, v.due_on, v.due_at, v.file_by, v.sue_from, v.status, v.certainty, v.explanation,
  v.trace, v.alternatives, v.settings, v.details, v.caused_by_event_id, v.computed_at`;
