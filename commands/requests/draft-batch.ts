/**
 * Drafts one text as several requests, one to each component: each has its own channel, proof, number and clocks from then on, and
 * the batch only says that they belong together. All or nothing.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { checkBatch } from '#domain/requests/batch.ts';
import { findAgency } from '#db/writes/people.ts';
import { insertBatch } from '#db/writes/requests.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { checkDrafting, type DraftRequestInput, insertDraft } from './draft-request.ts';

export interface BatchComponent {
  readonly agency: string;
  /** How it is to be sent there. */
  readonly channel?: string | null | undefined;
  /** Most characters that its portal takes. */
  readonly characterLimit?: number | null | undefined;
}

export interface DraftBatchInput extends Omit<DraftRequestInput, 'agency' | 'regime'> {
  readonly components: readonly BatchComponent[];
}

export type BatchResult = { readonly batchId: string; readonly matterIds: readonly string[] };

/**
 * Owners, editors and counsel of the organization may.
 * @throws Refusal BATCH_TOO_SMALL, AGENCY_TWICE, NUMBER_OUT_OF_RANGE and all of `draftRequest`
 */
export const draftBatch = (deps: CommandDeps, input: DraftBatchInput): Promise<BatchResult> =>
  runCommand(deps, 'draft_batch', input, async (ctx) => {
    const { components, ...common } = input;
    const { organization } = await checkDrafting(ctx, input);
    checkBatch(components);
    const agencies = await findAgencies(ctx, components);
    const title = checkText(input.title, TEXT_LIMITS.title, 'the title', ['title']);
    const batchId = ctx.newId();
    await insertBatch(ctx.tx, { id: batchId, organizationId: organization.id, title, draftedAt: ctx.now });
    const matterIds: string[] = [];
    for (const [
      at,
      { agency, channel: plannedChannel = null, characterLimit = null },
    ] of components.entries()) {
      const draft = { ...common, agency, title: `${title}, ${agencies[at] ?? ''}` };
      const plan = { batchId, plannedChannel, characterLimit };
      matterIds.push((await insertDraft(ctx, draft, plan)).matterId);
    }
    return { batchId, matterIds };
  });

/** What each is called in the title of its request, so that lists and mails tell them apart. @throws Refusal AGENCY_UNKNOWN */
async function findAgencies(
  { tx }: CommandContext,
  components: readonly BatchComponent[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [at, { agency }] of components.entries()) {
    const found = await findAgency(tx, agency);
    if (!found) throw refusal('AGENCY_UNKNOWN', {}, ['components', String(at), 'agency']);
    names.push(found.abbreviation ?? found.name);
  }
  return names;
}
