/**
 * What does not fit in one chain of history. Pure: rows and kept heads in, findings out. An entry whose words were removed
 * has a digest that nothing can be compared with: it passes only where a later `redact` entry, itself sound, names it and
 * says what its tombstone says.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ChainHead, ChainRow } from '#db/queries/history-chains.ts';
import { digestOfContent, isHashOf } from './history-chain.ts';

export interface ChainFinding {
  readonly kind: 'changed' | 'deleted' | 'swapped' | 'rewritten' | 'cut';
  /** The entry concerned; of `cut` the first that is missing. */
  readonly number: number;
  /** Of `swapped` the other entry, of `deleted` and `cut` the last that is missing. */
  readonly upTo?: number;
}

/** @param rows the chain in the order of its numbers */
export function checkChain(rows: readonly ChainRow[], kept: readonly ChainHead[]): readonly ChainFinding[] {
  const found = (kind: ChainFinding['kind'], number: number, upTo?: number): ChainFinding =>
    upTo === undefined ? { kind, number } : { kind, number, upTo };
  const acts = rows.filter((row) => row.action === 'redact' && isSound(row));
  const begin = rows.findIndex(({ hash }) => hash !== null);
  const isOfBefore = (index: number) => begin === -1 || index < begin;
  const bad = rows.filter((row, at) => !isOfBefore(at) && !isSound(row) && !isRedactedBy(acts, row));
  const swaps = findSwaps(bad);
  const swapped = new Set(swaps.flat());
  return [
    ...bad.filter((row) => !swapped.has(row)).map(({ number }) => found('changed', number)),
    ...swaps.map(([a, b]) => found('swapped', a.number, b.number)),
    ...findGaps(rows).map(([from, to]) => found('deleted', from, to)),
    ...findBreaks(rows, swapped).map((number) => found('rewritten', number)),
    ...compareWithKept(rows, kept),
  ].toSorted((a, b) => a.number - b.number);
}

const metadataOf = (row: ChainRow) => ({ ...row, at: row.at.replace(/000Z$/, 'Z') });

const isSound = (row: ChainRow): boolean =>
  digestOfContent(row) === row.contentDigest && isHashOf(row.hash, row.previousHash, metadataOf(row));

/** Its place in the chain is right, its content is gone, and one of these acts took it. */
function isRedactedBy(acts: readonly ChainRow[], row: ChainRow): boolean {
  const { redaction, number, salt, reason, before, after } = row;
  const act = acts.find((one) => one.number === redaction?.number && one.number > number);
  const named = act?.after?.['redactedEntries'];
  const isNamed = Array.isArray(named) && named.includes(number);
  const isEmpty = salt === '' && reason === null && before === null && after === null;
  if (!act || !isNamed || !isEmpty || !isHashOf(row.hash, row.previousHash, metadataOf(row))) return false;
  const { at, personId } = metadataOf(act);
  return isDeepStrictEqual(redaction, { number: act.number, at, personId, reason: act.reason });
}

/** Does the row belong in the other's place, with or without its hashes, or is its content or its digest the other's? */
function fits(row: ChainRow, other: ChainRow): boolean {
  const own = metadataOf(row);
  const inOtherPlace = { ...own, number: other.number };
  return (
    isSound({ ...row, number: other.number }) ||
    (digestOfContent(row) === other.contentDigest && isHashOf(row.hash, row.previousHash, own)) ||
    isHashOf(row.hash, row.previousHash, { ...own, contentDigest: other.contentDigest }) ||
    isHashOf(other.hash, other.previousHash, inOtherPlace) ||
    isHashOf(other.hash, other.previousHash, { ...inOtherPlace, id: other.id })
  );
}

/** Beyond this many unsound entries nobody swapped two: comparing each with each would only take long. */
const MOST_COMPARED = 200;

function findSwaps(bad: readonly ChainRow[]): readonly (readonly [ChainRow, ChainRow])[] {
  if (bad.length > MOST_COMPARED) return [];
  const free = new Set(bad);
  return bad.flatMap((row) => {
    if (!free.delete(row)) return [];
    const other = [...free].find((one) => fits(row, one) && fits(one, row));
    if (!other) return [];
    free.delete(other);
    return [[row, other] as const];
  });
}

function findGaps(rows: readonly ChainRow[]): readonly (readonly [number, number])[] {
  return rows.flatMap(({ number }, index) => {
    const previous = rows[index - 1]?.number ?? 0;
    return number === previous + 1 ? [] : [[previous + 1, number - 1] as const];
  });
}

/** Entries that were sealed anew: the next one still names the hash that was there before. */
function findBreaks(rows: readonly ChainRow[], swapped: ReadonlySet<ChainRow>): readonly number[] {
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    if (!previous) return row.number === 1 && row.previousHash !== '' ? [1] : [];
    const isBroken = previous.number + 1 === row.number && (previous.hash ?? '') !== row.previousHash;
    return isBroken && !swapped.has(row) && !swapped.has(previous) ? [previous.number] : [];
  });
}

/** Every head that was ever kept must still stand where it stood. */
function compareWithKept(rows: readonly ChainRow[], kept: readonly ChainHead[]): readonly ChainFinding[] {
  const hashes = new Map(rows.map(({ number, hash }) => [number, hash]));
  const end = rows.at(-1)?.number ?? 0;
  const furthest = Math.max(0, ...kept.map(({ number }) => number));
  const rewritten = kept.filter(({ number, hash }) => hashes.has(number) && hashes.get(number) !== hash);
  return [
    ...rewritten.map(({ number }) => ({ kind: 'rewritten' as const, number })),
    ...(furthest > end ? [{ kind: 'cut' as const, number: end + 1, upTo: furthest }] : []),
  ];
}
