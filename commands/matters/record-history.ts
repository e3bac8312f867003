/**
 * The trusted record of who did what to a matter and why. Each entry is chained to the one before over its metadata and a
 * salted digest of its content, so that content can later be removed by order without breaking the chain, and nothing can
 * be changed, swapped or cut unseen.
 */
import { randomBytes } from 'node:crypto';
import { findHead, insertHistory, type NewHistory } from '#db/writes/history.ts';
import type { CommandContext } from '../context.ts';
import type { HistoryNote } from './history-note.ts';
import { digestOfContent, type EntryMetadata, hashOfEntry } from './history-chain.ts';

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
  await insertHistory(ctx.tx, sealEntry(head, { ...kept, id: ctx.newId(), matterId, at: ctx.now, personId }));
}

/** The next entry of a chain, ready to be written. `head` is the newest, undefined where there is none yet. */
export function sealEntry(
  head: { readonly number: number; readonly hash: string } | undefined,
  entry: HistoryNote & Pick<EntryMetadata, 'matterId' | 'at' | 'personId'> & { readonly id: string },
): NewHistory {
  const { targetId = null, reason = null, before = null, after = null, visibility = null, ...given } = entry;
  const content = { salt: randomBytes(16).toString('base64url'), reason, before, after };
  const metadata = {
    ...given,
    number: (head?.number ?? 0) + 1,
    targetId,
    visibility,
    contentDigest: digestOfContent(content),
  };
  const previousHash = head?.hash ?? '';
  return { ...metadata, ...content, previousHash, hash: hashOfEntry(previousHash, metadata) };
}
