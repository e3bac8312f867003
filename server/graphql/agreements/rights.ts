// Who keeps an agreement, and what the viewer may do about who sees it.
import type { AgreementRow } from '#db/queries/agreements.ts';
import { builder } from '../builder.ts';
import { Agreement, Organization } from '../refs.ts';
import { required } from '../required.ts';
import { agreementActsOn, agreementAsksOn } from '../requests/rights.ts';
import { ViewerAction } from '../requests/viewer-action.ts';

builder.objectFields(Agreement, (t) => ({
  organization: t.field({
    type: Organization,
    description: 'Who keeps its page.',
    resolve: async (row: AgreementRow, _args, ctx) =>
      required(await ctx.loaders.organizations(row.organizationId)),
  }),
  viewerCan: t.field({
    type: [ViewerAction],
    description: 'The acts that the viewer may do on it now.',
    resolve: (row, _args, { viewer }) => agreementActsOn(row, viewer),
  }),
  viewerAsks: t.field({
    type: [ViewerAction],
    description: 'The acts that the viewer may ask for: each is done when a second person accepts it.',
    resolve: (row, _args, { viewer }) => agreementAsksOn(row, viewer),
  }),
}));
