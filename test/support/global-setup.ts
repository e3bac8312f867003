// Once for a whole test run: one real PostgreSQL, its migrations applied once to a database that every
// test file then copies. With TEST_DATABASE_URL (a superuser's) that server is used and none is started.
import fs from 'node:fs';
import type { TestProject } from 'vitest/node';
import { loadTestSettings } from '#config';
import { openDatabase } from '#db/client.ts';
import { startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { buildWebIfStale } from '#scripts/build-web.ts';
import { makeDataDirInMemory, removeDataDir } from './data-dir.ts';
import { withDatabaseName } from './database-url.ts';
import { packPrograms } from './programs.ts';
import { startS3Server } from './s3-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's connection string on the server of this run. */
    serverUrl: string;
    /** Name of the migrated database that test databases are copied from. */
    templateName: string;
    /** Where the packed programs lie, see `packed`. */
    programsFolder: string;
    /** The bucket of this run and where its server keeps it; null where files lie in folders. */
    s3: { readonly url: string; readonly folder: string } | null;
  }
}

export default async function setup(project: TestProject) {
  buildAhead();
  const server = await startServer();
  const templateName = `sunclock_template_${process.pid}`;
  await administer(server.url, `drop database if exists ${templateName}`);
  await administer(server.url, `create database ${templateName}`);
  await migrateDatabase(withDatabaseName(server.url, templateName));
  project.provide('serverUrl', server.url);
  project.provide('templateName', templateName);
  const programsFolder = await packPrograms();
  project.provide('programsFolder', programsFolder);
  const { storage } = loadTestSettings();
  const s3 = storage === 's3' ? await startS3Server() : null;
  project.provide('s3', s3 && { url: s3.url, folder: s3.folder });
  return async () => {
    await s3?.stop();
    for (const name of [templateName, `${templateName}_told`, `${templateName}_told_unfinished`]) {
      await administer(server.url, `drop database if exists ${name} with (force)`);
    }
    await server.stop();
    fs.rmSync(programsFolder, { recursive: true, force: true });
  };
}

/**
 * A run of everything needs the pages: they are built while its first files run, which need none. Whoever needs them waits, and
 * is told what failed.
 */
function buildAhead(): void {
  const isOfEverything = process.argv.slice(2).every((word) => word === 'run' || word.startsWith('-'));
  if (isOfEverything) buildWebIfStale().catch(() => undefined);
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { databaseUrl } = loadTestSettings();
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  const dataDir = makeDataDirInMemory();
  const server = await startEmbeddedDatabase({ dataDir, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      removeDataDir(dataDir);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = openDatabase({ url: withDatabaseName(url, 'postgres'), role: 'owner', max: 1 });
  await admin.sql.unsafe(statement);
  await admin.close();
}
