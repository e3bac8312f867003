/**
 * Puts a FOIA request in suit. Where the complaint is filed already, the request is told of it in the same transaction. That its
 * requester is not among the plaintiffs is a warning on the page and no refusal: the caption may be what is wrong.
 */
import { refusal } from '#domain/errors.ts';
import { insertLawsuitRequest } from '#db/writes/lawsuits.ts';
import { lockInOrder } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct, openMatterAtAny } from '../matters/open-matter.ts';
import { type LawsuitTarget, openLawsuit } from './open-lawsuit.ts';
import { tellRequests } from './tell-requests.ts';

export interface AddRequestInput extends LawsuitTarget {
  readonly foiaRequest: string;
}

/**
 * Owners, editors and counsel may, of a request that they may record on. Harmless when repeated.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT
 */
export const addRequest = (deps: CommandDeps, input: AddRequestInput): Promise<MatterResult> =>
  runCommand(deps, 'add_request', input, async (ctx) => {
    await lockInOrder(ctx.tx, [input.lawsuit, input.foiaRequest]);
    const opened = await openLawsuit(ctx, 'edit_lawsuit', input);
    const { matter, docket } = opened;
    const request = await putInSuit(ctx, matter, input.foiaRequest, ['foiaRequest']);
    const complaint = docket.all('complaint_filed').at(-1);
    if (complaint) await tellRequests(ctx, opened, complaint.occurred, [request.id]);
    const note = { action: 'add_request', after: { requestId: request.id } };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
  });

/** Writes that a suit is about a request, which the viewer may record on. The caller holds the lock on both. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function putInSuit(
  ctx: CommandContext,
  suit: { readonly id: string; readonly isSample: boolean },
  requestId: string,
  path: readonly string[],
): Promise<{ readonly id: string }> {
  const target = { id: requestId, kind: 'foia_request', path } as const;
  const request = await openMatterAtAny(ctx, 'record_communication', target);
  if (request.isSample !== suit.isSample) throw refusal('NOT_FOUND', { what: 'request' }, path);
  const added = { addedById: personOf(ctx), addedAt: ctx.now };
  await insertLawsuitRequest(ctx.tx, { lawsuitId: suit.id, requestId: request.id, ...added });
  return request;
}
