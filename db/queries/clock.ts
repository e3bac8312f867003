import type { Connection } from '../client.ts';
import { together } from './together.ts';

/** The domain clock at one moment: `now` is an ISO instant in UTC, `today` the date in `America/New_York`. */
export interface ClockReading {
  readonly now: string;
  readonly today: string;
}

/** Reads `app_now()`, the only clock that visibility, overdue and due sweeps use. Public: takes no viewer. */
export async function readClock(db: Pick<Connection, 'sql' | 'gather'>): Promise<ClockReading> {
  const [row] = await together(
    db,
    db.sql<[{ now: string; today: string }]>`
    select to_char(n at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
           to_char(n at time zone 'America/New_York', 'YYYY-MM-DD') as today
    from app_now() n`,
  );
  return row;
}

/** Whether a demo has moved the domain clock away from real time. Public: takes no viewer. */
export async function clockIsMoved({ sql }: Pick<Connection, 'sql'>): Promise<boolean> {
  const [row] = await sql<[{ isMoved: boolean }?]>`select shift <> interval '0' as is_moved from demo_clock`;
  return row?.isMoved ?? false;
}

/** Whether this database was started as a demo. Public: takes no viewer. */
export async function isDemo({ sql }: Pick<Connection, 'sql'>): Promise<boolean> {
  const [row] = await sql<[{ isDemo: boolean }?]>`select is_demo from demo_clock`;
  return row?.isDemo ?? false;
}
