/** The half of undoing that concerns edits: what a matter said before, put back where nothing later touched it. */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { EDITED_DOCKET_FIELDS, loadDocket, updateDocket } from '#db/writes/agency-dockets.ts';
import type { UndoableEntry } from '#db/writes/history.ts';
import { EDITED_FIELDS, loadLawsuit, updateLawsuit } from '#db/writes/lawsuits.ts';
import { type MatterRow, updateMatter } from '#db/writes/matters.ts';
import { updateRequest } from '#db/writes/requests.ts';
import type { CommandContext } from '../context.ts';
import { checkAgreement, checkMember } from '../requests/check-request.ts';
import { openRequestFacts } from '../requests/fold-request-matter.ts';
import type { MatterResult } from './open-facts.ts';
import { checkAllowed, finishAct, subjectOf } from './open-matter.ts';

/** Fields of its own that a kind of matter has in a table of its own. */
interface OwnFields {
  readonly row: object;
  /** Those that can go back now. */
  readonly keys: readonly string[];
  readonly write: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
}

const OF_MATTER = ['title', 'agreementId', 'visibility', 'leadId', 'backupId'];
/** What was sent cannot be changed: these go back only in a draft. */
const OF_DRAFT = ['requestText', 'agencyId', 'requester'];

/** Lets what an edit changed stand as it was before. @throws Refusal UNDO_NOT_SAFE, PERSON_UNKNOWN, AGREEMENT_UNKNOWN, TEXT_* */
export async function restoreFields(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<MatterResult> {
  const own = await ownFields(ctx, matter);
  const fields = checkSafe({ ...own.row, ...matter }, own.keys, entry);
  await checkStillRight(ctx, matter, fields);
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  const [ofMatter, ofOwn] = [pick(fields, OF_MATTER), pick(fields, own.keys)];
  if (Object.keys(ofMatter).length > 0) await updateMatter(ctx.tx, matter.id, ofMatter);
  if (Object.keys(ofOwn).length > 0) await own.write(ofOwn);
  const version = await finishAct(ctx, matter.id, {
    action: 'undo_act',
    reason,
    before: pick({ ...own.row, ...matter }, Object.keys(fields)),
    after: fields,
    visibility: entry.visibility as PartVisibility,
  });
  return { matterId: matter.id, version };
}

async function ownFields({ tx }: CommandContext, { id, kind }: MatterRow): Promise<OwnFields> {
  switch (kind) {
    case 'foia_request': {
      const { request, facts } = await openRequestFacts(tx, id);
      const write = (fields: Readonly<Record<string, unknown>>) => updateRequest(tx, id, fields);
      return { row: request, keys: facts.filed ? [] : OF_DRAFT, write };
    }
    case 'lawsuit': {
      const row = await loadLawsuit(tx, id);
      return { row, keys: EDITED_FIELDS, write: (fields) => updateLawsuit(tx, id, fields) };
    }
    case 'agency_docket': {
      const row = await loadDocket(tx, id);
      return { row, keys: EDITED_DOCKET_FIELDS, write: (fields) => updateDocket(tx, id, fields) };
    }
    default:
      return { row: {}, keys: [], write: async () => {} };
  }
}

/** What would stand again. @throws Refusal UNDO_NOT_SAFE */
function checkSafe(now: Readonly<Record<string, unknown>>, own: readonly string[], entry: UndoableEntry) {
  const { before, after } = entry;
  const keys = Object.keys(after ?? {});
  const known = [...OF_MATTER, ...own];
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
  matter: MatterRow,
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
