// What members propose to change in the directory, and how it was decided: for who made it, and for who runs the site.
import type { Contact } from '#domain/agencies/contacts.ts';
import type {
  Alias,
  Proposed,
  ProposalKind as KindWord,
  ProposalState as StateWord,
} from '#domain/agencies/proposals.ts';
import { mayProposeChange } from '#domain/access/directory.ts';
import {
  type AgencyProposalRow,
  countProposals,
  listProposals,
  PROPOSAL_ORDER,
} from '#db/queries/agency-proposals.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { globalId, optionalUuid } from '../ids.ts';
import { ViewerType } from '../people/person.ts';
import { Agency } from '../refs.ts';
import { required } from '../required.ts';
import { AgencyAliasKind, AgencyContactChannel, AgencyContactKind } from './directory.ts';

const AgencyProposalKind = enumOf<KindWord>('AgencyProposalKind', 'What a proposal would do.', {
  add_contact: 'Add a contact.',
  correct_contact: 'Put a contact in the place of one that stands there.',
  check_contact: 'Say that a contact was read again and still holds.',
  end_contact: 'Take a contact out.',
  add_alias: 'Add a name.',
  end_alias: 'Take a name out.',
});

export const AgencyProposalState = enumOf<StateWord>('AgencyProposalState', 'How a proposal stands.', {
  waiting: 'Nobody has decided yet.',
  accepted: 'It was accepted, and the directory says so.',
  declined: 'It was declined, with a reason.',
  taken_back: 'Its proposer took it back.',
});

const isAlias = (proposed: Contact | Alias): proposed is Alias => 'name' in proposed;
const contactOf = (proposed: Proposed): Contact | null =>
  proposed === null || isAlias(proposed) ? null : proposed;
const aliasOf = (proposed: Proposed): Alias | null =>
  proposed !== null && isAlias(proposed) ? proposed : null;

const ContactWords = builder.objectRef<Contact>('AgencyContactWords').implement({
  description: 'What a contact says.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AgencyContactKind, description: 'Whom one reaches.' }),
    channel: t.expose('channel', {
      type: AgencyContactChannel,
      nullable: true,
      description: 'How; null where only the office is known.',
    }),
    value: t.exposeString('value', { nullable: true, description: 'The address or number; null without.' }),
    office: t.exposeString('office', { nullable: true, description: 'The office or role; null without.' }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What it is for; null without.' }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'Since when it is so; null where the source does not say.',
    }),
  }),
});

const AliasWords = builder.objectRef<Alias>('AgencyAliasWords').implement({
  description: 'What a name says.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    kind: t.expose('kind', { type: AgencyAliasKind, description: 'What kind of name it is.' }),
  }),
});

export const AgencyProposal = builder.objectRef<AgencyProposalRow>('AgencyProposal').implement({
  description: 'What a member proposes to change in the directory of agencies. It is never rewritten.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('AgencyProposal', id),
    }),
    agency: t.field({
      type: Agency,
      description: 'Of which agency.',
      resolve: async ({ agencyId }, _args, { loaders }) => required(await loaders.agencies(agencyId)),
    }),
    kind: t.expose('kind', { type: AgencyProposalKind, description: 'What it would do.' }),
    contact: t.field({
      type: ContactWords,
      nullable: true,
      description: 'The contact that would stand there; null where it is not about a new one.',
      resolve: ({ proposed }) => contactOf(proposed),
    }),
    alias: t.field({
      type: AliasWords,
      nullable: true,
      description: 'The name that would stand there; null where it is not about a new one.',
      resolve: ({ proposed }) => aliasOf(proposed),
    }),
    aboutContact: t.field({
      type: ContactWords,
      nullable: true,
      description:
        'The contact that it corrects, checks or takes out; null where it adds something or is about a name.',
      resolve: ({ about }) => contactOf(about),
    }),
    aboutAlias: t.field({
      type: AliasWords,
      nullable: true,
      description: 'The name that it takes out; null otherwise.',
      resolve: ({ about }) => aliasOf(about),
    }),
    sourceUrl: t.exposeString('sourceUrl', { description: 'Where it can be read.' }),
    readOn: t.expose('readOn', { type: 'Date', description: 'When the proposer read it there.' }),
    note: t.exposeString('note', { nullable: true, description: 'What they say to it; null without.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    byName: t.exposeString('byName', { description: 'Who proposed it.' }),
    isOwn: t.exposeBoolean('isOwn', { description: 'The viewer did.' }),
    state: t.expose('state', { type: AgencyProposalState, description: 'How it stands.' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided or taken back; null while it waits.',
    }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why; null while it waits, and where nothing was said.',
    }),
  }),
});

const Proposals = connectionOf('AgencyProposal', 'proposals to change the directory', AgencyProposal);

builder.queryField('agencyProposals', (t) =>
  t.field({
    type: Proposals,
    description:
      'Proposals to change the directory of agencies, newest first: the viewer’s own, and for who runs the site all.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      state: t.arg({ type: AgencyProposalState, description: 'Only those that stand so.' }),
      agency: t.arg.id({ description: 'Only those about this agency.' }),
    },
    resolve: async (_root, { state, agency, ...args }, { db, viewer }) => {
      const filter = {
        state: (state ?? null) as StateWord | null,
        agencyId: optionalUuid('Agency', agency, ['agency']),
      };
      const page = await listProposals(db, viewer, filter, readWindow(args, PROPOSAL_ORDER));
      return connect(page, () => countProposals(db, viewer, filter));
    },
  }),
);

builder.objectField(ViewerType, 'mayProposeChanges', (t) =>
  t.boolean({
    description: 'They may propose changes to the directory of agencies.',
    resolve: (_row, _args, { viewer }) => mayProposeChange(viewer),
  }),
);
