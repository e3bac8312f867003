/**
 * The acts on single rows of an index: one written by hand, one corrected or ruled on, some taken away. What an agency says and
 * what a court ruled stand in the same row; what we think of it is set by `set-position.ts`.
 */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import {
  limitOf,
  NAMES,
  troubleWith,
  WITHHOLDING_FIELDS,
  type WithholdingText,
} from '#domain/requests/withholdings.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import {
  findWithholdings,
  insertWithholdings,
  removeWithholdings,
  updateWithholding,
  type WithholdingRow,
} from '#db/writes/withholdings.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { checkMatterNotHeld } from '../access/check-hold.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  type LockedRequest,
  openFiledRequest,
  type RequestResult,
  type RequestTarget,
} from './open-request.ts';
import { keepRows, keysOf, sourceOf, type WithholdingSource } from './withholding-source.ts';

export type WithholdingGiven = Readonly<Partial<Record<keyof WithholdingText, string | null | undefined>>>;

export interface AddWithholdingInput extends RequestTarget, WithholdingSource, WithholdingGiven {}
export interface EditWithholdingInput
  extends RequestTarget, WithholdingGiven, Pick<WithholdingSource, 'event'> {
  readonly withholding: string;
}
export interface RemoveWithholdingsInput extends RequestTarget {
  readonly withholding: string;
  /** With it all rows that came in the same table. */
  readonly wholeTable?: boolean | null | undefined;
  readonly reason?: string | null | undefined;
}

export type WithholdingResult = RequestResult & { readonly withholdingId: string };

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, WITHHOLDING_*, TEXT_* */
export const addWithholding = (deps: CommandDeps, input: AddWithholdingInput): Promise<WithholdingResult> =>
  runCommand(deps, 'add_withholding', input, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'record_withholdings', input);
    const eventId = sourceOf(opened, input.event);
    const text = checkedText(input);
    const visibility = input.visibility ?? null;
    const kept = await keepRows(ctx, opened, visibility);
    const id = ctx.newId();
    const common = {
      id,
      matterId: opened.matter.id,
      eventId,
      visibility,
      recordedById: personOf(ctx),
      recordedAt: ctx.now,
    };
    // Written by hand, a second one alike is meant.
    await insertWithholdings(ctx.tx, [{ ...common, ...text, rowKey: keysOf([text], id)[0] + id }]);
    return finish(ctx, opened.matter, id, {
      action: 'add_withholding',
      after: { ...given(text), ...kept },
      visibility,
    });
  });

/** As `addWithholding`. What is left out stays; null takes it away. @throws Refusal as `addWithholding` */
export const editWithholding = (deps: CommandDeps, input: EditWithholdingInput): Promise<WithholdingResult> =>
  runCommand(deps, 'edit_withholding', input, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'record_withholdings', input);
    const row = await rowOf(ctx, opened, input.withholding);
    const eventId = input.event === undefined ? row.eventId : sourceOf(opened, input.event);
    return rewriteRow(ctx, opened.matter, row, { words: defined(input), eventId });
  });

interface Rewritten {
  readonly words: WithholdingGiven;
  readonly eventId: string | null;
  readonly reason?: string | null;
}

/** Writes other words into a row; also what taking such an act back does. @throws Refusal TEXT_*, WITHHOLDING_UNCLEAR */
export async function rewriteRow(
  ctx: CommandContext,
  matter: MatterRow,
  row: WithholdingRow,
  { words, eventId, reason = null }: Rewritten,
): Promise<WithholdingResult> {
  const text = textOf(row);
  const after = { ...checkedText({ ...text, ...words }), entry: eventId };
  const before = { ...text, entry: row.eventId };
  const { entry: _source, ...written } = after;
  await updateWithholding(ctx.tx, row.id, { ...written, eventId });
  const changed = ([...WITHHOLDING_FIELDS, 'entry'] as const).filter((name) => before[name] !== after[name]);
  const only = (said: typeof after) => Object.fromEntries(changed.map((name) => [name, said[name]]));
  return finish(ctx, matter, row.id, {
    action: 'edit_withholding',
    reason,
    before: only(before),
    after: only(after),
    visibility: row.visibility as PartVisibility,
  });
}

/** Owners, editors and counsel may; under a legal hold nobody. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD, TEXT_* */
export const removeWithholding = (
  deps: CommandDeps,
  input: RemoveWithholdingsInput,
): Promise<RequestResult> =>
  runCommand(deps, 'remove_withholdings', input, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'remove_withholdings', input);
    const row = await rowOf(ctx, opened, input.withholding);
    await checkMatterNotHeld(ctx, opened.matter, []);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    const { importId } = row;
    const all =
      input.wholeTable && importId
        ? await findWithholdings(ctx.tx, ctx.viewer, opened.matter.id, { importId })
        : [row];
    await removeWithholdings(
      ctx.tx,
      all.map(({ id }) => id),
      ctx.now,
    );
    const before = all.length === 1 ? given(textOf(row)) : { rows: all.length };
    const { version, matterId } = await finish(ctx, opened.matter, row.id, {
      action: 'remove_withholdings',
      reason,
      before,
      visibility: row.visibility as PartVisibility,
    });
    return { matterId, version };
  });

/** A row that the viewer may see. @throws Refusal NOT_FOUND */
export async function rowOf(
  ctx: CommandContext,
  { matter }: LockedRequest,
  id: string,
): Promise<WithholdingRow> {
  const [row] = await findWithholdings(ctx.tx, ctx.viewer, matter.id, { ids: [id] });
  if (!row) throw refusal('NOT_FOUND', { what: 'row' }, ['withholding']);
  return row;
}

/** @throws Refusal TEXT_*, WITHHOLDING_UNCLEAR */
function checkedText(input: WithholdingGiven): WithholdingText {
  const text = Object.fromEntries(
    WITHHOLDING_FIELDS.map((name) => [
      name,
      checkOptionalText(input[name], limitOf(name), `the ${NAMES[name]}`, [name]),
    ]),
  ) as Record<keyof WithholdingText, string | null>;
  const why = troubleWith({ ...text, batesTo: text.batesTo ?? text.batesFrom });
  if (why) throw refusal('WITHHOLDING_UNCLEAR', { why }, ['description']);
  return { ...text, batesTo: text.batesTo ?? text.batesFrom };
}

const textOf = (row: WithholdingText): WithholdingText =>
  Object.fromEntries(WITHHOLDING_FIELDS.map((name) => [name, row[name]])) as Record<
    keyof WithholdingText,
    string | null
  >;
const defined = (input: WithholdingGiven): WithholdingGiven =>
  Object.fromEntries(
    WITHHOLDING_FIELDS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
const given = (text: WithholdingText) =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== null));

async function finish(
  ctx: CommandContext,
  { id: matterId }: MatterRow,
  id: string,
  note: Omit<Parameters<typeof finishAct>[2], 'targetId'>,
): Promise<WithholdingResult> {
  const version = await finishAct(ctx, matterId, { ...note, targetId: id });
  return { matterId, version, withholdingId: id };
}
