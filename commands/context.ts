/**
 * What every command gets, and the one way to run one: a transaction with the domain clock read at its start, and the
 * receipt that makes a repeated `clientMutationId` harmless. Knows neither GraphQL nor queues.
 */
import { createHash } from 'node:crypto';
import { refusal } from '#domain/errors.ts';
import type { Action } from '#domain/access/policy.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import { type Database, isLockTimeout, type Transaction } from '#db/client.ts';
import { readClock, type ClockReading } from '#db/queries/clock.ts';
import type { HistoryNote } from './matters/history-note.ts';
import { findReceipt, lockReceipt, saveReceipt } from '#db/writes/receipts.ts';

export interface CommandDeps {
  readonly db: Database;
  readonly viewer: Viewer;
  /** Makes the next uuid v7; injected so that test worlds repeat. */
  readonly newId: () => string;
  /** False for imports and seeds: no reminder is planned whose moment has passed. Default true. */
  readonly plansPast?: boolean;
}

/** Inside one transaction. `now` and `today` are the domain clock's at its start. */
export interface CommandContext extends ClockReading {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly newId: () => string;
  readonly plansPast: boolean;
  /** Set while an act is only tried, to see whether a second person must decide on it. */
  readonly asking?: Asking;
}

/** Who acts. */
export const personOf = ({ viewer }: Pick<CommandContext, 'viewer'>): string | null =>
  viewer.kind === 'person' ? viewer.personId : null;

/** What a tried act turns out to need, and what it would have written into the history. */
export interface Asking {
  needed: Action | null;
  note: HistoryNote | null;
}

export interface Repeatable {
  readonly clientMutationId?: string | null | undefined;
}

/**
 * Runs one act in one transaction. With a `clientMutationId` the first result is kept and given again to every repeat
 * of the same input by the same person; another input under the same id is refused.
 * @returns what `act` returns (plain JSON: ids and numbers)
 * @throws Refusal; KEY_SCOPE for a key that only reads
 */
export async function runCommand<Input extends Repeatable, Result extends Record<string, unknown>>(
  deps: CommandDeps,
  name: string,
  input: Input,
  act: (ctx: CommandContext) => Promise<Result>,
): Promise<Result> {
  const { viewer } = deps;
  if (viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
  // Which acts a key names is asked where acts have names; one that names none can do nothing through any door.
  if (viewer.key?.mutations.length === 0) throw refusal('KEY_SCOPE');
  return whenFree(() => inTransaction(deps, viewer, name, input, act));
}

/** Times that a transaction is tried when others hold the same matter for longer than the lock time-out. */
const TRIES = 4;

/** Tries again while the rows are locked by others; nothing was written, so nothing is done twice. @throws Refusal BUSY */
export async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (tries === TRIES) throw refusal('BUSY');
    }
  }
}

function inTransaction<Input extends Repeatable, Result extends Record<string, unknown>>(
  { db, newId, plansPast = true }: CommandDeps,
  viewer: Extract<Viewer, { kind: 'person' }>,
  name: string,
  input: Input,
  act: (ctx: CommandContext) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const key = input.clientMutationId;
    const earlier = await earlierAnswer<Result>({ tx, viewer }, name, input);
    if (earlier) return earlier;
    const result = await act({ ...(await readClock(tx)), tx, viewer, newId, plansPast });
    if (key)
      await saveReceipt(tx, {
        personId: viewer.personId,
        clientMutationId: key,
        name,
        inputDigest: digestOf(input),
        result,
      });
    return result;
  });
}

const digestOf = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url');

/** What an act of this name answered to the very same input under its `clientMutationId`; null without. @throws Refusal MUTATION_ID_REUSED */
export async function earlierAnswer<Result>(
  { tx, viewer }: Pick<CommandContext, 'tx' | 'viewer'>,
  name: string,
  input: Repeatable,
): Promise<Result | null> {
  const key = input.clientMutationId;
  if (!key || viewer.kind !== 'person') return null;
  await lockReceipt(tx, viewer.personId, key);
  const earlier = await findReceipt(tx, viewer.personId, key);
  if (!earlier) return null;
  if (earlier.name !== name || earlier.inputDigest !== digestOf(input)) {
    throw refusal('MUTATION_ID_REUSED', {}, ['clientMutationId']);
  }
  return earlier.result as Result;
}
