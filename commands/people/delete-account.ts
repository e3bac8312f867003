/**
 * A person deletes their account. They leave every organization as they would by themselves, so that what they lead is
 * handed over; guest rights end, sessions and keys die, letters to them are taken back,
 * their name and address are replaced; what they did stays, under a name that names nobody. All in one transaction; the
 * last letter goes to the address that is forgotten by it.
 */
import { refusal } from '#domain/errors.ts';
import { DELETED_PERSON_EN } from '#domain/words/people-en.ts';
import { forgetPerson, organizationsLeft } from '#db/writes/person-deletion.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';
import { checkPersonNotHeld } from '../access/check-hold.ts';
import { openOrganization } from '../organizations/open-organization.ts';
import { endMembershipOf } from './end-membership.ts';

export interface DeleteAccountInput {
  readonly clientMutationId?: string | null | undefined;
}

/** @throws Refusal LAST_OWNER, LEGAL_HOLD */
export const deleteAccount = (
  deps: CommandDeps,
  input: DeleteAccountInput,
): Promise<{ readonly deleted: true }> =>
  runCommand(deps, 'delete_account', input, async (ctx) => {
    if (ctx.viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    const { personId } = ctx.viewer;
    await checkPersonNotHeld(ctx, personId);
    for (const id of await organizationsLeft(ctx.tx, personId)) {
      const organization = await openOrganization(ctx, null, id);
      await endMembershipOf(ctx, organization, personId, { action: 'leave_organization', reason: null });
    }
    const toAddress = await forgetPerson(ctx.tx, personId, { name: DELETED_PERSON_EN, at: ctx.now });
    if (toAddress !== null) await planNotice(ctx, { kind: 'account_deleted', toAddress });
    return { deleted: true };
  });
