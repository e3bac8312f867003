/**
 * A membership for a test's world: the invitation of an owner, taken at once by the person it is for. What is checked and
 * written down is the same as ever; only the letter between the two is left out, for nobody waits for it.
 */
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { acceptInvitation } from '../organizations/accept-invitation.ts';
import { issueInvitation } from '../organizations/issue-invitation.ts';
import { openOrganization, recordOrganizationAct } from '../organizations/open-organization.ts';
import { type CommandDeps, runCommand } from '../context.ts';

export interface AdmitMemberInput {
  readonly organization: string;
  readonly role: Role;
  readonly address: string;
  /** Whose address it is. */
  readonly person: Viewer;
}

/** @param deps the viewer owns the organization. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function admitMember(
  deps: CommandDeps,
  { organization: organizationId, role, address, person }: AdmitMemberInput,
): Promise<void> {
  const { link } = await runCommand(deps, 'invite_member', {}, async (ctx) => {
    const organization = await openOrganization(ctx, 'invite_member', organizationId);
    const issued = await issueInvitation(ctx, { organizationId, address, role });
    await recordOrganizationAct(ctx, organization, { action: 'invite_member', after: { role } });
    return issued;
  });
  await acceptInvitation(
    { ...deps, viewer: person },
    {
      token: link.split('/').at(-1) ?? '',
      renewSession: async () => null,
    },
  );
}
