/**
 * How every act of a site administrator begins and ends: with the right as it is at this moment, and with a line in the log
 * that says why. Only grows.
 */
import { mayRunSite } from '#domain/access/site.ts';
import type { PersonViewer } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { insertSiteAct, type NewSiteAct } from '#db/writes/site.ts';
import type { CommandContext } from '../context.ts';

export interface SiteInput {
  readonly clientMutationId?: string | null | undefined;
  /** Why; it is logged, and told to whom it concerns. */
  readonly reason: string;
}

/** @throws Refusal FORBIDDEN, TEXT_*: asked before anything is looked up, so that nobody else learns what exists */
export async function openSite(
  ctx: CommandContext,
  input: SiteInput,
): Promise<{ readonly viewer: PersonViewer; readonly reason: string }> {
  const viewer = await checkRunsSite(ctx);
  return { viewer, reason: checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']) };
}

/** With the right as it is at this moment. @throws Refusal FORBIDDEN */
export async function checkRunsSite({ tx, viewer }: CommandContext): Promise<PersonViewer> {
  const now = viewer.kind === 'person' ? await viewerOfPerson(tx, viewer.personId) : null;
  if (!now || !mayRunSite(viewer) || !mayRunSite(now)) throw refusal('FORBIDDEN');
  return now;
}

/** Writes down what was done. @returns the params of the letters that tell of it */
export async function recordSiteAct(
  ctx: CommandContext,
  { viewer, reason }: { readonly viewer: Pick<PersonViewer, 'personId'>; readonly reason: string | null },
  act: Omit<NewSiteAct, 'id' | 'at' | 'personId' | 'reason'>,
): Promise<Record<string, string>> {
  const id = ctx.newId();
  await insertSiteAct(ctx.tx, { id, at: ctx.now, personId: viewer.personId, reason, ...act });
  return { siteActId: id, byPersonId: viewer.personId };
}
