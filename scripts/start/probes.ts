// What /readyz asks of this process.
import type { Database } from '#db/client.ts';
import { countPending } from '#db/migrate.ts';
import { outboxHealth } from '#db/queries/outbox.ts';
import type { RunningWorker } from '#jobs/worker.ts';
import type { Probes } from '#server/http/health.ts';

/** What must hold before this process should be asked anything. */
export function makeProbes(db: Database, worker?: Pick<RunningWorker, 'health'>): Probes {
  return {
    database: () => db.sql`select 1`.then(() => null),
    migrations: async () => ((await countPending(db)) === 0 ? null : 'migrations are missing'),
    reminders: async () => {
      const { overdue } = await outboxHealth(db);
      return overdue === 0 ? null : `${overdue} mails are due and unsent for more than 15 minutes`;
    },
    ...(worker ? { queue: () => worker.health().then(sweepProblem) } : {}),
  };
}

const sweepProblem = ({ sinceSweepMs }: { sinceSweepMs: number | null }) =>
  (sinceSweepMs ?? 0) > 60_000 ? 'the worker has not looked for due reminders for a minute' : null;
