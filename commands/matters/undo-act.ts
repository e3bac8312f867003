/**
 * Takes an earlier act back by a new one that restores what was before. Only where that is safe: an edit or a correction
 * whose fields nothing later touched, done by somebody who may do that act themselves. Both acts stay in the history.
 */
import { type Action } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { findEntry, type UndoableEntry } from '#db/writes/history.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { updateRequest } from '#db/writes/requests.ts';
import { restoreFields as restoreKeptFields } from '../access/keep-fields.ts';
import { restorePart } from '../access/set-part-visibility.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { restoreNote } from '../notes/restore-note.ts';
import { checkAgreement, checkMember } from '../requests/check-request.ts';
import {
  type LockedRequest,
  openRequest,
  type RequestResult,
  type RequestTarget,
} from '../requests/open-request.ts';
import { restoreFact } from '../requests/undo-correction.ts';
import { restoreTask } from '../tasks/restore-task.ts';
import { checkAllowed, finishAct, openMatter, subjectOf } from './open-matter.ts';

export interface UndoActInput extends Omit<RequestTarget, 'foiaRequest'> {
  readonly matter: string;
  /** Number of the entry in the history of the matter. */
  readonly entry: number;
  readonly reason?: string | null | undefined;
}

/** Acts that can be taken back, and what is needed to do so beside `undo_act`. */
const UNDOABLE: Readonly<Record<string, Action>> = {
  edit_request: 'edit_request',
  set_people: 'set_people',
  undo_act: 'edit_request',
  correct_event: 'correct_event',
  undo_correction: 'correct_event',
  set_part_visibility: 'keep_part',
  keep_fields: 'set_visibility',
  edit_note: 'write_note',
  remove_note: 'write_note',
  edit_task: 'work_on_tasks',
  complete_task: 'work_on_tasks',
  drop_task: 'work_on_tasks',
};

/** The act that a viewer must be allowed in order to take this one back; null where nobody can. */
export const neededToUndo = (action: string): Action | null => UNDOABLE[action] ?? null;

/**
 * Members who may do the act themselves may take it back.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, UNDO_NOT_SAFE, PERSON_UNKNOWN, AGREEMENT_UNKNOWN, TEXT_*
 */
export const undoAct = approvable('undo_act', async (ctx, input: UndoActInput) => {
  const { matter: id, expectedVersion } = input;
  const matter = await openMatter(ctx, 'undo_act', { id, expectedVersion, path: ['matter'] });
  const entry = await findEntry(ctx.tx, ctx.viewer, matter.id, input.entry);
  if (!entry) throw refusal('NOT_FOUND', { what: 'entry' }, ['entry']);
  const needed = neededToUndo(entry.action);
  if (!needed || entry.isRedacted) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  checkAllowed(ctx, needed, subjectOf(matter, ctx.now));
  if (needed === 'keep_part') return restorePart(ctx, matter, entry, input.reason);
  if (needed === 'set_visibility') return restoreKeptFields(ctx, matter, entry, input.reason);
  if (needed === 'write_note') return restoreNote(ctx, matter, entry, input.reason);
  if (needed === 'work_on_tasks') return restoreTask(ctx, matter, entry, input.reason);
  const opened = await openRequest(ctx, 'undo_act', { ...input, foiaRequest: id });
  if (needed === 'correct_event') {
    const isNewest = !opened.recorded.some(({ supersedesId }) => supersedesId === entry.targetId);
    if (!entry.targetId || !isNewest) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
    return restoreFact(ctx, opened, entry.targetId, input.reason);
  }
  return restoreFields(ctx, opened, entry, input.reason);
});

const OF_MATTER = ['title', 'agreementId', 'visibility', 'leadId', 'backupId'];
/** What was sent cannot be changed: these go back only in a draft. */
const OF_DRAFT = ['requestText', 'agencyId', 'requester'];

async function restoreFields(
  ctx: CommandContext,
  opened: LockedRequest,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<RequestResult> {
  const { matter, request } = opened;
  const fields = checkSafe(opened, entry);
  await checkStillRight(ctx, opened, fields);
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  const [ofMatter, ofDraft] = [pick(fields, OF_MATTER), pick(fields, OF_DRAFT)];
  if (Object.keys(ofMatter).length > 0) await updateMatter(ctx.tx, matter.id, ofMatter);
  if (Object.keys(ofDraft).length > 0) await updateRequest(ctx.tx, matter.id, ofDraft);
  const version = await finishAct(ctx, matter.id, {
    action: 'undo_act',
    reason,
    before: pick({ ...request, ...matter }, Object.keys(fields)),
    after: fields,
    visibility: entry.visibility as PartVisibility,
  });
  return { matterId: matter.id, version };
}

/** What would stand again. @throws Refusal UNDO_NOT_SAFE */
function checkSafe({ matter, request, facts }: LockedRequest, entry: UndoableEntry) {
  const { before, after } = entry;
  const keys = Object.keys(after ?? {});
  const known = [...OF_MATTER, ...(facts.filed ? [] : OF_DRAFT)];
  const now: Readonly<Record<string, unknown>> = { ...request, ...matter };
  const stands = (key: string) => JSON.stringify(now[key]) === JSON.stringify(after?.[key]);
  const isSafe = keys.length > 0 && keys.every((key) => known.includes(key) && before && key in before);
  if (!before || !isSafe || entry.isTouched || !keys.filter(isPlain(now)).every(stands)) {
    throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  }
  return pick(before, keys);
}

/** Objects come back from the database with their keys in another order; for them the later acts tell. */
const isPlain = (now: Readonly<Record<string, unknown>>) => (key: string) =>
  typeof now[key] !== 'object' || now[key] === null;

/** What was right then need not be now. @throws Refusal FORBIDDEN, NEEDS_APPROVAL, UNDO_NOT_SAFE, PERSON_UNKNOWN, AGREEMENT_UNKNOWN, LEAD_IS_BACKUP */
async function checkStillRight(
  ctx: CommandContext,
  { matter }: LockedRequest,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const text = (key: string) => fields[key] as string | null | undefined;
  await checkMember(ctx, matter.organizationId, text('leadId'), 'entry');
  await checkMember(ctx, matter.organizationId, text('backupId'), 'entry');
  await checkAgreement(ctx, text('agreementId'), matter.isSample);
  const visibility = text('visibility');
  if (visibility === 'public') checkAllowed(ctx, 'publish_matter', subjectOf(matter, ctx.now));
  const isHeld = matter.embargoedUntil !== null || matter.embargoCondition !== null;
  const isOrdinary = visibility === undefined || visibility === 'public' || visibility === 'organization';
  if (!isOrdinary || (visibility === 'organization' && isHeld)) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
}

const pick = (from: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
