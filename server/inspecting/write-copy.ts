// Makes a redacted copy, in this order: what is wanted is looked up and allowed, a process writes the copy, another one looks
// into it, storage has it safely, and only then there is a row. Where any of it fails, nothing is left but the original.
import { Readable } from 'node:stream';
import {
  type CopyResult,
  makeCopy,
  type MakeCopyInput,
  type WrittenCopy,
} from '#commands/documents/make-copy.ts';
import { planCopy } from '#commands/documents/plan-copy.ts';
import type { CommandDeps } from '#commands/context.ts';
import { chosenOf, COPY_REFUSALS, type CopyOrder } from '#domain/documents/redacted-copy.ts';
import { refusal } from '#domain/errors.ts';
import type { FileStorage, StoredFile } from '../files/storage.ts';
import { copyApart, inspectApart } from './run.ts';

export type WriteCopy = (deps: CommandDeps, input: MakeCopyInput) => Promise<CopyResult>;

/** So many wait for the one that is written now; each takes some seconds. */
const MOST_WAITING = 4;

/** @param program place of the packed child; left out, it runs from its source. @returns an act with the refusals of `makeCopy`, and COPY_* */
export function copyWriter(storage: FileStorage, program?: string): WriteCopy {
  const inTurn = oneAfterTheOther();
  const signal = new AbortController().signal;
  const write = async (storageKey: string, order: CopyOrder) => {
    const copy = await copyApart(storage.read(storageKey), order, signal, program);
    if (copy.kind === 'refused') throw refusal(COPY_REFUSALS[copy.why], {}, ['file']);
    // What wrote the copy read what people send. What says that it is clean has read the copy alone.
    const check = await inspectApart(Readable.from([copy.bytes]), signal, program);
    if (chosenOf(check.findings, order).length > 0) throw refusal('COPY_LEFT', {}, ['file']);
    return { check, stored: await storage.store(Readable.from([copy.bytes])) };
  };
  return async (deps, input) => {
    const early = await planCopy(deps, input);
    if (early.kind === 'made') return early.result;
    return inTurn(async () => {
      // Whoever waited is told now that the matter went on meanwhile, not after seconds of work.
      const plan = await planCopy(deps, input);
      if (plan.kind === 'made') return plan.result;
      const { stored, check } = await write(plan.storageKey, plan.order);
      const written = { id: deps.newId(), ...stored, check };
      return keep(deps, input, written, () => storage.discard(stored));
    });
  };
}

/** A copy that was refused, or that a repeat of the same act was quicker with, is not kept. */
async function keep(
  deps: CommandDeps,
  input: MakeCopyInput,
  written: WrittenCopy & StoredFile,
  discard: () => Promise<void>,
): Promise<CopyResult> {
  try {
    const result = await makeCopy(deps, input, written);
    if (result.copyId !== written.id) await discard();
    return result;
  } catch (error) {
    await discard();
    throw error;
  }
}

/** @throws Refusal COPY_BUSY from what it returns, where too many wait */
function oneAfterTheOther(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (waiting > MOST_WAITING) throw refusal('COPY_BUSY');
    waiting += 1;
    const mine = last.then(work).finally(() => (waiting -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
}
