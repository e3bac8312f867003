// The one domain clock moves only in a demo; a constraint of the table says the same.
import type { Connection } from '../client.ts';

/** Says whether this database is a demo, whose clock may travel. Not a demo: the clock shows real time again. */
export async function markDemo({ sql }: Pick<Connection, 'sql'>, isDemo: boolean): Promise<void> {
  await sql`
    update demo_clock set is_demo = ${isDemo}, shift = case when ${isDemo} then shift else interval '0' end
    where is_demo <> ${isDemo}`;
}

/**
 * Sets the domain clock, which then runs on; with null it shows real time again.
 * @param instant ISO instant
 * @returns false when this is no demo; then nothing moved
 */
export async function moveClock({ sql }: Pick<Connection, 'sql'>, instant: string | null): Promise<boolean> {
  const { count } =
    instant === null
      ? await sql`update demo_clock set shift = interval '0' where is_demo`
      : await sql`update demo_clock set shift = ${instant}::timestamptz - clock_timestamp() where is_demo`;
  return count === 1;
}
