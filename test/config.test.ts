import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig, sessionSecret } from '#config';
import { makeDataDir, removeDataDir } from './support/data-dir.ts';

const SERVER = { DATABASE_URL: 'postgres://db/x', SESSION_SECRET: 's'.repeat(32) };
const PUBLIC = { HOST: '0.0.0.0', PUBLIC_URL: 'https://clock.example.org' };

test('with nothing set, one person on one machine gets the whole demo', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    roles: new Set(['web', 'api', 'worker']),
    isDemo: true,
    demoPasswords: 'known',
    hasMailbox: true,
  });
});

test.each([
  [SERVER, false, 'random'],
  [{ ...SERVER, DEMO: '1' }, true, 'random'],
  [PUBLIC, false, 'random'],
  [{ ...PUBLIC, DEMO: '1' }, true, 'random'],
  [{ DEMO: '0' }, false, 'known'],
])(
  'the demo and its known passwords need a database and an address of this machine only: %o',
  (env, isDemo, demoPasswords) => {
    expect(loadConfig(env)).toMatchObject({ isDemo, demoPasswords });
  },
);

test.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, not "abc".'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535, not "70000".'],
  [
    { ROLES: 'web,apii' },
    'ROLES must be a list of web, api and worker, such as web,api,worker, not "web,apii".',
  ],
  [{ DEMO: 'yes' }, 'DEMO must be 0 or 1, not "yes".'],
  [{ HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, so PUBLIC_URL must say the address that people use.'],
  [{ DATABASE_URL: 'postgres://db/x' }, 'With DATABASE_URL, SESSION_SECRET must be set too.'],
  [{ SMTP_URL: 'smtp://mail' }, 'With SMTP_URL, MAIL_FROM must be set too.'],
  [{ ROLES: 'web' }, 'ROLES has web without api, so API_URL must say where the API is.'],
  [
    { S3_URL: 'https://key:secret@s3.example.org' },
    'S3_URL must look like https://key:secret@s3.example.org/bucket.',
  ],
])('%o is refused in one sentence', (env, sentence) => {
  expect(() => loadConfig(env)).toThrow(sentence);
});

test('a message never repeats a secret', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://u:hunter2@db/x' })).toThrow(
    /^DATABASE_URL must look like postgres:\/\/user:password@host:5432\/name\.$/,
  );
  expect(() => loadConfig({ SESSION_SECRET: 'hunter2' })).toThrow(
    /^SESSION_SECRET must have 32 characters or more\.$/,
  );
});

test('an empty value counts as not set', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test('settings cannot be changed once read', () => {
  const config = loadConfig({});
  expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  expect(() => Object.assign(config.mail, { from: 'x' })).toThrow(TypeError);
});

test('a secret is generated once, for its owner only; a given one wins', () => {
  const dataDir = makeDataDir();
  const config = loadConfig({ DATA_DIR: dataDir });
  const secret = sessionSecret(config);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(sessionSecret(config)).toBe(secret);
  expect(fs.statSync(path.join(dataDir, 'session.secret')).mode & 0o077).toBe(0);
  expect(sessionSecret({ dataDir, givenSecret: 'g'.repeat(32) })).toBe('g'.repeat(32));
  removeDataDir(dataDir);
});

test('every setting has its line in .env.example, with its default or empty, and no other has', () => {
  const root = path.dirname(import.meta.dirname);
  const declared = fs
    .readFileSync(path.join(root, 'config.ts'), 'utf8')
    .matchAll(/^ {2}([A-Z][A-Z_]+): rule\(/gm);
  const example = fs.readFileSync(path.join(root, '.env.example'), 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm);
  expect([...example].map((match) => match[1])).toEqual([...declared].map((match) => match[1]));
});
