// The acts on the directory of agencies.
import { decideProposal } from '#commands/agencies/decide-proposal.ts';
import { proposeAlias } from '#commands/agencies/propose-alias.ts';
import { proposeCheck } from '#commands/agencies/propose-check.ts';
import { proposeContact } from '#commands/agencies/propose-contact.ts';
import { proposeRemoval } from '#commands/agencies/propose-removal.ts';
import type { ProposalResult } from '#commands/agencies/propose.ts';
import { takeBackProposal } from '#commands/agencies/take-back-proposal.ts';
import { act } from '../acts/act.ts';
import { type InputFields, repeatable } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { globalId, listedUuid, uuidOf } from '../ids.ts';
import { Agency } from '../refs.ts';
import { answered, type Refused } from '../user-error.ts';
import { AgencyAliasKind, AgencyContactChannel, AgencyContactKind } from './directory.ts';
import { AgencyProposalState } from './proposal.ts';

type ProposalShape = Partial<ProposalResult> & Refused;

const AgencyProposalPayload = builder.objectRef<ProposalShape>('AgencyProposalPayload').implement({
  description: 'What an act on the directory of agencies gives back.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      description: 'The agency as it is now; null when nothing was saved.',
      resolve: ({ agencyId }, _args, { loaders }) =>
        agencyId === undefined ? null : loaders.agencies(agencyId),
    }),
    proposal: t.id({
      nullable: true,
      description: 'The id of the proposal; null when nothing was saved.',
      resolve: ({ proposalId }) => (proposalId === undefined ? null : globalId('AgencyProposal', proposalId)),
    }),
    state: t.field({
      type: AgencyProposalState,
      nullable: true,
      description: 'How it stands now; null when nothing was saved.',
      resolve: ({ state }) => state ?? null,
    }),
    ...answered(t),
  }),
});

/** What every proposal says for itself. */
const evidence = (t: InputFields) => ({
  source: t.string({ required: true, description: 'The address where it can be read.' }),
  readOn: t.field({ type: 'Date', description: 'When it was read there. Default: today.' }),
  note: t.string({ description: 'What should be known about it; who decides reads it.' }),
});

const AgencyProposeContactInput = builder.inputType('AgencyProposeContactInput', {
  description: 'A contact, and where it can be read.',
  fields: (t) => ({
    ...repeatable(t),
    agency: t.id({ required: true, description: 'Of which agency.' }),
    corrects: t.id({ description: 'The contact whose place it takes.' }),
    kind: t.field({ type: AgencyContactKind, required: true, description: 'Whom one reaches.' }),
    channel: t.field({
      type: AgencyContactChannel,
      description: 'How; left out where only the office is known.',
    }),
    value: t.string({ description: 'The address or number.' }),
    office: t.string({ description: 'The office or role, never the name of a person.' }),
    purpose: t.string({ description: 'What it is for, or what it takes.' }),
    validFrom: t.field({ type: 'Date', description: 'Since when it is so.' }),
    ...evidence(t),
  }),
});

const AgencyProposeAliasInput = builder.inputType('AgencyProposeAliasInput', {
  description: 'Another name, and where it can be read.',
  fields: (t) => ({
    ...repeatable(t),
    agency: t.id({ required: true, description: 'Of which agency.' }),
    name: t.string({ required: true, description: 'The name.' }),
    kind: t.field({ type: AgencyAliasKind, required: true, description: 'What kind of name it is.' }),
    ...evidence(t),
  }),
});

const AgencyProposeCheckInput = builder.inputType('AgencyProposeCheckInput', {
  description: 'A contact that was read again, and where.',
  fields: (t) => ({
    ...repeatable(t),
    contact: t.id({ required: true, description: 'Which.' }),
    ...evidence(t),
  }),
});

const AgencyProposeRemovalInput = builder.inputType('AgencyProposeRemovalInput', {
  description: 'What no longer holds, and where that can be read; exactly one of contact and alias.',
  fields: (t) => ({
    ...repeatable(t),
    contact: t.id({ description: 'A contact.' }),
    alias: t.id({ description: 'A name.' }),
    ...evidence(t),
  }),
});

const AgencyTakeBackProposalInput = builder.inputType('AgencyTakeBackProposalInput', {
  description: 'A proposal to be taken back.',
  fields: (t) => ({ ...repeatable(t), proposal: t.id({ required: true, description: 'Which.' }) }),
});

const AgencyDecideProposalInput = builder.inputType('AgencyDecideProposalInput', {
  description: 'A decision on a proposal.',
  fields: (t) => ({
    ...repeatable(t),
    proposal: t.id({ required: true, description: 'Which.' }),
    accept: t.boolean({ required: true, description: 'True to accept it, false to decline it.' }),
    reason: t.string({ description: 'Why; the proposer reads it. Needed to decline.' }),
  }),
});

const MEMBERS =
  'Members of an organization may; what an administrator of the site proposes is accepted at once, else an administrator decides.';
const toDo = 'What to do.';

const listed = (type: 'AgencyContact' | 'AgencyAlias', name: string, id: string | null | undefined) =>
  id == null ? null : listedUuid(type, id, [name]);
const agencyIn = ({ agency }: { readonly agency: string }) => uuidOf('Agency', agency, ['agency']);
const proposalIn = ({ proposal }: { readonly proposal: string }) =>
  listedUuid('AgencyProposal', proposal, ['proposal']);

builder.mutationFields((t) => ({
  agencyProposeContact: t.field({
    type: AgencyProposalPayload,
    description: `Proposes a contact of an agency, or a correction of one. ${MEMBERS}`,
    args: { input: t.arg({ type: AgencyProposeContactInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, proposeContact, {
        ...input,
        agency: agencyIn(input),
        corrects: listed('AgencyContact', 'corrects', input.corrects),
      }),
  }),
  agencyProposeAlias: t.field({
    type: AgencyProposalPayload,
    description: `Proposes another name under which an agency is found. ${MEMBERS}`,
    args: { input: t.arg({ type: AgencyProposeAliasInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => act(ctx, proposeAlias, { ...input, agency: agencyIn(input) }),
  }),
  agencyProposeCheck: t.field({
    type: AgencyProposalPayload,
    description: `Says that a contact was read again at its source and still holds. ${MEMBERS}`,
    args: { input: t.arg({ type: AgencyProposeCheckInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, proposeCheck, {
        ...input,
        contact: listedUuid('AgencyContact', input.contact, ['contact']),
      }),
  }),
  agencyProposeRemoval: t.field({
    type: AgencyProposalPayload,
    description: `Proposes to take a contact or a name out of the directory. ${MEMBERS} What was taken out stays readable.`,
    args: { input: t.arg({ type: AgencyProposeRemovalInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, proposeRemoval, {
        ...input,
        contact: listed('AgencyContact', 'contact', input.contact),
        alias: listed('AgencyAlias', 'alias', input.alias),
      }),
  }),
  agencyTakeBackProposal: t.field({
    type: AgencyProposalPayload,
    description: 'Takes a proposal back while it waits. Only who made it may. It stays on record.',
    args: { input: t.arg({ type: AgencyTakeBackProposalInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => act(ctx, takeBackProposal, { ...input, proposal: proposalIn(input) }),
  }),
  agencyDecideProposal: t.field({
    type: AgencyProposalPayload,
    description:
      'Accepts or declines a proposal. Site administrators may, with a session and never with a key. An accepted one changes the directory at once; the proposer is told by letter, with the reason.',
    args: { input: t.arg({ type: AgencyDecideProposalInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => act(ctx, decideProposal, { ...input, proposal: proposalIn(input) }),
  }),
}));
