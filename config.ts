// The only reader of the environment. Entry points load it once and pass slices down; no other file
// may ask `process.env` (test/architecture proves it). Every setting has a default that suits one
// person on one machine; what a public server must decide for itself is refused until it is set.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** A setting is wrong or missing; `message` is one plain sentence for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export type Role = 'web' | 'api' | 'worker';

/** All settings, checked and frozen. */
export type Config = ReturnType<typeof loadConfig>;

const ROLES = ['web', 'api', 'worker'] as const;
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** A whole number within limits, written in digits. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol));

/** One line a setting: its form, its default, its meaning and who needs it. */
const SETTINGS = {
  /** Address to listen on. Default 127.0.0.1: only this machine. Needed in containers and on servers (0.0.0.0). */
  HOST: rule(z.string().min(1).default('127.0.0.1'), 'must be an address to listen on, such as 127.0.0.1'),
  /** TCP port to listen on. Default 3000. Needed by whoever runs two. */
  PORT: rule(whole(1, 65_535).default(3000), 'must be a whole number from 1 to 65535'),
  /** Address that people type, for links in mails and for cookies. Default: from HOST and PORT. Needed off loopback. */
  PUBLIC_URL: rule(
    url('http:', 'https:').optional(),
    'must be a web address, such as https://clock.example.org',
  ),
  /** How many reverse proxies stand in front and set X-Forwarded-For. Default 0. Needed behind a proxy. */
  TRUSTED_PROXIES: rule(whole(0, 10).default(0), 'must be a whole number from 0 to 10'),
  /** Folder for the embedded database, uploaded files and the generated secret. Default .data in the checkout. */
  DATA_DIR: rule(z.string().min(1).default('.data'), 'must be a folder'),
  /** PostgreSQL 15 or newer. Default: an embedded server in DATA_DIR. Needed for more than one machine. */
  DATABASE_URL: rule(
    url('postgres:', 'postgresql:').optional(),
    'must look like postgres://user:password@host:5432/name',
  ),
  /** Connections that each role may hold. Default 10. Needed when the server allows few. */
  DATABASE_CONNECTIONS: rule(whole(2, 100).default(10), 'must be a whole number from 2 to 100'),
  /** Redis for the job queues. Default: the queues live in PostgreSQL. Needed above some hundred jobs a second. */
  REDIS_URL: rule(url('redis:', 'rediss:').optional(), 'must look like redis://host:6379'),
  /** Bucket of S3 or the like for uploaded files. Default: DATA_DIR/files. Needed where machines share no folder. */
  S3_URL: rule(
    url('http:', 'https:')
      .refine((text) => /^\/[^/]/.test(new URL(text).pathname))
      .optional(),
    'must look like https://key:secret@s3.example.org/bucket',
  ),
  /** Mail server. Default: mails are kept and shown at /mailbox. Needed to reach real people. */
  SMTP_URL: rule(
    url('smtp:', 'smtps:').optional(),
    'must look like smtp://user:password@mail.example.org:587',
  ),
  /** Sender of all mails. Needed with SMTP_URL. */
  MAIL_FROM: rule(
    z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/)
      .optional(),
    'must be an address, such as Sunclock <clock@example.org>',
  ),
  /** Signs sessions; 32 characters or more. Default: generated once into DATA_DIR. Needed with DATABASE_URL. */
  SESSION_SECRET: rule(z.string().min(32).optional(), 'must have 32 characters or more'),
  /** GraphQL address for the pages. Default: this process. Needed where `web` runs without `api`. */
  API_URL: rule(url('http:', 'https:').optional(), 'must be a web address, such as http://api:3000/graphql'),
  /** Which parts this process runs. Default web,api,worker. Needed to spread them over machines. */
  ROLES: rule(
    z
      .string()
      .transform((text) => text.split(',').map((word) => word.trim()))
      .pipe(z.array(z.enum(ROLES)).min(1))
      .default([...ROLES]),
    'must be a list of web, api and worker, such as web,api,worker',
  ),
  /** 1 = seeded sample story, known sign-ins, a clock that can travel. Default 1 on an embedded database that only this machine reaches, else 0. */
  DEMO: rule(z.enum(['0', '1']).optional(), 'must be 0 or 1'),
  /** invitation: who is invited. open: anyone may open an account with an address that they prove. Default invitation. */
  SIGN_UP: rule(z.enum(['invitation', 'open']).default('invitation'), 'must be invitation or open'),
  /** silent, fatal, error, warn, info, debug or trace. Default warn. Needed to look closer. */
  LOG_LEVEL: rule(z.enum(LOG_LEVELS).default('warn'), `must be one of ${LOG_LEVELS.join(', ')}`),
};

/** Settings whose value never appears in a message. */
const SECRET = new Set(['DATABASE_URL', 'REDIS_URL', 'S3_URL', 'SMTP_URL', 'SESSION_SECRET']);

function rule<Schema extends z.ZodType>(schema: Schema, wording: string) {
  return { schema, wording };
}

