// Making a cluster and starting one server process on it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { EmbeddedDatabaseError } from './refusal.ts';

/** The superuser and the database that the application uses. */
export const DATABASE_NAME = 'sunclock';

/** All that is needed to start a server and to connect to it. */
export interface Cluster {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly directory: string;
  readonly password: string;
  readonly logFile: string;
  readonly durable: boolean;
}

/** Makes the cluster on the first start, finds it on later ones. */
export async function prepareCluster(place: Place, durable: boolean): Promise<Cluster> {
  const binaries = await findBinaries(place);
  const directory = path.join(place.home, 'data');
  const passwordFile = path.join(place.dataDir, 'postgres.password');
  if (!fs.existsSync(directory)) {
    fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    initialise(place, binaries, directory, fs.readFileSync(passwordFile, 'utf8'), durable);
  }
  if (!fs.existsSync(passwordFile)) {
    throw new EmbeddedDatabaseError(
      `${passwordFile} is missing, so the database in ${place.home} cannot be opened.`,
    );
  }
  const password = fs.readFileSync(passwordFile, 'utf8').trim();
  return { place, binaries, directory, password, logFile: path.join(place.dataDir, 'postgres.log'), durable };
}

function initialise(
  place: Place,
  binaries: Binaries,
  directory: string,
  password: string,
  durable: boolean,
): void {
  // Made under another name and renamed when whole: a first start that was killed leaves no half cluster.
  const unfinished = `${directory}.${process.pid}`;
  const passwordFile = path.join(place.home, `password.${process.pid}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = place.identity;
  if (uid !== undefined && gid !== undefined) fs.chownSync(passwordFile, uid, gid);
  // The builtin C.UTF-8 provider sorts alike on every platform; the machine's own locales do not.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--auth=scram-sha-256', `--username=${DATABASE_NAME}`, `--pwfile=${passwordFile}`];
  // Tests connect a thousand times, and their password is worth nothing.
  const stretching = durable ? [] : ['--set=scram_iterations=1'];
  const args = ['-D', unfinished, ...locale, ...access, ...stretching, '--no-sync', '--no-instructions'];
  const done = spawnSync(binaries.initdb, args, { cwd: place.home, ...place.identity, encoding: 'utf8' });
  fs.rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    const reason = done.error?.message ?? done.stderr.trim().split('\n').at(-1) ?? 'no reason given';
    throw new EmbeddedDatabaseError(`The database could not be created in ${place.home}: ${reason}`);
  }
  fs.renameSync(unfinished, directory);
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a server and waits until it accepts connections. */
export async function startServer(cluster: Cluster, port: number): Promise<ChildProcess> {
  const log = fs.openSync(cluster.logFile, 'a', 0o600);
  const child = spawn(cluster.binaries.postgres, serverArguments(cluster, port), {
    cwd: cluster.place.home,
    ...cluster.place.identity,
    stdio: ['ignore', log, log],
    // A session of its own: Ctrl-C in a terminal reaches the whole foreground group, and the database must
    // outlive the requests that are being finished.
    detached: true,
  });
  fs.closeSync(log);
  const failures: string[] = [];
  child.once('error', (error) => failures.push(error.message));
  child.once('exit', (code) => failures.push(`it ended with status ${code}`));
  for (const end = Date.now() + 60_000; Date.now() < end && failures.length === 0; await sleep(15)) {
    const found = findPostmaster(cluster.directory);
    if (found?.ready && found.pid === child.pid) return child;
  }
  child.kill('SIGQUIT');
  throw new EmbeddedDatabaseError(
    `The database did not start (${failures[0] ?? 'not ready after 60 s'}); its own words are at the end of ${cluster.logFile}.`,
  );
}

const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

function serverArguments(cluster: Cluster, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    jit: 'off',
    logging_collector: 'off',
    // A cluster that nobody will miss (tests) need not survive a power cut.
    ...(cluster.durable ? {} : THROW_AWAY),
  };
  return [
    '-D',
    cluster.directory,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}
