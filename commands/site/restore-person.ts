/**
 * Lifts the suspension of a person: they sign in as before and their keys work again. What they would have been reminded of
 * meanwhile is planned anew, so that each date that still stands is told once.
 */
import { refusal } from '#domain/errors.ts';
import { mattersRemindedOf, suspendPersonRow } from '#db/writes/site.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { RECOMPUTED, settle } from '../matters/settle.ts';
import { planNotice } from '../notices/plan-notice.ts';
import { openSite, recordSiteAct } from './open-site.ts';
import type { PersonResult, SuspendPersonInput } from './suspend-person.ts';

/** Site administrators may. To do it again changes nothing. @throws Refusal FORBIDDEN, NOT_FOUND, TEXT_* */
export const restorePerson = (deps: CommandDeps, input: SuspendPersonInput): Promise<PersonResult> =>
  runCommand(deps, 'restore_person', input, async (ctx) => {
    const site = await openSite(ctx, input);
    const personId = input.person;
    const found = await suspendPersonRow(ctx.tx, personId, null);
    if (!found) throw refusal('NOT_FOUND', { what: 'person' }, ['person']);
    if (!found.changed) return { personId };
    const params = await recordSiteAct(ctx, site, { action: 'restore_person', aboutPersonId: personId });
    await planNotice(ctx, { kind: 'person_restored', personId, toAddress: found.email, params });
    for (const matterId of await mattersRemindedOf(ctx.tx, personId))
      await settle(ctx, matterId, { kind: RECOMPUTED });
    return { personId };
  });
