/** Names the lead and the backup of a matter: the two members who own it and are told about its dates. */
import { refusal } from '#domain/errors.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { checkMember } from '../requests/check-request.ts';
import type { MatterResult } from './open-facts.ts';
import { finishAct, type MatterInput, openMatter, targetOf } from './open-matter.ts';

export type SetPeopleInput = MatterInput & {
  /** Null for nobody. */
  readonly lead?: string | null | undefined;
  readonly backup?: string | null | undefined;
};

/**
 * Owners, editors and counsel may. What is left out stays as it is.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, PERSON_UNKNOWN, LEAD_IS_BACKUP
 */
export const setPeople = (deps: CommandDeps, input: SetPeopleInput): Promise<MatterResult> =>
  runCommand(deps, 'set_people', input, async (ctx) => {
    const matter = await openMatter(ctx, 'set_people', targetOf(input));
    const after = {
      leadId: input.lead === undefined ? matter.leadId : input.lead,
      backupId: input.backup === undefined ? matter.backupId : input.backup,
    };
    await checkMember(ctx, matter.organizationId, after.leadId, 'lead');
    await checkMember(ctx, matter.organizationId, after.backupId, 'backup');
    if (after.leadId !== null && after.leadId === after.backupId) {
      throw refusal('LEAD_IS_BACKUP', {}, ['backup']);
    }
    await updateMatter(ctx.tx, matter.id, after);
    const before = { leadId: matter.leadId, backupId: matter.backupId };
    const version = await finishAct(ctx, matter.id, { action: 'set_people', before, after });
    return { matterId: matter.id, version };
  });
