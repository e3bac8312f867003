// One pool of connections and Drizzle over it, from a plain object: no environment, no singleton.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type PendingQuery, type Row } from 'postgres';

/** Who asks; it names the connections in pg_stat_activity and chooses the default limits. */
export type DatabaseRole = 'api' | 'web' | 'worker' | 'owner';

export interface DatabaseOptions {
  readonly url: string;
  readonly role: DatabaseRole;
  /** Most connections at once. Default 10. */
  readonly max?: number;
  /** Longest that one statement may run, in milliseconds; 0 = no limit. Default by role. */
  readonly statementTimeoutMs?: number;
  /** Called with the text of each statement as it goes to the server, `begin` and `commit` included. */
  readonly onQuery?: (statement: string) => void;
  /** Called with what the server says beside its answers (RAISE NOTICE and the like). */
  readonly onNotice?: (message: string) => void;
}

/**
 * What a query reads and writes with. Reads are SQL through `sql`, whose text the server prepares once (building a
 * Drizzle query on every call costs more than running it); writes and one-table look-ups are Drizzle's, typed by the
 * schema. Columns come back in camel case from both. Because Drizzle shares the driver, dates and timestamps come
 * and go as strings, and json parameters of `sql` must be passed as text.
 */
export interface Connection {
  readonly sql: postgres.Sql | postgres.TransactionSql;
  readonly drizzle: PostgresJsDatabase;
  /** Takes statements that may go to the server with others, see `queries/together.ts`; absent where each goes by itself. */
  readonly gather?: (statement: PendingQuery<Row[]>) => Promise<Row[]>;
}

/** One open transaction: everything done through it happens, or nothing does. */
export interface Transaction extends Connection {
  readonly sql: postgres.TransactionSql;
  /** Runs `work` so that a throw undoes what it did and nothing before it; the throw passes on. */
  readonly attempt: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
}

export interface Database extends Connection {
  readonly sql: postgres.Sql;
  /** Runs `work` in one transaction (read committed); a throw rolls it back and passes on. */
  readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Lets running statements finish for up to `seconds` (default 2), then cuts the connections. */
  readonly close: (seconds?: number) => Promise<void>;
}

/** A page must answer or fail soon; a sweep may take its minute; a migration takes what it takes. */
const STATEMENT_TIMEOUT_MS: Record<DatabaseRole, number> = {
  api: 3_000,
  web: 3_000,
  worker: 60_000,
  owner: 0,
};

/**
 * Opens a pool. Connections are made when first needed, and made again after the server was restarted;
 * a statement that was under way then is rejected, and only its caller knows whether it may be repeated.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { onQuery, onNotice } = options;
  const sql = postgres(options.url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    transform: { undefined: null, column: { from: postgres.toCamel, to: postgres.fromCamel } },
    // Soon after a restart the server is back; the driver's own steps grow to half a minute.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    onnotice: (notice) => onNotice?.(String(notice['message'])),
    ...(onQuery ? { debug: (_connection: number, statement: string) => onQuery(statement) } : {}),
    // As text: the driver leaves out a setting whose value is 0 or false.
    connection: mapToText({
      application_name: `sunclock-${options.role}`,
      statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS[options.role],
      lock_timeout: options.role === 'owner' ? 0 : 1_000,
      idle_in_transaction_session_timeout: options.role === 'owner' ? 0 : 10_000,
      TimeZone: 'UTC',
      // Small, fast statements on few cores: planning for workers and compiling cost more than they give.
      max_parallel_workers_per_gather: 0,
      jit: 'off',
      // Lists of ids would be planned anew at every call, which costs several times what running them does.
      plan_cache_mode: options.role === 'api' || options.role === 'web' ? 'force_generic_plan' : 'auto',
    }),
  });
  return {
    sql,
    drizzle: drizzle(sql, CASING),
    transaction: (work) =>
      sql.begin((open) => work(transactionOver(open, sql.options))) as Promise<
        Awaited<ReturnType<typeof work>>
      >,
    close: (seconds = 2) => sql.end({ timeout: seconds }),
  };
}

/** Drizzle reads the driver's options, which a transaction does not carry by itself. */
function transactionOver(open: postgres.TransactionSql, options: postgres.Sql['options']): Transaction {
  const shared = Object.assign(open, { options }) as unknown as postgres.Sql;
  return {
    sql: open,
    drizzle: drizzle(shared, CASING),
    attempt: (work) =>
      open.savepoint((inner) => work(transactionOver(inner, options))) as Promise<
        Awaited<ReturnType<typeof work>>
      >,
  };
}

const CASING = { casing: 'snake_case' } as const;

const mapToText = (settings: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));

const codeOf = (error: unknown): string | undefined => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof postgres.PostgresError ? cause.code : undefined;
};

/** Did a statement give up waiting for a row that another transaction holds (`lock_timeout`)? */
export const isLockTimeout = (error: unknown): boolean => codeOf(error) === '55P03';

/** Was a row to be deleted that others refer to? */
export const isReferenced = (error: unknown): boolean => codeOf(error) === '23503';
