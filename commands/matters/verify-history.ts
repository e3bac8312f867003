/**
 * Walks every chain of history and names what does not fit: entries that were changed, deleted or put in each other's
 * place, and, by the heads that were kept elsewhere, a chain whose end was cut off or written anew. Reads by key in
 * large steps and changes nothing.
 */
import { type ChainHead, type ChainRow, chainRowsAfter } from '#db/queries/history-chains.ts';
import type { Connection } from '#db/client.ts';
import { checkChain, type ChainFinding } from './check-chain.ts';

/** Heads as they were kept, oldest first; one matter may have many. */
export type KeptHeads = ReadonlyMap<string, readonly ChainHead[]>;

export interface HistoryReport {
  readonly matters: number;
  readonly entries: number;
  readonly findings: readonly ChainFinding[];
}

const STEP = 5_000;

/** @param kept read before this is called, so that what is appended meanwhile is no finding */
export async function verifyHistory(
  db: Pick<Connection, 'sql'>,
  kept: KeptHeads = new Map(),
  step = STEP,
): Promise<HistoryReport> {
  const findings: ChainFinding[] = [];
  const missing = new Set(kept.keys());
  let matters = 0;
  let entries = 0;
  for await (const chain of readChains(db, step)) {
    const [{ matterId }] = chain;
    missing.delete(matterId);
    matters += 1;
    entries += chain.length;
    findings.push(...checkChain(matterId, chain, kept.get(matterId) ?? []));
  }
  for (const matterId of missing) findings.push(...checkChain(matterId, [], kept.get(matterId) ?? []));
  return { matters, entries, findings };
}

type Chain = [ChainRow, ...ChainRow[]];

/** One chain after the other, each whole. */
async function* readChains(db: Pick<Connection, 'sql'>, step: number): AsyncGenerator<Chain> {
  let chain: Chain | null = null;
  let rows: readonly ChainRow[];
  do {
    rows = await chainRowsAfter(db, chain?.at(-1) ?? null, step);
    for (const row of rows) {
      if (chain?.[0].matterId === row.matterId) chain.push(row);
      else {
        if (chain) yield chain;
        chain = [row];
      }
    }
  } while (rows.length === step);
  if (chain) yield chain;
}
