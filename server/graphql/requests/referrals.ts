// Where a request was referred on to, and the act that follows a referral.
import { followReferral } from '#commands/requests/follow-referral.ts';
import { factsOf as eventsOf, type FactOf } from '#domain/requests/facts.ts';
import { isOver } from '#domain/requests/status.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { FoiaRequest, MatterEvent } from '../refs.ts';
import { required } from '../required.ts';
import { answered } from '../user-error.ts';
import { factsOf } from './facts-of.ts';
import { onRequest } from './inputs.ts';
import { act } from '../acts/act.ts';
import type { ActShape } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';

interface ReferralShape {
  readonly told: FactOf<'referred'>;
  readonly child: RequestRow | null;
}

/** Told together with those that came of them: one that the viewer may not see is as if there were none. */
async function referralsOf(row: RequestRow, ctx: ApiContext): Promise<ReferralShape[]> {
  const [facts, children] = await Promise.all([factsOf(row, ctx), ctx.loaders.referredFrom(row.id)]);
  return eventsOf(facts.events, 'referred').map((told) => ({
    told,
    child: children.find(({ referralEventId }) => referralEventId === told.rootId) ?? null,
  }));
}

const Referral = builder.objectRef<ReferralShape>('Referral').implement({
  description:
    'That an agency gave a request, or some of its pages, to another body, which now owes the answer.',
  fields: (t) => ({
    event: t.field({
      type: MatterEvent,
      description: 'The fact that states it.',
      resolve: async ({ told }, _args, ctx) => required(await ctx.loaders.events(told.id)),
    }),
    body: t.string({
      description: 'To whom, as the letter says.',
      resolve: ({ told }) => told.payload.body ?? '',
    }),
    pages: t.int({
      nullable: true,
      description: 'How many pages; null where the letter does not say.',
      resolve: ({ told }) => told.payload.pages ?? null,
    }),
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description:
        'The request at the other body; null while nobody follows it, or where the viewer may not see it.',
      resolve: ({ child }) => child,
    }),
    isAnswered: t.boolean({
      description: 'The other body has answered; until then the first request is not complete.',
      resolve: ({ child }) =>
        child !== null && isOver(child.status === 'answered_appeal_open' ? 'answered' : child.status),
    }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  referrals: t.field({
    type: [Referral],
    description: 'Where it was referred on to, oldest first.',
    resolve: (row, _args, ctx) => referralsOf(row, ctx),
  }),
  referredFrom: t.field({
    type: FoiaRequest,
    nullable: true,
    extensions: reads<RequestRow>('parentId'),
    description:
      'The request that was referred to this agency; null without one, or where the viewer may not see it.',
    resolve: ({ parentId }, _args, ctx) => (parentId === null ? null : ctx.loaders.requests(parentId)),
  }),
}));

const FoiaRequestFollowReferralInput = builder.inputType('FoiaRequestFollowReferralInput', {
  description: 'Which referral is followed, and to whom.',
  fields: (t) => ({
    ...onRequest(t),
    referral: t.id({ required: true, description: 'The fact that says that it was referred.' }),
    agency: t.id({ description: 'The body that owes the answer; left out where a request is linked.' }),
    existing: t.id({ description: 'A request that was made to that body before, to be linked.' }),
  }),
});

interface FollowShape extends ActShape {
  readonly childId?: string;
}

const FoiaRequestFollowReferralPayload = builder
  .objectRef<FollowShape>('FoiaRequestFollowReferralPayload')
  .implement({
    description: 'What following a referral gives back.',
    fields: (t) => ({
      foiaRequest: t.field({
        type: FoiaRequest,
        nullable: true,
        description: 'The first request as it is now; null when nothing was saved.',
        resolve: ({ matterId }, _args, ctx) =>
          matterId === undefined ? null : ctx.loaders.requests(matterId),
      }),
      referred: t.field({
        type: FoiaRequest,
        nullable: true,
        description: 'The request at the other body; null when nothing was saved.',
        resolve: ({ childId }, _args, ctx) => (childId === undefined ? null : ctx.loaders.requests(childId)),
      }),
      ...answered(t),
    }),
  });

builder.mutationField('foiaRequestFollowReferral', (t) =>
  t.field({
    type: FoiaRequestFollowReferralPayload,
    description:
      'Follows a referral: makes the request at the other body, or links one. Owners, editors and counsel of the organization may. ' +
      'The clock is not restarted, and the first request is not complete until the other is.',
    args: {
      input: t.arg({ type: FoiaRequestFollowReferralInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input }, ctx): Promise<FollowShape> => act(ctx, followReferral, withUuids(input)),
  }),
);
