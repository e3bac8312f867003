/**
 * The agency asks for released pages back. Whoever hears it first freezes the files of that production for counsel: nobody else
 * reads, searches or takes them along until counsel lets them go (`matterSetPartVisibility`). What was released, when and with
 * which numbers stays told.
 */
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { readBatesRange } from '#domain/documents/bates.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { freezeFiles } from '#db/writes/withholdings.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { finishAct } from '../matters/open-matter.ts';
import { openFiledRequest, type RequestResult, type RequestTarget } from './open-request.ts';

export interface ClawBackInput extends RequestTarget {
  /** The production. */
  readonly event: string;
  readonly askedOn: string;
  /** Which of its pages; left out, all. */
  readonly batesFrom?: string | null | undefined;
  readonly batesTo?: string | null | undefined;
  readonly agencyWords?: string | null | undefined;
}

export type ClawBackResult = RequestResult & { readonly frozen: number };

/**
 * Owners, editors, counsel and volunteers may. All files of the letter are frozen: which pages lie in which, a letter rarely says.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, DATE_*, TEXT_*, WITHHOLDING_UNCLEAR
 */
export const clawBack = (deps: CommandDeps, input: ClawBackInput): Promise<ClawBackResult> =>
  runCommand(deps, 'claw_back', input, async (ctx) => {
    const { matter, recorded, facts } = await openFiledRequest(ctx, 'record_communication', input);
    const known = facts.events.find(({ id, rootId }) => id === input.event || rootId === input.event);
    if (known?.kind !== 'production' || !recorded.some(({ id }) => id === known.id)) {
      throw refusal('NOT_FOUND', { what: 'production' }, ['event']);
    }
    const on = checkPastDate(input.askedOn, ctx.today, ['askedOn']);
    const line = (field: 'batesFrom' | 'batesTo') =>
      checkOptionalText(input[field], TEXT_LIMITS.line, 'the label', [field]);
    const [batesFrom, batesTo] = [line('batesFrom'), line('batesTo')];
    if (batesFrom !== null && !readBatesRange(batesFrom, batesTo ?? batesFrom)) {
      throw refusal('WITHHOLDING_UNCLEAR', { why: 'Its Bates numbers are no range.' }, ['batesFrom']);
    }
    const agencyWords = checkOptionalText(input.agencyWords, TEXT_LIMITS.note, 'the agency’s words', [
      'agencyWords',
    ]);
    const payload = { batesFrom, batesTo: batesTo ?? batesFrom, agencyWords };
    const event = { ...newEvent(ctx, 'clawed_back', on, payload), aboutEventId: known.rootId };
    await appendEvents(ctx, matter.id, [event]);
    const frozen = known.communicationId === null ? 0 : await freezeFiles(ctx.tx, known.communicationId);
    const visibility = recorded.find(({ id }) => id === known.id)?.visibility as PartVisibility | undefined;
    const note = {
      action: 'claw_back',
      eventId: event.id,
      after: { on, ...payload, frozen },
      visibility: visibility ?? null,
    };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note), frozen };
  });
