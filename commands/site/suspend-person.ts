/** Suspends a person: their sessions end, their keys do nothing, and no reminder is sent to them until it is lifted. */
import { refusal } from '#domain/errors.ts';
import { endSessions } from '#db/writes/accounts.ts';
import { suspendPersonRow } from '#db/writes/site.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';
import { openSite, recordSiteAct, type SiteInput } from './open-site.ts';

export interface SuspendPersonInput extends SiteInput {
  readonly person: string;
}

export type PersonResult = { readonly personId: string };

/** Site administrators may, not themselves. To do it again changes nothing. @throws Refusal FORBIDDEN, NOT_FOUND, SITE_SELF, TEXT_* */
export const suspendPerson = (deps: CommandDeps, input: SuspendPersonInput): Promise<PersonResult> =>
  runCommand(deps, 'suspend_person', input, async (ctx) => {
    const site = await openSite(ctx, input);
    const personId = input.person;
    if (personId === site.viewer.personId) throw refusal('SITE_SELF', {}, ['person']);
    const found = await suspendPersonRow(ctx.tx, personId, ctx.now);
    if (!found) throw refusal('NOT_FOUND', { what: 'person' }, ['person']);
    if (!found.changed) return { personId };
    await endSessions(ctx.tx, personId);
    const params = await recordSiteAct(ctx, site, { action: 'suspend_person', aboutPersonId: personId });
    // To the address, not to the person, who may be told nothing else from now on.
    await planNotice(ctx, { kind: 'person_suspended', toAddress: found.email, params });
    return { personId };
  });
