// `/healthz` for restarts (the process is alive), `/readyz` for load balancers and alarms (it can do its work).
import type { FastifyInstance } from 'fastify';

/** What must hold before this process should be asked anything: a sentence when it does not, else null. */
export type Probe = () => Promise<string | null>;
export type Probes = Readonly<Record<string, Probe>>;

/** A probe that hangs is a probe that fails. */
const PROBE_LIMIT_MS = 2_000;

export function registerHealth(app: FastifyInstance, probes: Probes): void {
  // Asked by machines that restart what does not answer: a busy process is alive, and is not to be restarted.
  const options = {
    logLevel: 'silent',
    config: { rateLimit: false, pressureHandler: () => undefined },
  } as const;
  app.get('/healthz', options, async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return { status: 'alive' };
  });
  app.get('/readyz', options, async (_request, reply) => {
    const checks = Object.fromEntries(await Promise.all(Object.entries(probes).map(ask)));
    const isReady = Object.values(checks).every((answer) => answer === 'ok');
    reply.code(isReady ? 200 : 503).header('Cache-Control', 'no-store');
    return { status: isReady ? 'ready' : 'not ready', checks };
  });
}

async function ask([name, probe]: [string, Probe]): Promise<[string, string]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${PROBE_LIMIT_MS} ms`), PROBE_LIMIT_MS);
  });
  // The reason of a fault may name hosts and users: it goes to nobody.
  const answer = await Promise.race([probe().catch(() => 'failed'), late]);
  clearTimeout(timer);
  return [name, answer ?? 'ok'];
}
