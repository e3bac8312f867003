/** Takes a request out of a suit where it was put by mistake. What the request was told stays on it until it is corrected there. */
import { refusal } from '#domain/errors.ts';
import { deleteLawsuitRequest } from '#db/writes/lawsuits.ts';
import { findMatter } from '#db/writes/matters.ts';
import { checkMatterNotHeld } from '../access/check-hold.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import type { AddRequestInput } from './add-request.ts';
import { openLawsuit } from './open-lawsuit.ts';

/** Owners, editors and counsel may, not under legal hold. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD */
export const removeRequest = (deps: CommandDeps, input: AddRequestInput): Promise<MatterResult> =>
  runCommand(deps, 'remove_request', input, async (ctx) => {
    const { matter } = await openLawsuit(ctx, 'edit_lawsuit', input);
    await checkMatterNotHeld(ctx, matter, []);
    const request = await findMatter(ctx.tx, ctx.viewer, input.foiaRequest);
    if (!request || !(await deleteLawsuitRequest(ctx.tx, matter.id, request.id))) {
      throw refusal('NOT_FOUND', { what: 'request in suit' }, ['foiaRequest']);
    }
    const note = { action: 'remove_request', before: { requestId: request.id }, after: {} };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
  });
