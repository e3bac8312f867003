// What the acts on an agreement take.
import type { InputFieldBuilder } from '@pothos/core';
import { DETAILS } from '#domain/agreements/parse-fact.ts';
import { OrdinaryVisibility } from '../access/words.ts';
import { repeatable } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { FuzzyDateInput } from '../requests/inputs.ts';
import { DatePrecision } from '../words.ts';
import { AgreementEffect, AgreementKind, StatementTopic } from './words.ts';

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const onAgreement = (t: Fields) => ({
  ...repeatable(t),
  agreement: t.id({ required: true, description: 'Which agreement.' }),
  expectedVersion: t.int({
    required: true,
    description:
      'The version that was read; if another one is current, nothing is saved and CONFLICT comes back.',
  }),
});

export const SourceInput = builder.inputType('SourceInput', {
  description: 'Where something can be read.',
  fields: (t) => ({
    url: t.string({ required: true, description: 'Its address on the web.' }),
    title: t.string({ description: 'What it is.' }),
  }),
});

const AgreementPartyInput = builder.inputType('AgreementPartyInput', {
  description: 'Who made an agreement, and as what.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'As the agreement names it.' }),
    role: t.string({ required: true, description: 'What it does in it.' }),
    agencySlug: t.string({ description: 'The `slug` of the agency that it is.' }),
  }),
});

const AgreementStatementInput = builder.inputType('AgreementStatementInput', {
  description: 'Something that is known, with where it can be read.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What is known.' }),
    topic: t.field({ type: StatementTopic, description: 'What it tells of. Default: OTHER.' }),
    sources: t.field({ type: [SourceInput], required: true, description: 'At least one.' }),
    confidence: t.string({ description: 'How sure it is, in a word.' }),
  }),
});

const parties = 'Who made it.';
const known = 'What is known, each with its sources.';
const unknown = 'What nobody outside knows yet.';

const FactDetailInput = builder.inputType('FactDetailInput', {
  description: 'A further particular of a fact.',
  fields: (t) => ({
    key: t.string({ required: true, description: `Its name: ${DETAILS.join(', ')}.` }),
    value: t.string({ required: true, description: 'What the source says.' }),
  }),
});

const said = (t: Fields) => ({
  factKind: t.string({
    required: true,
    description: 'Of what kind, in a word: `ruling`, `press`, `statement`.',
  }),
  statement: t.string({ required: true, description: 'What happened, in a sentence or two.' }),
  sources: t.field({ type: [SourceInput], required: true, description: 'At least one.' }),
  confidence: t.string({ required: true, description: 'How sure it is, in a word.' }),
  effect: t.field({
    type: AgreementEffect,
    description: 'What it did to the agreement, where a source says so: the status follows from it.',
  }),
  effectFrom: t.field({
    type: 'Date',
    description: 'From which day, where that is not the day of the fact.',
  }),
  effectUntil: t.field({
    type: 'Date',
    description: 'The last day, where the source names one; of a month or a year the first.',
  }),
  effectUntilPrecision: t.field({
    type: DatePrecision,
    description: 'How exactly that is known. Default: DAY; MONTH and YEAR only where the effect is TERMS.',
  }),
  order: t.string({ description: 'The order that did it, in a line.' }),
  details: t.field({ type: [FactDetailInput], description: 'Further particulars.' }),
});

const PublicFactInput = builder.inputType('PublicFactInput', {
  description: 'A dated fact of the public record.',
  fields: (t) => ({
    factId: t.string({ description: 'A name for it, once and for ever; made where it is left out.' }),
    occurred: t.field({
      type: FuzzyDateInput,
      required: true,
      description: 'When, as exactly as the source says.',
    }),
    ...said(t),
  }),
});

export const AgreementDraftInput = builder.inputType('AgreementDraftInput', {
  description: 'An agreement to be watched.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Who keeps its page.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    agreementKind: t.field({ type: AgreementKind, required: true, description: 'What kind of act it is.' }),
    summary: t.string({ required: true, description: 'What it is, in a paragraph.' }),
    parties: t.field({ type: [AgreementPartyInput], required: true, description: parties }),
    known: t.field({ type: [AgreementStatementInput], required: true, description: known }),
    unknown: t.stringList({ required: true, description: unknown }),
    visibility: t.field({ type: OrdinaryVisibility, description: 'Who may see it. Default: ORGANIZATION.' }),
    facts: t.field({
      type: [PublicFactInput],
      description: 'What sources tell of it already: when it was signed, took effect, ends.',
    }),
  }),
});

export const AgreementEditInput = builder.inputType('AgreementEditInput', {
  description: 'What is to be said of an agreement from now on; what is left out stays as it is.',
  fields: (t) => ({
    ...onAgreement(t),
    title: t.string({ description: 'What it is called; at most 200 characters.' }),
    agreementKind: t.field({ type: AgreementKind, description: 'What kind of act it is.' }),
    summary: t.string({ description: 'What it is, in a paragraph.' }),
    parties: t.field({ type: [AgreementPartyInput], description: parties }),
    known: t.field({ type: [AgreementStatementInput], description: known }),
    unknown: t.stringList({ description: unknown }),
  }),
});

export const AgreementReportFactsInput = builder.inputType('AgreementReportFactsInput', {
  description: 'Facts that are reported together.',
  fields: (t) => ({
    ...onAgreement(t),
    facts: t.field({
      type: [PublicFactInput],
      required: true,
      description: 'All of them, or none is saved.',
    }),
  }),
});

const PublicFactSaidInput = builder.inputType('PublicFactSaidInput', {
  description: 'All that a fact says beside its date.',
  fields: said,
});

export const AgreementCorrectFactInput = builder.inputType('AgreementCorrectFactInput', {
  description: 'What is wrong with a fact.',
  fields: (t) => ({
    ...onAgreement(t),
    event: t.id({ required: true, description: 'The fact, in its newest version.' }),
    reason: t.string({
      required: true,
      description: 'Why it is corrected; everybody who reads the fact reads it.',
    }),
    void: t.boolean({ defaultValue: false, description: 'It never happened.' }),
    occurred: t.field({ type: FuzzyDateInput, description: 'The right date; left out, it stays.' }),
    said: t.field({ type: PublicFactSaidInput, description: 'All that it says; left out, it stays.' }),
  }),
});

export const AgreementMarkCheckedInput = builder.inputType('AgreementMarkCheckedInput', {
  description: 'That a person has looked.',
  fields: (t) => ({
    ...onAgreement(t),
    checkedOn: t.field({ type: 'Date', description: 'The day, where it was not today.' }),
  }),
});
