import type { RequestRow } from '#db/queries/requests.ts';
import { matterPath } from '../../paths.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import {
  Agency,
  Agreement,
  Deadline,
  Determination,
  FoiaRequest,
  Matter,
  MatterEvent,
  RequestPart,
} from '../refs.ts';
import { Visibility } from '../access/words.ts';
import {
  Channel,
  DeadlineActor,
  FoiaRequestOutcome,
  FoiaRequestStatus,
  Regime,
  Standing,
  Track,
} from '../words.ts';
import { reads } from '../reads.ts';
import { agencyOf, COMES_ALONG, deadlinesOf, lastEventOf, nextDeadlineOf } from './company.ts';
import { Requester, TrackingNumber } from './records.ts';

FoiaRequest.implement({
  description: 'One request to one agency: under FOIA, the Privacy Act or a state’s law.',
  interfaces: [Node, Matter],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      extensions: reads<RequestRow>('id'),
      resolve: (row) => globalId('FoiaRequest', row.id),
    }),
    code: t.exposeString('code', { description: 'Ten characters, unique over all matters; the permalink.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    visibility: t.expose('visibility', {
      type: Visibility,
      description: 'Who may see it.',
    }),
    path: t.string({
      description: 'The path of its page.',
      extensions: reads<RequestRow>('kind', 'code', 'title'),
      resolve: (row) => matterPath(row),
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every change; give it as `expectedVersion` to the next act.',
    }),
    regime: t.expose('regime', { type: Regime, description: 'The law it is made under.' }),
    standing: t.expose('standing', { type: Standing, description: 'Whose it is.' }),
    agency: t.field({
      type: Agency,
      description: 'Who must answer.',
      extensions: COMES_ALONG,
      resolve: agencyOf,
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description:
        'The agreement it is about; null where it is about none, or one that the viewer may not see.',
      resolve: (row, _args, ctx) =>
        row.agreementId === null ? null : ctx.loaders.agreements(row.agreementId),
    }),
    requester: t.expose('requester', {
      type: Requester,
      description: 'The requester of record, exactly as printed.',
    }),
    requestText: t.exposeString('requestText', { description: 'What it says.' }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'How it was sent; null until filed.',
    }),
    filedOn: t.expose('filedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was sent; null until filed.',
    }),
    filedProof: t.exposeString('proof', {
      nullable: true,
      description: 'What shows that it was sent, a word of `ProofKind` in lower case; null until filed.',
    }),
    status: t.expose('status', {
      type: FoiaRequestStatus,
      description: 'Where it stands as of now.',
    }),
    outcome: t.expose('outcome', {
      type: FoiaRequestOutcome,
      description: 'How it ended.',
    }),
    outcomeAsStated: t.exposeString('outcomeAsStated', {
      nullable: true,
      description: "The agency's own words; null where none are recorded.",
    }),
    nextActor: t.expose('nextActor', {
      type: DeadlineActor,
      nullable: true,
      description: 'Who must act next; null when nobody must.',
    }),
    nextDeadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'The soonest open date; null where none has one.',
      extensions: COMES_ALONG,
      resolve: nextDeadlineOf,
    }),
    clockStopped: t.exposeBoolean('clockStopped', { description: 'A clock of it is stopped.' }),
    track: t.expose('track', {
      type: Track,
      nullable: true,
      description: 'The processing track; null where the agency named none.',
    }),
    agencyEstimateOn: t.expose('agencyEstimateOn', {
      type: 'Date',
      nullable: true,
      description: "The agency's own estimate; it moves no legal date. Null where it gave none.",
    }),
    lastContactOn: t.expose('lastContactOn', {
      type: 'Date',
      nullable: true,
      description: 'The last word either way; null before the first.',
    }),
    lastEvent: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The newest fact that the viewer may see; null where there is none.',
      extensions: reads<RequestRow>('id', 'lastEventId'),
      resolve: lastEventOf,
    }),
    trackingNumbers: t.field({
      type: [TrackingNumber],
      description: 'The numbers that agencies gave it, the current ones first.',
      resolve: (row, _args, ctx) => ctx.loaders.trackingNumbersOf(row.id),
    }),
    parts: t.field({
      type: [RequestPart],
      description: 'What is asked for, by number.',
      resolve: (row, _args, ctx) => ctx.loaders.partsOf(row.id),
    }),
    determinations: t.field({
      type: [Determination],
      description: 'What the agency decided, newest first.',
      resolve: (row, _args, ctx) => ctx.loaders.determinationsOf(row.id),
    }),
    deadlines: t.field({
      type: [Deadline],
      description: 'Its clocks, open ones first, soonest first.',
      extensions: reads<RequestRow>('id'),
      resolve: deadlinesOf,
    }),
    fault: t.exposeString('fault', {
      nullable: true,
      description: 'Why a date cannot be computed; null when all can.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first saved.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
