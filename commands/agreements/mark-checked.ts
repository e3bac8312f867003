/** Says that a person has looked today whether all that is said of an agreement still holds. The page names the day. */
import { RECORD_CHECKED } from '#domain/agreements/agreement.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';

export interface MarkCheckedInput extends AgreementTarget {
  /** The day, where it was not today. */
  readonly checkedOn?: string | null | undefined;
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DATE_* */
export const markChecked = (deps: CommandDeps, input: MarkCheckedInput): Promise<AgreementResult> =>
  runCommand(deps, 'mark_checked', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'edit_agreement', input);
    const on = input.checkedOn ? checkPastDate(input.checkedOn, ctx.today, ['checkedOn']) : ctx.today;
    const event = newEvent(ctx, RECORD_CHECKED, on, {});
    await appendEvents(ctx, matter.id, [event]);
    const version = await finishAct(ctx, matter.id, {
      action: 'mark_checked',
      eventId: event.id,
      after: { on },
    });
    return { matterId: matter.id, version };
  });
