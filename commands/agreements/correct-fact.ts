/**
 * Corrects a fact of an agreement: the old one stays on record, the new one counts, with the reason why; `void` says that it
 * never happened. Where everybody could read it, everybody reads the correction: it is never silent.
 */
import { FACT_REPORTED } from '#domain/agreements/agreement.ts';
import { parsePublicFact, type PublicFactSaid } from '#domain/agreements/parse-fact.ts';
import { can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findEvidence, insertEvents, loadEvents, toRow } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct, subjectOf } from '../matters/open-matter.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';

export interface CorrectFactInput extends AgreementTarget {
  readonly event: string;
  readonly reason: string;
  readonly void?: boolean | null | undefined;
  readonly occurred?: FuzzyDateInput | null | undefined;
  /** All that it says from now on; left out, the words stay as they are. */
  readonly said?: PublicFactSaid | null | undefined;
}

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED and all of `parsePublicFact`
 */
export const correctFact = (deps: CommandDeps, input: CorrectFactInput): Promise<AgreementResult> =>
  runCommand(deps, 'correct_fact', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'report_facts', input);
    const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    const wrong = await findNewestFact(ctx, matter, input.event);
    const right = corrected(ctx, wrong, input);
    const evidence = await findEvidence(ctx.tx, wrong.id);
    const kept = { matterId: matter.id, personId: personOf(ctx), reason, ...evidence };
    await insertEvents(ctx.tx, [toRow(right, kept)]);
    const version = await finishAct(ctx, matter.id, {
      action: 'correct_event',
      eventId: right.id,
      aboutEventId: wrong.id,
      reason,
      before: { on: wrong.occurred.on, payload: wrong.payload },
      after: right.isVoid ? { void: true } : { on: right.occurred.on, payload: right.payload },
      visibility: wrong.visibility ?? null,
    });
    return { matterId: matter.id, version };
  });

/** The newest of a chain, as far as the viewer may read it. @throws Refusal EVENT_UNKNOWN, EVENT_SUPERSEDED, FORBIDDEN */
async function findNewestFact(ctx: CommandContext, matter: MatterRow, id: string): Promise<RecordedEvent> {
  const recorded = await loadEvents(ctx.tx, matter.id);
  const mayRead = ({ visibility = null }: RecordedEvent) =>
    can(ctx.viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed;
  const event = recorded.find((one) => one.id === id && one.kind === FACT_REPORTED && mayRead(one));
  if (!event) throw refusal('EVENT_UNKNOWN', {}, ['event']);
  const later = recorded.find(({ supersedesId }) => supersedesId === id);
  if (later) throw refusal(mayRead(later) ? 'EVENT_SUPERSEDED' : 'FORBIDDEN', {}, ['event']);
  return event;
}

function corrected(
  ctx: CommandContext,
  wrong: RecordedEvent,
  { occurred, said, ...input }: CorrectFactInput,
): RecordedEvent {
  const { factId } = wrong.payload;
  return {
    ...wrong,
    id: ctx.newId(),
    supersedesId: wrong.id,
    recordedAt: ctx.now,
    isVoid: input.void ?? false,
    occurred: occurred ? checkFuzzyDate(occurred, ctx.today, ['occurred']) : wrong.occurred,
    ...(said ? { payload: { factId, ...parsePublicFact(said, ['said']) }, redaction: null } : {}),
  };
}
