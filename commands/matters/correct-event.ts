/**
 * Corrects a fact: the old one stays on record, the new one counts, with the reason why. `void` says that it never happened.
 * The clock keeps its identity, so its versions show what moved and which correction moved it.
 */
import { refusal } from '#domain/errors.ts';
import type { FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { specOf } from '#domain/matters/fact-spec.ts';
import {
  type Cited,
  type FactFieldInput,
  parseCited,
  parseOccurred,
  parsePayload,
} from '#domain/matters/parse-fact.ts';
import { findEvidence, findFilesOfPaper } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { checkDocument } from '../documents/check-document.ts';
import { appendEvents, type Evidence } from './append-events.ts';
import { evidenceOf } from './evidence.ts';
import { factFrame, type LockedFacts, openFacts } from './open-facts.ts';
import { checkAllowed, finishAct, subjectOf, type MatterInput } from './open-matter.ts';
import { correctionNeeds } from '#domain/requests/risky-correction.ts';

export type CorrectEventInput = MatterInput & {
  readonly event: string;
  readonly reason: string;
  readonly void?: boolean | null | undefined;
  readonly occurred?: FuzzyDateInput | null | undefined;
  /** The whole set of further fields; left out, they stay as they are. */
  readonly fields?: readonly FactFieldInput[] | null | undefined;
  /** Where its paper says it; left out, that stays as it is. */
  readonly cited?: Partial<Cited> | null | undefined;
  /** Of what is not public only: nobody is told, and the matter keeps its place in lists. */
  readonly silent?: boolean | null | undefined;
};

/**
 * Owners, editors, counsel and volunteers may; a volunteer asks where `correctionNeeds` says so.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED, CORRECTION_IS_PUBLIC, DATE_*, EVENT_BEFORE_FILING, FACT_FIELD_UNKNOWN, DOCUMENT_UNKNOWN, TEXT_*
 */
export const correctEvent = approvable('correct_event', async (ctx, input: CorrectEventInput) => {
  const opened = await openFacts(ctx, 'correct_event', input);
  const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
  const wrong = findNewest(opened, input.event, ['event']);
  const right = { ...corrected(ctx, opened, wrong, input), isVoid: input.void ?? false };
  checkCorrection(ctx, opened, wrong, right);
  const isSilent = checkSilent(ctx, opened, wrong, input.silent ?? false);
  const evidence = await citedAnew(ctx, opened.matter, wrong, input.cited);
  await appendEvents(ctx, opened.matter.id, [right], { ...evidence, reason });
  const version = await finishAct(ctx, opened.matter.id, {
    action: 'correct_event',
    eventId: right.id,
    aboutEventId: wrong.id,
    reason,
    isSilent,
    before: { on: wrong.occurred.on, payload: wrong.payload },
    after: {
      ...(right.isVoid ? { void: true } : { on: right.occurred.on, payload: right.payload }),
      ...(isSilent ? { silent: true } : {}),
    },
    visibility: wrong.visibility ?? null,
  });
  return { matterId: opened.matter.id, version };
});

/** What others have relied on a volunteer corrects with a second person. @throws Refusal FORBIDDEN, NEEDS_APPROVAL */
export function checkCorrection(
  ctx: CommandContext,
  { matter }: Pick<LockedFacts, 'matter'>,
  wrong: RecordedEvent,
  right: RecordedEvent,
): void {
  const { now, today, viewer } = ctx;
  const personId = viewer.kind === 'person' ? viewer.personId : null;
  checkAllowed(ctx, correctionNeeds({ wrong, right, personId, now, today }), subjectOf(matter, now));
}

/** A public fact is corrected in front of everybody. @throws Refusal CORRECTION_IS_PUBLIC */
function checkSilent(
  ctx: CommandContext,
  { matter }: LockedFacts,
  { visibility = null }: RecordedEvent,
  isSilent: boolean,
): boolean {
  const { visibility: seen, isEmbargoed } = subjectOf(matter, ctx.now);
  const isPublic = seen === 'public' && !isEmbargoed && visibility === null;
  if (isSilent && isPublic) throw refusal('CORRECTION_IS_PUBLIC', {}, ['silent']);
  return isSilent;
}

/** The newest of a chain, by the id that was given for it. @throws Refusal EVENT_UNKNOWN, EVENT_SUPERSEDED, FORBIDDEN */
export function findNewest(
  { recorded, correctedUnseen }: Pick<LockedFacts, 'recorded' | 'correctedUnseen'>,
  id: string,
  path: readonly string[],
): RecordedEvent {
  const event = recorded.find((one) => one.id === id);
  if (!event) throw refusal('EVENT_UNKNOWN', {}, path);
  if (recorded.some((one) => one.supersedesId === id)) throw refusal('EVENT_SUPERSEDED', {}, path);
  if (correctedUnseen.has(id)) throw refusal('FORBIDDEN', {}, path);
  return event;
}

function corrected(
  ctx: CommandContext,
  opened: LockedFacts,
  wrong: RecordedEvent,
  input: CorrectEventInput,
): RecordedEvent {
  if (!specOf(opened.vocabulary, wrong.kind)) throw refusal('EVENT_UNKNOWN', {}, ['event']);
  const { occurred, fields } = input;
  const frame = factFrame(ctx, opened);
  return {
    ...wrong,
    id: ctx.newId(),
    supersedesId: wrong.id,
    recordedAt: ctx.now,
    occurred: occurred ? parseOccurred(wrong.kind, occurred, frame, ['occurred']) : wrong.occurred,
    ...(fields ? { payload: parsePayload(wrong.kind, fields, frame, ['fields']), redaction: null } : {}),
  };
}

/** A correction is said where the fact was, unless it says otherwise. @throws Refusal DOCUMENT_UNKNOWN, NUMBER_OUT_OF_RANGE, TEXT_* */
async function citedAnew(
  ctx: CommandContext,
  { organizationId }: MatterRow,
  { id, communicationId, docketEntryId }: RecordedEvent,
  input: CorrectEventInput['cited'],
): Promise<Evidence> {
  if (!input) return findEvidence(ctx.tx, id);
  const cited = parseCited(input, ['cited']);
  await checkDocument(ctx, organizationId, cited.file, ['cited', 'file']);
  return evidenceOf(cited, await findFilesOfPaper(ctx.tx, communicationId ?? docketEntryId), ['cited']);
}
