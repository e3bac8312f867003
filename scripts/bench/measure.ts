// What every measurement does: a new database, the real server and a bare handler in a process of their own which answer alike, many
// questions at once, and the computing time that they took (Linux: /proc).
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '#db/client.ts';
import { freePort } from '#db/embedded/cluster.ts';
import { startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';

const ROUNDS = 5;
const AT_ONCE = 16;

export interface Case {
  readonly name: string;
  /** Least part of the bare handler's cost, in per cent; null where none was set. */
  readonly bar: number | null;
  /** A query of the API. */
  readonly api: string;
  /** A path of the bare handler. */
  readonly bare: string;
  /** The variables of the question number n, and what the bare handler is sent. */
  readonly bodies: (n: number) => object;
  readonly warmUp: number;
  readonly inRound: number;
}

/** Migrated, and gone afterwards. */
export async function onNewDatabase(work: (url: string, dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sunclock-bench-'));
  const server = await startEmbeddedDatabase({ dataDir, durable: false });
  try {
    await migrateDatabase(server.url);
    await work(server.url, dataDir);
  } finally {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Fills it as its owner. */
export async function fill(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase({ url, role: 'owner' });
  await work(db);
  await db.close();
}

/** Asks the server and the bare handler in turns and prints what part of the server's cost the bare handler takes. */
export async function compare(url: string, cases: readonly Case[]): Promise<void> {
  const [port, barePort] = [await freePort(), await freePort()];
  const postmaster = await postmasterOf(url);
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [url, String(port), String(barePort)], {
    // As `npm start` runs it: without the word `production` several libraries check themselves at every call.
    execArgv: ['--max-old-space-size=1536', '--import', 'tsx/esm'],
    env: { NODE_ENV: 'production' },
  });
  try {
    await once(child, 'message');
    const cpu = () => cpuOf([child.pid ?? 0, postmaster, ...childrenOf(postmaster)]);
    for (const one of cases) {
      const askApi = (n: number) => post(port, '/graphql', { query: one.api, variables: one.bodies(n) });
      const askBare = (n: number) => post(barePort, one.bare, one.bodies(n));
      await compareOne(one, cpu, askApi, askBare);
    }
  } finally {
    child.kill();
  }
}

/** @returns the answer */
type Ask = (n: number) => Promise<string>;

/** Questions of a case whose answers are compared before anything is measured. */
const COMPARED = 5;

async function compareOne(
  { name, bar, warmUp, inRound }: Case,
  cpu: () => number,
  askApi: Ask,
  askBare: Ask,
) {
  for (let n = 1; n <= COMPARED; n += 1)
    assert.deepEqual(JSON.parse(await askBare(n)), JSON.parse(await askApi(n)), `${name}: other JSON`);
  await run(askApi, warmUp);
  await run(askBare, warmUp);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const costs = [];
    for (const ask of [askBare, askApi]) {
      const before = cpu();
      await run(ask, inRound);
      costs.push((cpu() - before) / inRound);
    }
    const [bareCost = 0, apiCost = 1] = costs;
    ratios.push(bareCost / apiCost);
    console.log(`${name}: bare ${bareCost.toFixed(2)} ms, API ${apiCost.toFixed(2)} ms`);
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${name}: ${(100 * median).toFixed(0)} %${bar === null ? '' : ` (bar: ${bar} %)`}`);
}

async function postmasterOf(url: string): Promise<number> {
  const db = openDatabase({ url, role: 'owner', max: 1 });
  const [{ pid }] = await db.sql<
    [{ pid: string }]
  >`select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`;
  await db.close();
  return Number(pid);
}

async function run(ask: Ask, count: number): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await ask((next += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

function post(port: number, url: string, body: object): Promise<string> {
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const request = http.request({ port, path: url, method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode !== 200 || text.includes('"errors"')) reject(new Error(text.slice(0, 500)));
        else resolve(text);
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

/** The processes that this one started and that still run. */
export function childrenOf(parent: number): number[] {
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
