// What the acts on a request take. Closed lists of fields: who owns, records or decides is settled by the server.
import { atVersion, type InputFields, repeatable } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { OrdinaryVisibility } from '../access/words.ts';
import { Channel, DateBasis, DatePrecision, Direction, ProofKind, Regime } from '../words.ts';

/** Every act on an existing request names it and the version it was decided on. */
export const onRequest = (t: InputFields) => ({
  ...repeatable(t),
  foiaRequest: t.id({ required: true, description: 'Which request.' }),
  ...atVersion(t),
});

export const RequesterInput = builder.inputType('RequesterInput', {
  description: 'The requester of record, exactly as printed.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The person.' }),
    organization: t.string({ description: 'Their organization as printed.' }),
    onBehalfOf: t.string({ description: 'For whom the request says it is made.' }),
    coRequesters: t.stringList({ description: 'Who asks with them.' }),
    signatory: t.string({ description: 'Who signed, where that is another person.' }),
  }),
});

/** What a draft says, whoever is asked. */
export const draftFields = (t: InputFields) => ({
  ...repeatable(t),
  organization: t.id({ required: true, description: 'Who keeps it.' }),
  agreement: t.id({ description: 'The agreement it is about.' }),
  title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
  requestText: t.string({ required: true, description: 'What it says; at most 50,000 characters.' }),
  requester: t.field({ type: RequesterInput, required: true, description: 'The requester of record.' }),
  visibility: t.field({
    type: OrdinaryVisibility,
    description: 'Who may see it; ORGANIZATION by default.',
  }),
  parts: t.stringList({ description: 'What is asked for, one text a part; at most 50.' }),
  lead: t.id({ description: 'Who has it.' }),
  backup: t.id({ description: 'Who stands in.' }),
});

export const FoiaRequestDraftInput = builder.inputType('FoiaRequestDraftInput', {
  description: 'A request before it is sent.',
  fields: (t) => ({
    ...draftFields(t),
    agency: t.id({ required: true, description: 'Who must answer.' }),
    regime: t.field({
      type: Regime,
      description: 'The law. Default: FOIA for a federal agency, STATE for another.',
    }),
  }),
});

export const FoiaRequestEditInput = builder.inputType('FoiaRequestEditInput', {
  description: 'Changes to a draft; what is left out stays, and so does what is null, but for the agreement.',
  fields: (t) => ({
    ...onRequest(t),
    title: t.string({ description: 'What it is called; at most 200 characters.' }),
    requestText: t.string({ description: 'What it says; at most 50,000 characters.' }),
    agency: t.id({ description: 'Who must answer.' }),
    agreement: t.id({ description: 'The agreement it is about; null takes it off the one it is about now.' }),
    requester: t.field({ type: RequesterInput, description: 'The requester of record, as a whole.' }),
    visibility: t.field({
      type: OrdinaryVisibility,
      description: 'Who may see it; an embargo ends with it.',
    }),
  }),
});

export const FoiaRequestFileInput = builder.inputType('FoiaRequestFileInput', {
  description: 'That a request was sent, and what shows it.',
  fields: (t) => ({
    ...onRequest(t),
    submittedOn: t.field({ type: 'Date', required: true, description: 'The day it was sent.' }),
    deliveredOn: t.field({
      type: 'Date',
      description: 'The day of delivery that the proof shows; the provisional clock counts from it.',
    }),
    submittedTime: t.string({ description: 'The local time, `14:30`.' }),
    channel: t.field({ type: Channel, required: true, description: 'How it was sent.' }),
    proof: t.field({ type: ProofKind, required: true, description: 'What shows it.' }),
    proofNote: t.string({ description: 'The number of the confirmation, or where it is kept.' }),
    proofFile: t.id({ description: 'The proof itself, as uploaded.' }),
  }),
});

export const FuzzyDateInput = builder.inputType('FuzzyDateInput', {
  description: 'A date as a source gives it.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      required: true,
      description: 'The day, or the first day of the month or year.',
    }),
    until: t.field({ type: 'Date', description: 'The last day of a span.' }),
    precision: t.field({ type: DatePrecision, defaultValue: 'day', description: 'How exactly it is known.' }),
    basis: t.field({ type: DateBasis, defaultValue: 'stated', description: 'Where it comes from.' }),
    time: t.string({ description: 'Local time, `14:30`.' }),
    zone: t.string({ description: 'Zone of the time, such as `America/New_York`.' }),
  }),
});

export const FactFieldInput = builder.inputType('FactFieldInput', {
  description: 'What a fact says beside its date.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'A key of `FactKindDefinition.fields`.' }),
    value: t.string({ required: true, description: 'What it says, as text.' }),
  }),
});

/** Where on its paper a fact is said. */
const citedFields = (t: InputFields) => ({
  file: t.id({
    description: 'The file that says it, where it is not the paper’s own: one that came with it.',
  }),
  page: t.int({ description: 'The page of the file that says it.' }),
  passage: t.string({ description: 'Its words on that page; at most 500 characters.' }),
});

export const CitedInput = builder.inputType('CitedInput', {
  description: 'Where its paper says a fact.',
  fields: citedFields,
});

export const FactInput = builder.inputType('FactInput', {
  description: 'One fact that a communication carries.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'A kind of `factKinds`.' }),
    occurred: t.field({ type: FuzzyDateInput, required: true, description: 'When.' }),
    ...citedFields(t),
    aboutEvent: t.id({
      description:
        'The question of the agency that this answers, the release link whose files this brings, or the appeal that this is about.',
    }),
    aboutFact: t.int({
      description:
        'Instead of `aboutEvent`, where that fact is recorded in the same save: its place in `facts`, from 0.',
    }),
    fields: t.field({ type: [FactFieldInput], description: 'What it says beside its date.' }),
  }),
});

export const CommunicationInput = builder.inputType('CommunicationInput', {
  description: 'A letter, message, call, portal notice or visit.',
  fields: (t) => ({
    direction: t.field({ type: Direction, required: true, description: 'Which way it went.' }),
    channel: t.field({ type: Channel, required: true, description: 'How it travelled.' }),
    subject: t.string({ required: true, description: 'What it is, in a line; at most 300 characters.' }),
    summary: t.string({ description: 'What it says; at most 5,000 characters.' }),
    sender: t.string({ description: 'From whom.' }),
    recipient: t.string({ description: 'To whom.' }),
    datedOn: t.field({ type: 'Date', description: 'The date on its face.' }),
    sentOn: t.field({ type: 'Date', description: 'Postmark, header or posting in the portal.' }),
    receivedOn: t.field({ type: 'Date', description: 'The day it reached us.' }),
    file: t.id({ description: 'The original, as uploaded.' }),
    enclosures: t.idList({ description: 'More files that came with it; at most 100.' }),
  }),
});

/** A paper with what it says, on a matter of any kind that takes papers. */
export const paperFields = (t: InputFields) => ({
  communication: t.field({ type: CommunicationInput, required: true, description: 'What came or went.' }),
  facts: t.field({
    type: [FactInput],
    required: true,
    description: 'What it says; may be empty, at most 25.',
  }),
  allowDuplicate: t.boolean({
    defaultValue: false,
    description: 'Save it although the same file was recorded before.',
  }),
  handToStaff: t.boolean({ defaultValue: false, description: 'Not sure: let staff look at it.' }),
});

export const FoiaRequestRecordCommunicationInput = builder.inputType('FoiaRequestRecordCommunicationInput', {
  description: 'A communication with all the facts it carries: one save, all or nothing.',
  fields: (t) => ({
    ...onRequest(t),
    ...paperFields(t),
  }),
});
