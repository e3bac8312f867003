/**
 * The trusted record of who did what to a matter and why. Each entry is chained to the one before over its metadata and a
 * salted digest of its content, so that content can later be removed by order without breaking the chain, and nothing can
 * be changed, swapped or cut unseen.
 */
import { randomBytes } from 'node:crypto';
import { findHead, insertHistory } from '#db/writes/history.ts';
import type { CommandContext } from '../context.ts';
import type { HistoryNote } from './history-note.ts';
import { digestOfContent, type EntryContent, type EntryMetadata, hashOfEntry } from './history-chain.ts';

/** Appends one entry; the caller holds the lock on the matter. */
export async function recordHistory(
  ctx: Pick<CommandContext, 'tx' | 'now' | 'newId' | 'viewer' | 'asking'>,
  matterId: string,
  note: HistoryNote,
): Promise<void> {
  if (ctx.asking) ctx.asking.note = note;
  const { aboutEventId: _evidence, isSilent: _effect, ...kept } = note;
  const head = await findHead(ctx.tx, matterId);
  const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
  const entry = { ...kept, id: ctx.newId(), chainId: matterId, at: ctx.now, personId };
  const { chainId: _matter, ...sealed } = sealEntry(head, entry);
  await insertHistory(ctx.tx, { ...sealed, matterId });
}

/** The newest entry of a chain; one from before there were chains has no hash. */
export interface Head {
  readonly number: number;
  readonly hash: string | null;
}

export interface SealedEntry extends EntryMetadata, EntryContent {
  readonly previousHash: string;
  readonly hash: string;
}

/** The next entry of a chain, ready to be written. `head` is the newest, undefined where there is none yet. */
export function sealEntry(
  head: Head | undefined,
  entry: HistoryNote & Pick<EntryMetadata, 'id' | 'chainId' | 'at' | 'personId'>,
): SealedEntry {
  const { id, chainId, at, personId, action, targetId = null, visibility = null } = entry;
  const { reason = null, before = null, after = null } = entry;
  const content = { salt: randomBytes(16).toString('base64url'), reason, before, after };
  const number = (head?.number ?? 0) + 1;
  const contentDigest = digestOfContent(content);
  const metadata = { id, chainId, number, at, personId, action, targetId, visibility, contentDigest };
  const previousHash = head?.hash ?? '';
  return { ...metadata, ...content, previousHash, hash: hashOfEntry(previousHash, metadata) };
}
