/** Adds a numbered part to a request: one thing asked for, with an outcome of its own. */
import { refusal } from '#domain/errors.ts';
import { checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { openRequest, type RequestResult, type RequestTarget } from './open-request.ts';

export interface AddPartInput extends RequestTarget {
  readonly text: string;
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, TEXT_*, TOO_MANY */
export const addPart = (deps: CommandDeps, input: AddPartInput): Promise<RequestResult> =>
  runCommand(deps, 'add_part', input, async (ctx) => {
    const { matter, facts } = await openRequest(ctx, 'add_part', input);
    const length = facts.parts.length + 1;
    if (length > LIST_LIMITS.parts) {
      throw refusal('TOO_MANY', { field: 'parts', length, limit: LIST_LIMITS.parts }, ['text']);
    }
    const text = checkText(input.text, TEXT_LIMITS.note, 'the part', ['text']);
    const event = newEvent(ctx, 'part_added', ctx.today, { text });
    await appendEvents(ctx, matter.id, [event]);
    const note = { action: 'add_part', eventId: event.id, after: { text } };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
  });
