// Runs a packaged PostgreSQL beside the application, so that a newcomer needs only Node and npm.
//
// One process owns a data directory at a time: it holds an advisory lock in the database for as long as
// it lives. A process that is killed loses its connections, and with them the lock, at once; no lock
// file has to be judged stale. A server left behind by a killed process is stopped and started anew;
// one that dies is started again on the same port, so that pools find it when they reconnect.
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { DATABASE_NAME, freePort, prepareCluster, startServer, type Cluster } from './cluster.ts';
import { findHome, preparePlace } from './place.ts';
import { findPostmaster, signal, stopPostmaster } from './postmaster.ts';
import { EmbeddedDatabaseError } from './refusal.ts';

export interface EmbeddedOptions {
  /** Folder for everything that must outlive the process; made if missing. */
  readonly dataDir: string;
  /** False for throw-away clusters (tests): no fsync. Default true. */
  readonly durable?: boolean;
  /** Told when the server died and is started again. */
  readonly onRestart?: (reason: string) => void;
  /** Told when it died and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

export interface EmbeddedDatabase {
  /** Connection string of the application's database; the same over restarts. */
  readonly url: string;
  /** Process id of the server that runs now. */
  readonly pid: () => number;
  /** Stops the server and lets go of the data directory. */
  readonly stop: () => Promise<void>;
}

/** Any fixed number; every process that wants the data directory asks for the same one. */
const OWNER_LOCK = 7_361_902;

/**
 * Starts the server of a data directory.
 * @throws EmbeddedDatabaseError when another process uses the directory, or the server cannot run.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = preparePlace(options.dataDir);
  const cluster = await prepareCluster(place, options.durable ?? true);
  await stopOrphan(cluster);
  trimLog(cluster.logFile);
  const port = await freePort();
  const running = { child: await start(cluster, port), owner: await own(cluster, port) };
  let stopping = false;
  let reviving = Promise.resolve();
  const stopWithParent = () => running.child.pid && signal(running.child.pid, 'SIGINT');
  process.once('exit', stopWithParent);
  const watch = () => running.child.once('exit', () => (reviving = stopping ? reviving : revive()));

  async function revive(): Promise<void> {
    options.onRestart?.('The embedded database stopped by itself; starting it again.');
    try {
      await running.owner.end({ timeout: 0 });
      running.child = await startAgain(cluster, port);
      running.owner = await own(cluster, port);
      watch();
    } catch (error) {
      options.onLost?.(error as Error);
    }
  }

  watch();
  return {
    url: urlOf(cluster, port),
    pid: () => running.child.pid ?? 0,
    stop: async () => {
      stopping = true;
      await reviving;
      process.removeListener('exit', stopWithParent);
      await running.owner.end({ timeout: 0 });
      if (running.child.pid && running.child.exitCode === null) await stopPostmaster(running.child.pid);
    },
  };
}

/** Connection string of the server that another process runs on `dataDir`; undefined when none runs. */
export function findRunningDatabase(dataDir: string): string | undefined {
  const found = findPostmaster(path.join(findHome(dataDir), 'data'));
  const passwordFile = path.join(dataDir, 'postgres.password');
  if (!found || !fs.existsSync(passwordFile)) return undefined;
  return urlFor(fs.readFileSync(passwordFile, 'utf8').trim(), found.port);
}

const urlFor = (password: string, port: number, database = DATABASE_NAME) =>
  `postgres://${DATABASE_NAME}:${password}@127.0.0.1:${port}/${database}`;

const urlOf = (cluster: Cluster, port: number, database = DATABASE_NAME) =>
  urlFor(cluster.password, port, database);

/** A live server whose owner is gone is an orphan; one whose owner lives is not ours to touch. */
async function stopOrphan(cluster: Cluster): Promise<void> {
  const seen = findPostmaster(cluster.directory);
  if (!seen) return;
  // Not ready: it recovers from a crash, or another Sunclock is just starting it; the lock will tell.
  const end = Date.now() + 10_000;
  while (Date.now() < end && findPostmaster(cluster.directory)?.ready === false) await sleep(50);
  if (findPostmaster(cluster.directory)?.ready) await (await own(cluster, seen.port)).end({ timeout: 0 });
  await stopPostmaster(seen.pid);
}

async function start(cluster: Cluster, port: number): Promise<ChildProcess> {
  const child = await startServer(cluster, port);
  const admin = connect(urlOf(cluster, port, 'postgres'));
  const known = await admin`select 1 from pg_database where datname = ${DATABASE_NAME}`;
  if (known.length === 0) await admin`create database ${admin(DATABASE_NAME)}`;
  await admin.end({ timeout: 1 });
  return child;
}

/** A server that was killed can leave children that hold its memory for a moment; it then refuses to start. */
async function startAgain(cluster: Cluster, port: number): Promise<ChildProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(cluster, port);
    } catch (error) {
      if (tries === 5) throw error;
      await sleep(500 * tries);
    }
  }
}

/** Takes the owner's lock on a connection that then stays open. */
async function own(cluster: Cluster, port: number): Promise<postgres.Sql> {
  // In `postgres`, where the application never works: dropping or restoring its database stays possible.
  const connection = connect(urlOf(cluster, port, 'postgres'));
  for (let tries = 0; tries < 10; tries += 1) {
    const [row] = await connection<{ free: boolean }[]>`select pg_try_advisory_lock(${OWNER_LOCK}) as free`;
    if (row?.free) return connection;
    // The server may need a moment to notice that a killed owner's socket is closed.
    await sleep(100);
  }
  await connection.end({ timeout: 0 });
  throw new EmbeddedDatabaseError(
    `The data directory ${cluster.place.dataDir} is in use by another Sunclock: stop that one, or set DATA_DIR to another folder.`,
  );
}

const connect = (url: string) =>
  postgres(url, {
    max: 1,
    onnotice: () => undefined,
    // An idle connection that never retires: it carries the lock.
    max_lifetime: null,
    connection: { application_name: 'sunclock-owner' },
  });

/** The log only helps with the last few starts. */
function trimLog(file: string): void {
  if (fs.existsSync(file) && fs.statSync(file).size > 5_000_000) fs.truncateSync(file, 0);
}
