import { builder } from '../builder.ts';
import { Organization } from '../refs.ts';
import { type Refused, UserError } from '../user-error.ts';

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
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing was saved; empty when it was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    clientMutationId: t.string({
      nullable: true,
      description: 'The id that the input carried; null without one.',
      resolve: ({ clientMutationId }) => clientMutationId ?? null,
    }),
  }),
});
