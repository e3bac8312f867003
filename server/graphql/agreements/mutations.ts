// The acts on an agreement. Who may and what is right is decided by the commands.
import { correctFact } from '#commands/agreements/correct-fact.ts';
import { draftAgreement, type DraftAgreementInput } from '#commands/agreements/draft-agreement.ts';
import { editAgreement, type EditAgreementInput } from '#commands/agreements/edit-agreement.ts';
import { markChecked } from '#commands/agreements/mark-checked.ts';
import { reportFacts } from '#commands/agreements/report-facts.ts';
import { act, type ActShape } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Agreement } from '../refs.ts';
import { answered } from '../user-error.ts';
import {
  AgreementCorrectFactInput,
  AgreementDraftInput,
  AgreementEditInput,
  AgreementMarkCheckedInput,
  AgreementReportFactsInput,
} from './inputs.ts';

const STAFF = 'Owners, editors and counsel of the organization may.';

const AgreementPayload = builder.objectRef<ActShape>('AgreementPayload').implement({
  description: 'What an act on an agreement gives back.',
  fields: (t) => ({
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description: 'The agreement as it is now; null when nothing was saved.',
      resolve: ({ matterId }, _args, ctx) =>
        matterId === undefined ? null : ctx.loaders.agreements(matterId),
    }),
    ...answered(t),
  }),
});

interface Said {
  readonly details?: readonly { readonly key: string; readonly value: string }[] | null | undefined;
}

/** Particulars by name, as the command takes them. */
const withDetails = <Given extends Said>({ details, ...given }: Given) => ({
  ...given,
  details: Object.fromEntries((details ?? []).map(({ key, value }) => [key, value])),
});

const toDo = 'What to do.';

builder.mutationFields((t) => ({
  agreementDraft: t.field({
    type: AgreementPayload,
    description: `Puts an agreement under watch. ${STAFF} It is kept to the organization until \`matterSetVisibility\` opens it, and nobody is reminded of it. Its \`facts\` are saved with it, or nothing is.`,
    args: { input: t.arg({ type: AgreementDraftInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, draftAgreement, {
        ...withUuids(input),
        facts: (input.facts ?? []).map(withDetails),
      } as DraftAgreementInput),
  }),
  agreementEdit: t.field({
    type: AgreementPayload,
    description: `Changes what is said of an agreement. ${STAFF} Both wordings stay in the history. Dates and status are no part of it: they follow from its facts.`,
    args: { input: t.arg({ type: AgreementEditInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => act(ctx, editAgreement, withUuids(input) as EditAgreementInput),
  }),
  agreementReportFacts: t.field({
    type: AgreementPayload,
    description: `Reports dated facts of the public record, each with its sources. ${STAFF} All are saved or none; one that has an \`effect\` moves the status.`,
    args: { input: t.arg({ type: AgreementReportFactsInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, reportFacts, { ...withUuids(input), facts: input.facts.map(withDetails) }),
  }),
  agreementCorrectFact: t.field({
    type: AgreementPayload,
    description: `Corrects a fact of the public record, or says that it never happened. ${STAFF} The old one stays in view, and \`corrections\` tells everybody who could read it.`,
    args: { input: t.arg({ type: AgreementCorrectFactInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, correctFact, { ...withUuids(input), said: input.said ? withDetails(input.said) : null }),
  }),
  agreementMarkChecked: t.field({
    type: AgreementPayload,
    description: `Says that a person has looked whether all that is said still holds. ${STAFF} Its page names the day.`,
    args: { input: t.arg({ type: AgreementMarkCheckedInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => act(ctx, markChecked, withUuids(input)),
  }),
}));
