import { findCourt } from '#domain/lawsuits/courts.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import type { LawsuitRow } from '#db/queries/lawsuits.ts';
import type { PartyRow, StandingOrderRow } from '#db/schema/lawsuits.ts';
import { matterPath } from '../../paths.ts';
import { Visibility } from '../access/words.ts';
import { builder } from '../builder.ts';
import { storedRule } from '../deadlines/law-book.ts';
import { DeadlineRule } from '../deadlines/rule.ts';
import { globalId } from '../ids.ts';
import { languageArg } from '../language.ts';
import { Node } from '../node.ts';
import { Agreement, Deadline, Lawsuit, Matter, MatterEvent } from '../refs.ts';
import { DeadlineActor, Standing } from '../words.ts';
import { Court } from './court.ts';
import { LawsuitNature, LawsuitOutcome, LawsuitStatus, PartyRole } from './words.ts';

const LawsuitParty = builder.objectRef<PartyRow>('LawsuitParty').implement({
  description: 'Somebody on one side, exactly as the caption prints the name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as printed.' }),
    role: t.expose('role', { type: PartyRole, description: 'On which side.' }),
    counsel: t.stringList({
      description: 'Who speaks for them; empty where nobody is recorded.',
      resolve: ({ counsel = [] }) => [...counsel],
    }),
  }),
});

const StandingOrder = builder.objectRef<StandingOrderRow>('StandingOrder').implement({
  description: 'A period that the judge sets in the place of a rule’s own.',
  fields: (t) => ({
    rule: t.field({
      type: DeadlineRule,
      description: 'The rule in whose place it stands.',
      resolve: ({ rule }) => storedRule(rule),
    }),
    days: t.exposeInt('days', { description: 'Days, counted as the days of an order are.' }),
    source: t.exposeString('source', { description: 'Where the order can be read.' }),
  }),
});

const STATUS_EN: Readonly<Record<string, string>> = {
  draft: 'No complaint recorded',
  filed: 'Filed, being served',
  pending: 'Before the court',
  judgment: 'Judgment entered',
  on_appeal: 'On appeal',
};

/** Of a suit whose whole docket nobody here reads, no more is said than its sources show. */
const WATCHED_EN: Readonly<Record<string, string>> = {
  draft: 'Brought; no source shows the day',
  filed: 'Filed',
};

/** `Judgment entered` and the like; of an ended suit also how. */
function statusInWords({ status, outcome, standing }: LawsuitRow): string {
  if (status === 'ended') return `Ended: ${optionLabel(outcome).toLowerCase()}`;
  const watched = standing === 'watched' ? WATCHED_EN[status] : undefined;
  return watched ?? STATUS_EN[status] ?? optionLabel(status);
}

Lawsuit.implement({
  description: 'One case in one court, with its docket. What no source shows is null, also court and number.',
  interfaces: [Node, Matter],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Lawsuit', row.id),
    }),
    code: t.exposeString('code', { description: 'Ten characters, unique over all matters; the permalink.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    visibility: t.expose('visibility', { type: Visibility, description: 'Who may see it.' }),
    path: t.string({ description: 'The path of its page.', resolve: (row) => matterPath(row) }),
    version: t.exposeInt('version', {
      description: 'Goes up with every change; give it as `expectedVersion` to the next act.',
    }),
    standing: t.expose('standing', { type: Standing, description: 'Whose it is.' }),
    court: t.field({
      type: Court,
      nullable: true,
      description: 'Where it is; null where no source shows it.',
      resolve: ({ courtKey }) => (courtKey === null ? null : (findCourt(courtKey) ?? null)),
    }),
    docketNumber: t.exposeString('docketNumber', {
      nullable: true,
      description: 'Its number as printed; null where no source shows it.',
    }),
    caption: t.exposeString('caption', { description: 'Who against whom, as printed.' }),
    nature: t.expose('nature', { type: LawsuitNature, description: 'Under which law it is brought.' }),
    judge: t.exposeString('judge', { nullable: true, description: 'The judge; null where not recorded.' }),
    parties: t.field({
      type: [LawsuitParty],
      description: 'Who stands on which side.',
      resolve: ({ parties }) => [...parties],
    }),
    claims: t.stringList({
      description: 'What is claimed, one text a claim.',
      resolve: ({ claims }) => [...claims],
    }),
    relief: t.exposeString('relief', {
      nullable: true,
      description: 'What is asked for; null where not recorded.',
    }),
    standingOrders: t.field({
      type: [StandingOrder],
      description: 'Periods of the judge’s own.',
      resolve: ({ standingOrders }) => [...standingOrders],
    }),
    filedOn: t.expose('filedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the complaint; null before it, or where no source shows the day.',
    }),
    status: t.expose('status', { type: LawsuitStatus, description: 'Where it stands.' }),
    statusSentence: t.string({
      description: 'Where it stands, in words.',
      args: languageArg(t.arg),
      resolve: statusInWords,
    }),
    outcome: t.expose('outcome', { type: LawsuitOutcome, description: 'How it ended.' }),
    nextActor: t.expose('nextActor', {
      type: DeadlineActor,
      nullable: true,
      description: 'Whose date is the soonest; null when nothing is due.',
    }),
    nextDeadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'The soonest open date; null where there is none.',
      resolve: ({ nextDeadlineId }, _args, ctx) =>
        nextDeadlineId === null ? null : ctx.loaders.deadlines(nextDeadlineId),
    }),
    nextCourtDate: t.field({
      type: Deadline,
      nullable: true,
      description:
        'The soonest open date that the court itself set for being heard; null where there is none.',
      resolve: async ({ id }, _args, ctx) =>
        (await ctx.loaders.deadlinesOf(id)).find(({ name, isOpen }) => isOpen && name === 'hearing') ?? null,
    }),
    lastEvent: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The newest fact of its docket; null where there is none that the viewer may see.',
      resolve: ({ lastEventId }, _args, ctx) =>
        lastEventId === null ? null : ctx.loaders.events(lastEventId),
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description:
        'The agreement it is about; null where it is about none, or one that the viewer may not see.',
      resolve: ({ agreementId }, _args, ctx) =>
        agreementId === null ? null : ctx.loaders.agreements(agreementId),
    }),
    appealOf: t.field({
      type: Lawsuit,
      nullable: true,
      description: 'The case below, which it is the appeal of; null where it is none.',
      resolve: ({ appealOfId }, _args, ctx) =>
        appealOfId === null ? null : ctx.loaders.lawsuits(appealOfId),
    }),
    appeals: t.field({
      type: [Lawsuit],
      description: 'The cases above, which are appeals of it.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.appealsOf(id),
    }),
    fault: t.exposeString('fault', {
      nullable: true,
      description: 'Why a date cannot be computed; null when all can.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first saved.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
