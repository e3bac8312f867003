import type { AgreementCountsRow } from '#db/queries/agreement-counts.ts';
import { agreementKindLabel } from '#domain/words/agreements-en.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '#db/schema/agreements.ts';
import { matterPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { FuzzyDate } from '../events/event.ts';
import { Source } from '../events/source.ts';
import { globalId } from '../ids.ts';
import { reads } from '../reads.ts';
import { Node } from '../node.ts';
import { Agency, Agreement, Matter } from '../refs.ts';
import { Visibility } from '../access/words.ts';
import { AgreementKind, StatementTopic } from './words.ts';

const AgreementParty = builder.objectRef<AgreementPartyRow>('AgreementParty').implement({
  description: 'Who made an agreement, and as what.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the agreement names it.' }),
    role: t.exposeString('role', { description: 'What it does in it: who gives, who receives.' }),
    agency: t.field({
      type: Agency,
      nullable: true,
      description: 'The agency it is; null for a party that is none.',
      resolve: (party, _args, ctx) =>
        party.agencySlug === undefined ? null : ctx.loaders.agenciesBySlug(party.agencySlug),
    }),
  }),
});

const AgreementStatement = builder.objectRef<SourcedStatementRow>('AgreementStatement').implement({
  description: 'Something that is known of an agreement, with its sources.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What is known.' }),
    sources: t.field({
      type: [Source],
      description: 'Where it can be read.',
      resolve: ({ sources }) => [...sources],
    }),
    confidence: t.string({
      nullable: true,
      description: 'How sure it is; null where nobody said.',
      resolve: ({ confidence }) => confidence ?? null,
    }),
    topic: t.field({
      type: StatementTopic,
      description: 'What it tells of.',
      resolve: ({ topic }) => topic ?? 'other',
    }),
  }),
});

const AgreementCounts = builder
  .objectRef<Omit<AgreementCountsRow, 'agreementId'>>('AgreementCounts')
  .implement({
    description:
      'What was asked under an agreement, of the requests that the viewer may see. Drafts do not count.',
    fields: (t) => ({
      asked: t.exposeInt('asked', { description: 'Requests filed.' }),
      waiting: t.exposeInt('waiting', { description: 'Of these, waiting and not late.' }),
      overdue: t.exposeInt('overdue', { description: 'Of these, late.' }),
      answered: t.exposeInt('answered', { description: 'Of these, answered, in part or as a whole.' }),
      released: t.exposeInt('released', {
        description: 'Of these, the ones that brought at least one production.',
      }),
      inCourt: t.exposeInt('inCourt', { description: 'Of these, in court.' }),
      untold: t.exposeInt('untold', {
        description:
          'Of these, the ones of others of which no source says what came of them; they neither wait nor are late.',
      }),
    }),
  });

Agreement.implement({
  description: 'The act of government under watch. All else can link to it.',
  interfaces: [Node, Matter],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      extensions: reads<AgreementRow>('id'),
      resolve: (row) => globalId('Agreement', row.id),
    }),
    code: t.exposeString('code', { description: 'Ten characters, unique over all matters; the permalink.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    visibility: t.field({
      type: Visibility,
      description: 'Who may see it.',
      extensions: reads<AgreementRow>('visibility'),
      resolve: (row) => row.visibility,
    }),
    path: t.string({
      description: 'The path of its page.',
      extensions: reads<AgreementRow>('kind', 'code', 'title'),
      resolve: (row) => matterPath(row),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    kind: t.string({
      description: 'What kind of act it is, in words.',
      extensions: reads<AgreementRow>('agreementKind'),
      resolve: ({ agreementKind }) => agreementKindLabel(agreementKind),
    }),
    agreementKind: t.expose('agreementKind', { type: AgreementKind, description: 'What kind of act it is.' }),
    summary: t.exposeString('summary', { description: 'What it is, in a paragraph.' }),
    parties: t.field({
      type: [AgreementParty],
      description: 'Who made it.',
      extensions: reads<AgreementRow>('parties'),
      resolve: ({ parties }) => [...parties],
    }),
    signed: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was signed; null where that is not known.',
      extensions: reads<AgreementRow>('signed'),
      resolve: (row) => row.signed,
    }),
    effective: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'From when it holds; null where that is not known.',
      extensions: reads<AgreementRow>('effective'),
      resolve: (row) => row.effective,
    }),
    ends: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it ends; null where that is not known.',
      extensions: reads<AgreementRow>('ends'),
      resolve: (row) => row.ends,
    }),
    known: t.field({
      type: [AgreementStatement],
      description: 'What is known, each with its sources.',
      extensions: reads<AgreementRow>('known'),
      resolve: ({ known }) => [...known],
    }),
    unknown: t.stringList({
      description: 'What nobody outside knows yet.',
      extensions: reads<AgreementRow>('unknown'),
      resolve: ({ unknown }) => [...unknown],
    }),
    counts: t.field({
      type: AgreementCounts,
      description: 'How much was asked, waits, is late, is answered.',
      extensions: reads<AgreementRow>('id'),
      resolve: async (row, _args, ctx) => (await ctx.loaders.agreementCounts(row.id)) ?? NOTHING_ASKED,
    }),
    lastCheckedOn: t.expose('lastCheckedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which a person last checked its page; null where nobody has.',
    }),
  }),
});

const NOTHING_ASKED = { asked: 0, waiting: 0, overdue: 0, answered: 0, released: 0, inCourt: 0, untold: 0 };
