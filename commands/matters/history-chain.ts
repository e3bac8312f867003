/**
 * The arithmetic of the chain: what an entry's two digests cover. The hash covers the metadata, the hash of the entry
 * before and a digest of the content; that digest is salted, so that content can be removed by order (with its salt)
 * and nobody can guess it from what stays. Histories of matters and of organizations are chained alike.
 */
import { createHash } from 'node:crypto';

export interface EntryContent {
  readonly salt: string;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface EntryMetadata {
  readonly id: string;
  /** Of the matter or the organization. */
  readonly chainId: string;
  readonly number: number;
  /** ISO instant in UTC, as the domain clock gives it. */
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly targetId: string | null;
  readonly visibility: string | null;
  readonly contentDigest: string;
}

export const digestOfContent = ({ salt, reason, before, after }: EntryContent): string =>
  digest([salt, { reason, before, after }]);

/** How a hash of today begins. One without it was made when the id of an entry was not yet part of it. */
const WITH_ID = '2.';

/** The hash of an entry that is written now. */
export const hashOfEntry = (previousHash: string, entry: EntryMetadata): string =>
  WITH_ID + digest([WITH_ID, entry.id, ...covered(previousHash, entry)]);

/** Is this the hash of the entry, by the way in which it was made? */
export const isHashOf = (hash: string | null, previousHash: string, entry: EntryMetadata): boolean =>
  hash ===
  (hash?.startsWith(WITH_ID) ? hashOfEntry(previousHash, entry) : digest(covered(previousHash, entry)));

/**
 * An entry that is kept as close as its matter is hashed without a visibility: entries from before there was one still
 * verify, and none can be added or taken away unseen.
 */
function covered(previousHash: string, entry: EntryMetadata): readonly unknown[] {
  const { chainId, number, at, personId, action, targetId, visibility, contentDigest } = entry;
  const kept = visibility === null ? [] : [visibility];
  return [previousHash, chainId, number, at, personId, action, targetId, contentDigest, ...kept];
}

/** SHA-256 over JSON whose keys are sorted, base64url. */
const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
