/**
 * Keeps a date that a paper states or a member decides: a deadline with its source, never counted and never moved. For every
 * law that has no rule here, and for a letter's own date.
 */
import { refusal } from '#domain/errors.ts';
import { checkDate, checkTime, checkZone } from '#domain/matters/fuzzy-date.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { specOf } from '#domain/matters/fact-spec.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { appendEvents, newEvent } from './append-events.ts';
import { type MatterResult, openFacts } from './open-facts.ts';
import { finishAct, type MatterInput } from './open-matter.ts';

export type SetStatedDateInput = MatterInput & {
  readonly dueOn: string;
  readonly time?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly actor: string;
  readonly label: string;
  /** The paper, or who decided and why. */
  readonly source: string;
};

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DATE_INVALID, TIME_INVALID, ZONE_UNKNOWN, CHOICE_UNKNOWN, TEXT_*
 */
export const setStatedDate = (deps: CommandDeps, input: SetStatedDateInput): Promise<MatterResult> =>
  runCommand(deps, 'set_stated_date', input, async (ctx) => {
    const { matter, vocabulary } = await openFacts(ctx, 'set_stated_date', input);
    const actor = specOf(vocabulary, 'stated_date_set')?.fields['actor'];
    const choices = actor?.type === 'choice' ? actor.options : [];
    if (!choices.includes(input.actor)) {
      const params = { value: input.actor, field: 'who must act', choices: choices.join(', ') };
      throw refusal('CHOICE_UNKNOWN', params, ['actor']);
    }
    const payload = {
      dueOn: checkDate(input.dueOn, ['dueOn']),
      time: input.time ? checkTime(input.time, ['time']) : null,
      zone: input.zone ? checkZone(input.zone, ['zone']) : null,
      actor: input.actor,
      label: checkText(input.label, TEXT_LIMITS.line, 'what is due', ['label']),
      source: checkText(input.source, TEXT_LIMITS.note, 'where the date comes from', ['source']),
    };
    const event = newEvent(ctx, 'stated_date_set', ctx.today, payload);
    await appendEvents(ctx, matter.id, [event]);
    const note = { action: 'set_stated_date', eventId: event.id, after: payload };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
  });
