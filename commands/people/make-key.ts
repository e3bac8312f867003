/**
 * Makes an API key. The secret is made and shown where accounts are; here only its digest is kept, with what the key may do
 * and until when. A key makes no keys.
 */
import { refusal } from '#domain/errors.ts';
import { countKeys, insertKey } from '#db/writes/api-keys.ts';
import { type CommandDeps, runCommand } from '../context.ts';

export interface MakeKeyInput {
  readonly clientMutationId?: string | null | undefined;
  readonly name: string;
  /** Mutations that the API has and a key may be given; none = the key only reads. */
  readonly mutations: readonly string[];
  readonly days: number;
  readonly digest: string;
  readonly hint: string;
}

const LONGEST_DAYS = 366;
const LONGEST_NAME = 80;
/** More than anybody has programs; a list that a person can still look through. */
const MOST_KEYS = 20;

/** @throws Refusal KEY_SCOPE, TEXT_REQUIRED, TEXT_TOO_LONG, KEY_DAYS, KEY_LIMIT */
export const makeKey = (deps: CommandDeps, input: MakeKeyInput): Promise<{ readonly keyId: string }> =>
  runCommand(deps, 'make_key', input, async ({ tx, viewer, newId }) => {
    if (viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    if (viewer.key) throw refusal('KEY_SCOPE');
    const name = checkName(input.name);
    const { days, digest, hint } = input;
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS)
      throw refusal('KEY_DAYS', { limit: LONGEST_DAYS }, ['days']);
    if ((await countKeys(tx, viewer.personId)) >= MOST_KEYS) throw refusal('KEY_LIMIT', { limit: MOST_KEYS });
    const id = newId();
    const mutations = [...new Set(input.mutations)].sort();
    await insertKey(tx, viewer.personId, { id, name, hint, digest, mutations, days });
    return { keyId: id };
  });

function checkName(given: string): string {
  const name = given.trim();
  const field = 'the name';
  if (name === '') throw refusal('TEXT_REQUIRED', { field }, ['name']);
  if (name.length > LONGEST_NAME)
    throw refusal('TEXT_TOO_LONG', { field, length: name.length, limit: LONGEST_NAME }, ['name']);
  return name;
}
