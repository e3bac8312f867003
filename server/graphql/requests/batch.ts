// One text to several components: the batch, how each of its requests is to be sent, and the act that drafts them.
import { draftBatch, type DraftBatchInput } from '#commands/requests/draft-batch.ts';
import { charactersOf, charactersTooMany } from '#domain/requests/batch.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { BATCH_ORDER, countBatches, listBatches } from '#db/queries/request-batches.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { batchPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { reads } from '../reads.ts';
import { FoiaRequest, Organization, RequestBatch, RequestBatchConnection } from '../refs.ts';
import { required } from '../required.ts';
import { answered, type Refused } from '../user-error.ts';
import { Channel } from '../words.ts';
import { draftFields } from './inputs.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';

RequestBatch.implement({
  description: 'Requests that were drafted from one text, one to each component; for members only.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('RequestBatch', id),
    }),
    title: t.exposeString('title', { description: 'What the requests were called when they were drafted.' }),
    path: t.string({
      description: 'The path of its check-list.',
      resolve: ({ id }) => batchPath(globalId('RequestBatch', id)),
    }),
    draftedAt: t.expose('draftedAt', { type: 'DateTime', description: 'When they were drafted.' }),
    organization: t.field({
      type: Organization,
      description: 'Who keeps it.',
      resolve: async ({ organizationId }, _args, ctx) =>
        required(await ctx.loaders.organizations(organizationId)),
    }),
    requests: t.field({
      type: [FoiaRequest],
      description:
        'Its requests that the viewer may see, in the order in which they were drafted; at most 25.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.requestsOfBatch(id),
    }),
    unsentCount: t.int({
      description: 'How many of them are still drafts.',
      resolve: async ({ id }, _args, ctx) =>
        (await ctx.loaders.requestsOfBatch(id)).filter(({ filedOn }) => filedOn === null).length,
    }),
  }),
});

builder.queryField('requestBatches', (t) =>
  t.field({
    type: RequestBatchConnection,
    description: 'Batches of the organizations of the viewer, newest first; empty for nobody in particular.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (_root, args, { db, viewer }) =>
      connect(await listBatches(db, viewer, readWindow(args, BATCH_ORDER)), () => countBatches(db, viewer)),
  }),
);

const FilingPlan = builder.objectRef<RequestRow>('FilingPlan').implement({
  description: 'How a draft is to be sent.',
  fields: (t) => ({
    channel: t.expose('plannedChannel', {
      type: Channel,
      nullable: true,
      description: 'How; null where nobody said.',
    }),
    characterLimit: t.exposeInt('characterLimit', {
      nullable: true,
      description: 'Most characters that the portal takes; null where nobody knows of a limit.',
    }),
    characters: t.int({
      description: 'Characters of the text as a form sends it: a line break is two.',
      resolve: ({ requestText }) => charactersOf(requestText),
    }),
    charactersTooMany: t.int({
      description: 'By how many the text is too long for the portal; 0 where it fits.',
      resolve: ({ requestText, characterLimit }) => charactersTooMany(requestText, characterLimit),
    }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  batch: t.field({
    type: RequestBatch,
    nullable: true,
    extensions: reads<RequestRow>('batchId'),
    description: 'The batch it was drafted in; null without one, and to those who are not members.',
    resolve: ({ batchId }, _args, ctx) => (batchId === null ? null : ctx.loaders.batches(batchId)),
  }),
  filingPlan: t.field({
    type: FilingPlan,
    nullable: true,
    extensions: reads<RequestRow>('filedOn', 'requestText', 'plannedChannel', 'characterLimit'),
    description: 'How it is to be sent; null once it is filed.',
    resolve: (row) => (row.filedOn === null ? row : null),
  }),
}));

const BatchComponentInput = builder.inputType('BatchComponentInput', {
  description: 'One of those who are asked.',
  fields: (t) => ({
    agency: t.id({ required: true, description: 'Who must answer.' }),
    channel: t.field({ type: Channel, description: 'How it is to be sent there.' }),
    characterLimit: t.int({ description: 'Most characters that its portal takes.' }),
  }),
});

const FoiaRequestDraftBatchInput = builder.inputType('FoiaRequestDraftBatchInput', {
  description: 'One text to several components.',
  fields: (t) => ({
    ...draftFields(t),
    components: t.field({
      type: [BatchComponentInput],
      required: true,
      description: 'Who is asked; from 2 to 25, each once.',
    }),
  }),
});

interface BatchShape extends Refused {
  readonly batchId?: string;
}

const RequestBatchPayload = builder.objectRef<BatchShape>('RequestBatchPayload').implement({
  description: 'What drafting a batch gives back.',
  fields: (t) => ({
    requestBatch: t.field({
      type: RequestBatch,
      nullable: true,
      description: 'The batch; null when nothing was saved.',
      resolve: ({ batchId }, _args, ctx) => (batchId === undefined ? null : ctx.loaders.batches(batchId)),
    }),
    ...answered(t),
  }),
});

builder.mutationField('foiaRequestDraftBatch', (t) =>
  t.field({
    type: RequestBatchPayload,
    description:
      'Drafts one text as several requests, one to each component. Owners, editors and counsel of the organization may. ' +
      'All are saved or none; nothing is sent, and each is then filed by itself.',
    args: {
      input: t.arg({ type: FoiaRequestDraftBatchInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input }, ctx) =>
      act(ctx, draftBatch, {
        ...withUuids(input),
        components: input.components.map((one, at) => withUuids(one, ['components', String(at)])),
      } as DraftBatchInput),
  }),
);
