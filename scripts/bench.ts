// `npm run bench`: what the API costs beside a bare Fastify handler that runs one hand-written statement for the same JSON. CPU of
// server and database together per request (Linux: /proc), median of five alternating rounds after a warm-up. Prints a table.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '#db/client.ts';
import { freePort } from '#db/embedded/cluster.ts';
import { startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { globalId } from '#server/graphql/ids.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';

const [REQUESTS = 100_000, WARM_UP = 3_000] = process.argv.slice(2).map(Number);
const ROUNDS = 5;
const IN_ROUND = 500;
const AT_ONCE = 16;
const AGENCIES = 500;

async function measure(postmaster: number): Promise<void> {
  const [port, barePort] = [await freePort(), await freePort()];
  const child = fork(
    path.join(import.meta.dirname, 'bench', 'server.ts'),
    [server.url, String(port), String(barePort)],
    {
      execArgv: ['--import', 'tsx'],
      // As it runs in earnest: without this word several libraries check themselves at every call.
      env: { NODE_ENV: 'production' },
    },
  );
  try {
    await once(child, 'message');
    const cpu = () => cpuOf([child.pid ?? 0, postmaster, ...childrenOf(postmaster)]);
    for (const { name, bar, api, bare, bodies } of CASES) {
      const askApi = (n: number) => post(port, '/graphql', { query: api, variables: bodies(n) });
      const askBare = (n: number) => post(barePort, bare, bodies(n));
      await run(askApi, WARM_UP);
      await run(askBare, WARM_UP);
      const ratios: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const costs = [];
        for (const ask of [askBare, askApi]) {
          const before = cpu();
          await run(ask, IN_ROUND);
          costs.push((cpu() - before) / IN_ROUND);
        }
        const [bareCost = 0, apiCost = 1] = costs;
        ratios.push(bareCost / apiCost);
        console.log(`${name}: bare ${bareCost.toFixed(2)} ms, API ${apiCost.toFixed(2)} ms`);
      }
      const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
      console.log(`${name}: ${(100 * median).toFixed(0)} % (bar: ${bar} %)`);
    }
  } finally {
    child.kill();
  }
}

const CASES = [
  {
    name: 'single request',
    bar: 45,
    bare: '/single',
    api: `query ($code: String) { foiaRequest(code: $code) { title status agency { name } deadlines { dueOn status actor }
      communications(first: 20) { nodes { subject datedOn } } } }`,
    bodies: (n: number) => ({ code: String(1 + ((n * 7919) % REQUESTS)).padStart(10, '0') }),
  },
  {
    name: 'list of 25',
    bar: 35,
    bare: '/list',
    api: `query ($id: ID) { foiaRequests(first: 25, filter: { agency: $id }) { nodes { title status agency { name }
      nextDeadline { dueOn status } lastEvent { kind occurred { on } } } } }`,
    bodies: (n: number) => {
      const agency = uuidOf(`agency${1 + (n % AGENCIES)}`);
      return { agency, id: globalId('Agency', agency) };
    },
  },
];

/** As `md5(text)::uuid` in Postgres. */
function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

async function run(ask: (n: number) => Promise<void>, count: number): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await ask((next += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

function post(port: number, url: string, body: object): Promise<void> {
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const request = http.request({ port, path: url, method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode !== 200 || text.includes('"errors"')) reject(new Error(text.slice(0, 500)));
        else resolve();
      });
    });
    request.on('error', reject);
    request.end(payload);
  });
}

/** Milliseconds of CPU that these processes and those that they have outlived took. */
function cpuOf(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * 10;
}

function childrenOf(parent: number): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sunclock-bench-'));
const server = await startEmbeddedDatabase({ dataDir, durable: false });
try {
  await migrateDatabase(server.url);
  const db = openDatabase({ url: server.url, role: 'owner' });
  await insertManyRequests(db, { requests: REQUESTS, agencies: AGENCIES, communicationsEach: 5 });
  const [{ pid }] = await db.sql<
    [{ pid: string }]
  >`select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`;
  await db.close();
  await measure(Number(pid));
} finally {
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
