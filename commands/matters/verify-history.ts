/**
 * Walks every chain of history, of matters and of organizations, and names what does not fit: entries that were changed,
 * deleted or put in each other's place, and, by the heads that were kept elsewhere, a chain whose end was cut off or written
 * anew. Reads by key in large steps and changes nothing.
 */
import { type ChainHead, type ChainKind, type ChainRow, chainRowsAfter } from '#db/queries/history-chains.ts';
import type { Connection } from '#db/client.ts';
import { checkChain, type ChainFinding } from './check-chain.ts';

/** Heads as they were kept, oldest first; one chain may have many. */
export type KeptHeads = ReadonlyMap<string, readonly ChainHead[]>;

export interface HistoryReport {
  readonly matters: number;
  readonly organizations: number;
  readonly entries: number;
  readonly findings: readonly Finding[];
}

export interface Finding extends ChainFinding {
  /** Null where nothing is left of the chain that could tell. */
  readonly of: ChainKind | null;
  readonly chainId: string;
}

const STEP = 5_000;

/** @param kept read before this is called, so that what is appended meanwhile is no finding */
export async function verifyHistory(
  db: Pick<Connection, 'sql'>,
  kept: KeptHeads = new Map(),
  step = STEP,
): Promise<HistoryReport> {
  const findings: Finding[] = [];
  const missing = new Set(kept.keys());
  const counted = { matter: 0, organization: 0 };
  let entries = 0;
  const check = (of: ChainKind | null, chainId: string, chain: readonly ChainRow[]) =>
    findings.push(
      ...checkChain(chain, kept.get(chainId) ?? []).map((finding) => ({ of, chainId, ...finding })),
    );
  for (const kind of ['matter', 'organization'] as const) {
    for await (const chain of readChains(db, kind, step)) {
      const [{ chainId }] = chain;
      missing.delete(chainId);
      counted[kind] += 1;
      entries += chain.length;
      check(kind, chainId, chain);
    }
  }
  for (const chainId of missing) check(null, chainId, []);
  return { matters: counted.matter, organizations: counted.organization, entries, findings };
}

type Chain = [ChainRow, ...ChainRow[]];

/** One chain after the other, each whole. */
async function* readChains(
  db: Pick<Connection, 'sql'>,
  kind: ChainKind,
  step: number,
): AsyncGenerator<Chain> {
  let chain: Chain | null = null;
  let rows: readonly ChainRow[];
  do {
    rows = await chainRowsAfter(db, kind, chain?.at(-1) ?? null, step);
    for (const row of rows) {
      if (chain?.[0].chainId === row.chainId) chain.push(row);
      else {
        if (chain) yield chain;
        chain = [row];
      }
    }
  } while (rows.length === step);
  if (chain) yield chain;
}
