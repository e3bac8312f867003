// What is done about who belongs to an organization.
import { changeRole, type ChangeRoleInput } from '#commands/people/change-role.ts';
import { leaveOrganization } from '#commands/people/leave-organization.ts';
import { removeMember } from '#commands/people/remove-member.ts';
import { act } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Organization } from '../refs.ts';
import { answered, type Refused } from '../user-error.ts';
import { Role } from '../words.ts';

const OWNERS = 'Owners of the organization may.';
const inputArg = 'What to do.';

interface OrganizationShape extends Refused {
  readonly organizationId?: string;
}

export const OrganizationPayload = builder.objectRef<OrganizationShape>('OrganizationPayload').implement({
  description: 'What an act on an organization gives back.',
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization as the viewer sees it now; null when the act was refused, or when nothing of it is theirs to see.',
      resolve: ({ organizationId }, _args, ctx) =>
        organizationId === undefined ? null : ctx.loaders.organizations(organizationId),
    }),
    ...answered(t),
  }),
});

const OrganizationChangeRoleInput = builder.inputType('OrganizationChangeRoleInput', {
  description: 'What a member may do from now on.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Where.' }),
    person: t.id({ required: true, description: 'The member.' }),
    role: t.field({ type: Role, required: true, description: 'Their new role.' }),
  }),
});

const OrganizationRemoveMemberInput = builder.inputType('OrganizationRemoveMemberInput', {
  description: 'Who belongs no more.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Where.' }),
    person: t.id({ required: true, description: 'The member.' }),
    reason: t.string({ description: 'Why; members read it in the record.' }),
  }),
});

const OrganizationLeaveInput = builder.inputType('OrganizationLeaveInput', {
  description: 'What to leave.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'The organization.' }),
  }),
});

builder.mutationFields((t) => ({
  organizationChangeRole: t.field({
    type: OrganizationPayload,
    description: `Gives a member another role. ${OWNERS} It counts at once, and their sessions end; who becomes a viewer leads nothing any more.`,
    args: { input: t.arg({ type: OrganizationChangeRoleInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, changeRole, withUuids(input) as ChangeRoleInput),
  }),
  organizationRemoveMember: t.field({
    type: OrganizationPayload,
    description: `Removes a member. ${OWNERS} Their sessions end at once, and they see nothing private of it; what they led has no lead.`,
    args: { input: t.arg({ type: OrganizationRemoveMemberInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, removeMember, withUuids(input)),
  }),
  organizationLeave: t.field({
    type: OrganizationPayload,
    description:
      'Leaves an organization. Every member may, except its last owner. Their sessions end, and what they led has no lead from now on.',
    args: { input: t.arg({ type: OrganizationLeaveInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, leaveOrganization, withUuids(input)),
  }),
}));
