/**
 * What a redacted copy is made from, looked up before the work that takes seconds: whether the viewer may make one, where the
 * bytes lie, and where what they chose stands. Nothing is written; `makeCopy` asks all of it again.
 */
import { refusal } from '#domain/errors.ts';
import type { Finding } from '#domain/documents/inspection.ts';
import {
  type Chosen,
  type CopyOrder,
  MOST_DRAWN,
  orderOf,
  type PlacedBox,
} from '#domain/documents/redacted-copy.ts';
import { findDocument } from '#db/writes/communications.ts';
import { type CommandDeps, earlierAnswer, runCommand } from '../context.ts';
import { openMatter } from '../matters/open-matter.ts';
import { fileOfMatter } from './file-of-matter.ts';
import type { CopyResult, MakeCopyInput } from './make-copy.ts';

export type CopyPlan =
  | { readonly kind: 'made'; readonly result: CopyResult }
  | { readonly kind: 'to_make'; readonly storageKey: string; readonly order: CopyOrder };

/** @throws Refusal as `makeCopy`, COPY_NOTHING, COPY_BOX_INVALID, COPY_TOO_MUCH */
export const planCopy = (deps: CommandDeps, input: MakeCopyInput): Promise<CopyPlan> =>
  runCommand(deps, 'plan_copy', {}, async (ctx) => {
    const result = await earlierAnswer<CopyResult>(ctx, 'make_copy', input);
    if (result) return { kind: 'made', result };
    const { matter: id, expectedVersion } = input;
    await openMatter(ctx, 'make_copy', { id, expectedVersion, path: ['matter'] });
    await fileOfMatter(ctx, id, input.file);
    const document = await findDocument(ctx.tx, input.file);
    if (!document) throw refusal('NOT_FOUND', { what: 'file' }, ['file']);
    if (document.originalId !== null) throw refusal('COPY_OF_COPY', {}, ['file']);
    const { checkResult, pictureFindings, storageKey } = document;
    const findings = [...(checkResult?.findings ?? []), ...(pictureFindings?.findings ?? [])];
    return { kind: 'to_make', storageKey, order: orderOf(findings, checkChosen(input, findings)) };
  });

/** @throws Refusal COPY_NOTHING, COPY_BOX_INVALID, COPY_TOO_MUCH */
function checkChosen({ found, everything, drawn }: Chosen, findings: readonly Finding[]): Chosen {
  const isNothing = found.length === 0 && drawn.length === 0 && !(everything && findings.length > 0);
  if (isNothing) throw refusal('COPY_NOTHING', {}, ['found']);
  if (drawn.length > MOST_DRAWN) throw refusal('COPY_TOO_MUCH', {}, ['boxes']);
  drawn.forEach((box, at) => {
    if (!isOnPage(box)) throw refusal('COPY_BOX_INVALID', {}, ['boxes', String(at)]);
  });
  return { found, everything, drawn };
}

const isOnPage = ({ page, left, top, width, height }: PlacedBox): boolean =>
  [page, left, top, width, height].every(Number.isInteger) &&
  page > 0 &&
  left >= 0 &&
  top >= 0 &&
  width > 0 &&
  height > 0 &&
  left + width <= 10_000 &&
  top + height <= 10_000;
