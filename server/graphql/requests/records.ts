// The short lists that hang on a request: parts, determinations, numbers.
import type { RequesterRow } from '#db/schema/requests.ts';
import type { TrackingNumberRow } from '#db/queries/request-records.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { Deadline, Determination, MatterEvent, RequestPart } from '../refs.ts';
import { required } from '../required.ts';
import { DeterminationKind, FoiaRequestOutcome } from '../words.ts';

export const Requester = builder.objectRef<RequesterRow>('Requester').implement({
  description: 'The requester of record, exactly as printed. Only the requester can sue.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The person.' }),
    organization: t.string({
      nullable: true,
      description: 'Their organization as printed; null where none is named.',
      resolve: ({ organization }) => organization ?? null,
    }),
    onBehalfOf: t.string({
      nullable: true,
      description: 'For whom the request says it is made; null where it names nobody.',
      resolve: ({ onBehalfOf }) => onBehalfOf ?? null,
    }),
    coRequesters: t.stringList({
      description: 'Who asks with them.',
      resolve: ({ coRequesters }) => [...(coRequesters ?? [])],
    }),
    signatory: t.string({
      nullable: true,
      description: 'Who signed, where that is another person; else null.',
      resolve: ({ signatory }) => signatory ?? null,
    }),
  }),
});

export const TrackingNumber = builder.objectRef<TrackingNumberRow>('TrackingNumber').implement({
  description: 'A number that an agency gave the request.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number, exactly.' }),
    assignedBy: t.exposeString('assignedBy', { description: 'Who gave it.' }),
    statedOn: t.expose('statedOn', {
      type: 'Date',
      nullable: true,
      description: 'The date of the letter that states it; null where that is not known.',
    }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'It is the one to use now.' }),
  }),
});

RequestPart.implement({
  description: 'One numbered thing asked for within a request; it has an outcome of its own.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('RequestPart', row.id),
    }),
    number: t.exposeInt('number', { description: '1 for the first.' }),
    text: t.exposeString('text', { description: 'What is asked for.' }),
    outcome: t.field({
      type: FoiaRequestOutcome,
      description: 'How it ended.',
      resolve: (row) => row.outcome,
    }),
    outcomeAsStated: t.exposeString('outcomeAsStated', {
      nullable: true,
      description: "The agency's own words; null where none are recorded.",
    }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it ended; null while it is open.',
    }),
  }),
});

Determination.implement({
  description: 'What an agency decided. Each adverse one opens its own window to appeal.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Determination', row.id),
    }),
    kind: t.field({ type: DeterminationKind, description: 'What was decided.', resolve: (row) => row.kind }),
    adverse: t.exposeBoolean('adverse', { description: 'It refuses something, so that it can be appealed.' }),
    datedOn: t.expose('datedOn', {
      type: 'Date',
      nullable: true,
      description: 'The date on the letter; null where that is not known.',
    }),
    agencyWords: t.exposeString('agencyWords', {
      nullable: true,
      description: "The agency's own words; null where none are recorded.",
    }),
    appealRightsGiven: t.exposeBoolean('appealRightsGiven', {
      nullable: true,
      description: 'The letter tells of the right to appeal; null where that is not recorded.',
    }),
    parts: t.field({
      type: [RequestPart],
      description: 'The parts that it covers; empty where it covers the whole request.',
      resolve: async (row, _args, ctx) => {
        const parts = await Promise.all(row.partIds.map((id) => ctx.loaders.parts(id)));
        return parts.filter((part) => part !== null);
      },
    }),
    exemptions: t.stringList({
      description: 'The exemptions that it names, as it names them.',
      resolve: ({ exemptions }) => [...exemptions],
    }),
    event: t.field({
      type: MatterEvent,
      description: 'The fact that states it.',
      resolve: async (row, _args, ctx) => required(await ctx.loaders.events(row.eventId)),
    }),
    appealDeadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'Our last day to appeal it; null where there is nothing to appeal.',
      resolve: async (row, _args, ctx) => {
        const clocks = await ctx.loaders.deadlinesOf(row.matterId);
        return clocks.find((clock) => clock.rootEventId === row.id && clock.actor === 'us') ?? null;
      },
    }),
    appealedOn: t.expose('appealedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of our appeal; null without one.',
    }),
  }),
});