type Parsed = { [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['schema']> };

/**
 * Reads and checks the settings.
 * @param env defaults to the real environment; an empty value counts as not set
 * @throws ConfigError naming the setting, what it must be and (unless secret) what it is
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const raw = parse(env);
  const isLoopback = isLoopbackHost(raw.HOST);
  const isLocal = raw.DATABASE_URL === undefined && isLoopback && raw.PUBLIC_URL === undefined;
  checkTogether(raw, isLoopback);
  const isDemo = raw.DEMO === undefined ? isLocal : raw.DEMO === '1';
  return Object.freeze({
    host: raw.HOST,
    port: raw.PORT,
    isLoopback,
    publicUrl: new URL(raw.PUBLIC_URL ?? `http://${urlHost(raw.HOST)}:${raw.PORT}`).origin,
    trustedProxies: raw.TRUSTED_PROXIES,
    dataDir: path.resolve(raw.DATA_DIR),
    files: Object.freeze({ folder: path.join(path.resolve(raw.DATA_DIR), 'files'), s3Url: raw.S3_URL }),
    /** Undefined = start the embedded server. */
    databaseUrl: raw.DATABASE_URL,
    databaseConnections: raw.DATABASE_CONNECTIONS,
    redisUrl: raw.REDIS_URL,
    mail: Object.freeze({ smtpUrl: raw.SMTP_URL, from: raw.MAIL_FROM ?? 'Sunclock <sunclock@localhost>' }),
    /** Undefined = generated; see `sessionSecret`. */
    givenSecret: raw.SESSION_SECRET,
    apiUrl: raw.API_URL,
    roles: Object.freeze(new Set<Role>(raw.ROLES)) as ReadonlySet<Role>,
    isDemo,
    /** Known passwords are only for a demo that nobody else can reach. */
    demoPasswords: isLocal ? ('known' as const) : ('random' as const),
    /** `/mailbox` shows mails that were not sent, to people on this machine. */
    hasMailbox: isLoopback && raw.SMTP_URL === undefined,
    signUp: raw.SIGN_UP,
    logLevel: raw.LOG_LEVEL,
  });
}

function parse(env: NodeJS.ProcessEnv): Parsed {
  const parsed = Object.entries(SETTINGS).map(([name, { schema, wording }]) => {
    const given = env[name] === '' ? undefined : env[name];
    const result = schema.safeParse(given);
    if (result.success) return [name, result.data];
    const value = SECRET.has(name) ? '' : `, not "${given}"`;
    throw new ConfigError(`${name} ${wording}${value}.`);
  });
  return Object.fromEntries(parsed) as Parsed;
}

/** What one setting asks of another. */
function checkTogether(raw: Parsed, isLoopback: boolean): void {
  const problems: [boolean, string][] = [
    [
      !isLoopback && !raw.PUBLIC_URL,
      `HOST is ${raw.HOST}, so PUBLIC_URL must say the address that people use.`,
    ],
    [Boolean(raw.DATABASE_URL) && !raw.SESSION_SECRET, 'With DATABASE_URL, SESSION_SECRET must be set too.'],
    [Boolean(raw.SMTP_URL) && !raw.MAIL_FROM, 'With SMTP_URL, MAIL_FROM must be set too.'],
    [
      raw.ROLES.includes('web') && !raw.ROLES.includes('api') && !raw.API_URL,
      'ROLES has web without api, so API_URL must say where the API is.',
    ],
  ];
  const problem = problems.find(([applies]) => applies);
  if (problem) throw new ConfigError(problem[1]);
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));
}

const urlHost = (host: string) => (net.isIPv6(host) ? `[${host}]` : host);

/** The given secret, or the one generated into DATA_DIR on the first start (readable by its owner only). */
export function sessionSecret({ givenSecret, dataDir }: Pick<Config, 'givenSecret' | 'dataDir'>): string {
  if (givenSecret) return givenSecret;
  const file = path.join(dataDir, 'session.secret');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * Adds the settings of an `.env` file in the checkout to the environment (what is set already wins), and
 * tells libraries that this is no development run. To be called before the first room is loaded.
 */
export function prepareEnvironment(mode: 'production' | 'development'): void {
  const file = path.join(import.meta.dirname, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  process.env['NODE_ENV'] ??= mode;
}

/**
 * Settings of a test run. `TEST_DATABASE_URL`: a superuser's connection string; default: embedded. `TEST_STORAGE`: `folder`, or `s3`
 * for a server that the run starts; default: folder.
 */
export function loadTestSettings(env: NodeJS.ProcessEnv = process.env) {
  const storage = z.enum(['folder', 's3']).default('folder').parse(env['TEST_STORAGE']);
  return { databaseUrl: env['TEST_DATABASE_URL'], storage };
}

/** The environment for a child process that runs the application: this one, without any setting of ours. */
export function bareEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const bare = Object.entries(process.env).filter(([name]) => !(name in SETTINGS) && name !== 'NODE_ENV');
  return { ...Object.fromEntries(bare), ...settings };
}
