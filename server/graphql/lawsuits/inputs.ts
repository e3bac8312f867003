// What the acts on lawsuits take.
import type { InputFieldBuilder } from '@pothos/core';
import { OrdinaryVisibility } from '../access/words.ts';
import { SourceInput } from '../agreements/inputs.ts';
import { builder } from '../builder.ts';
import { repeatable } from '../acts/inputs.ts';
import { FactInput, FuzzyDateInput } from '../requests/inputs.ts';
import { Standing } from '../words.ts';
import { LawsuitNature, PartyRole } from './words.ts';

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Every act on an existing lawsuit names it and the version it was decided on. */
const onLawsuit = (t: Fields) => ({
  ...repeatable(t),
  lawsuit: t.id({ required: true, description: 'Which lawsuit.' }),
  expectedVersion: t.int({
    required: true,
    description:
      'The version that was read; if another one is current, nothing is saved and CONFLICT comes back.',
  }),
});

const LawsuitPartyInput = builder.inputType('LawsuitPartyInput', {
  description: 'Somebody on one side.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name exactly as printed.' }),
    role: t.field({ type: PartyRole, required: true, description: 'On which side.' }),
    counsel: t.stringList({ description: 'Who speaks for them.' }),
  }),
});

const StandingOrderInput = builder.inputType('StandingOrderInput', {
  description: 'A period that the judge sets in the place of a rule’s own.',
  fields: (t) => ({
    rule: t.string({ required: true, description: 'The key of the rule, such as `LIT-OPP-DDC`.' }),
    days: t.int({ required: true, description: 'Days: 1 to 365.' }),
    source: t.string({ required: true, description: 'Where the order can be read.' }),
  }),
});

/** What a lawsuit says of itself. */
const own = (t: Fields) => ({
  court: t.string({ description: 'The key of the court, as in `courts`.' }),
  docketNumber: t.string({ description: 'Its number as printed.' }),
  judge: t.string({ description: 'The judge.' }),
  parties: t.field({ type: [LawsuitPartyInput], description: 'Who stands on which side, all of them.' }),
  claims: t.stringList({ description: 'What is claimed, one text a claim.' }),
  relief: t.string({ description: 'What is asked for.' }),
  standingOrders: t.field({
    type: [StandingOrderInput],
    description: 'Periods of the judge’s own, all of them.',
  }),
  appealOf: t.id({ description: 'The case below, which it is the appeal of.' }),
  agreement: t.id({ description: 'The agreement it is about.' }),
});

export const LawsuitRecordInput = builder.inputType('LawsuitRecordInput', {
  description: 'A lawsuit that is not recorded yet.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Who keeps it.' }),
    title: t.string({ description: 'What it is called; the caption where left out.' }),
    caption: t.string({ required: true, description: 'Who against whom, as printed.' }),
    nature: t.field({ type: LawsuitNature, required: true, description: 'Under which law it is brought.' }),
    standing: t.field({
      type: Standing,
      description: 'Whose it is; OURS by default. A watched one may lack a court.',
    }),
    ...own(t),
    visibility: t.field({
      type: OrdinaryVisibility,
      description: 'Who may see it; ORGANIZATION by default.',
    }),
    lead: t.id({ description: 'Who has it.' }),
    backup: t.id({ description: 'Who stands in.' }),
    requests: t.idList({
      description:
        'Requests that it is about from the beginning, as `lawsuitAddRequest` puts them in suit; at most 100.',
    }),
  }),
});

export const LawsuitEditInput = builder.inputType('LawsuitEditInput', {
  description:
    'Changes to what a lawsuit says of itself; what is left out stays, what is null becomes empty.',
  fields: (t) => ({
    ...onLawsuit(t),
    title: t.string({ description: 'What it is called; null leaves it.' }),
    caption: t.string({ description: 'Who against whom, as printed; null leaves it.' }),
    nature: t.field({ type: LawsuitNature, description: 'Under which law it is brought; null leaves it.' }),
    ...own(t),
  }),
});

const DocketEntryInput = builder.inputType('DocketEntryInput', {
  description: 'One entry of the docket.',
  fields: (t) => ({
    number: t.int({ description: 'Its number; left out for a minute order.' }),
    entered: t.field({ type: FuzzyDateInput, required: true, description: 'When it was entered.' }),
    text: t.string({ required: true, description: 'What it says; at most 5,000 characters.' }),
    file: t.id({ description: 'Its paper, as uploaded.' }),
    attachments: t.idList({ description: 'More files that were entered with it; at most 100.' }),
    sources: t.field({ type: [SourceInput], description: 'Where it can be read by everybody.' }),
  }),
});

export const LawsuitRecordEntryInput = builder.inputType('LawsuitRecordEntryInput', {
  description: 'A docket entry with all the facts it carries: one save, all or nothing.',
  fields: (t) => ({
    ...onLawsuit(t),
    entry: t.field({ type: DocketEntryInput, required: true, description: 'The entry.' }),
    facts: t.field({
      type: [FactInput],
      required: true,
      description: 'What it says: kinds of `factKinds(of: LAWSUIT)`; may be empty, at most 25.',
    }),
    handToStaff: t.boolean({ defaultValue: false, description: 'Not sure: let staff look at it.' }),
  }),
});

export const LawsuitRequestInput = builder.inputType('LawsuitRequestInput', {
  description: 'Which request is put in suit, or taken out.',
  fields: (t) => ({
    ...onLawsuit(t),
    foiaRequest: t.id({ required: true, description: 'The request.' }),
  }),
});
