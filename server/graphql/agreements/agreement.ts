import type { AgreementCountsRow } from '#db/queries/agreement-counts.ts';
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import { AGREEMENT_ORDER, agreementByCode, countAgreements, listAgreements } from '#db/queries/agreements.ts';
import { countEventsOfEach, EVENT_ORDER, eventsOfEach } from '#db/queries/events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countRequests, requestOrder, requestsOfEachAgreement } from '#db/queries/requests.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '#db/schema/agreements.ts';
import { matterPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { FuzzyDate } from '../events/event.ts';
import { Source } from '../events/source.ts';
import { globalId } from '../ids.ts';
import { exactlyOne } from '../lookups.ts';
import { Node } from '../node.ts';
import {
  Agency,
  Agreement,
  AgreementConnection,
  FoiaRequestConnection,
  Matter,
  MatterEventConnection,
} from '../refs.ts';
import { Visibility } from '../access/words.ts';

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
    }),
  });

const dayOrNull = (on: string | null) => (on === null ? null : statedDay(on));

Agreement.implement({
  description: 'The act of government under watch. All else can link to it.',
  interfaces: [Node, Matter],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
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
      resolve: (row) => row.visibility,
    }),
    path: t.string({ description: 'The path of its page.', resolve: (row) => matterPath(row) }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    kind: t.exposeString('agreementKind', { description: 'What kind of act it is, in words.' }),
    summary: t.exposeString('summary', { description: 'What it is, in a paragraph.' }),
    parties: t.field({
      type: [AgreementParty],
      description: 'Who made it.',
      resolve: ({ parties }) => [...parties],
    }),
    signed: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was signed; null where that is not known.',
      resolve: (row) => dayOrNull(row.signedOn),
    }),
    effective: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'From when it holds; null where that is not known.',
      resolve: (row) => dayOrNull(row.effectiveOn),
    }),
    ends: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it ends; null where that is not known.',
      resolve: (row) => dayOrNull(row.endsOn),
    }),
    known: t.field({
      type: [AgreementStatement],
      description: 'What is known, each with its sources.',
      resolve: ({ known }) => [...known],
    }),
    unknown: t.stringList({
      description: 'What nobody outside knows yet.',
      resolve: ({ unknown }) => [...unknown],
    }),
    timeline: t.field({
      type: MatterEventConnection,
      description: 'Its sourced facts, oldest first, as they stand now.',
      complexity: pageComplexity,
      args: pageArgs(t.arg),
      resolve: async (row, args, { db, viewer, loaders }) => {
        const window = readWindow(args, EVENT_ORDER);
        const page = await loaders.ofParent(`timeline ${JSON.stringify(args)}`, row.id, (ids) =>
          eventsOfEach(db, viewer, ids, false, window),
        );
        return connect(page, () =>
          loaders.ofParent('timeline count', row.id, (ids) => countEventsOfEach(db, viewer, ids, false)),
        );
      },
    }),
    foiaRequests: t.field({
      type: FoiaRequestConnection,
      description: 'What was asked under it, soonest date first.',
      complexity: pageComplexity,
      args: pageArgs(t.arg),
      resolve: async (row, args, { db, viewer, loaders }) => {
        const window = readWindow(args, requestOrder('next_due', false));
        const page = await loaders.ofParent(`foiaRequests ${JSON.stringify(args)}`, row.id, (ids) =>
          requestsOfEachAgreement(db, viewer, ids, window),
        );
        const filter = { agreementId: row.id, includeSample: row.isSample };
        return connect(page, () => countRequests(db, viewer, filter), row.isSample);
      },
    }),
    counts: t.field({
      type: AgreementCounts,
      description: 'How much was asked, waits, is late, is answered.',
      resolve: async (row, _args, ctx) => (await ctx.loaders.agreementCounts(row.id)) ?? NOTHING_ASKED,
    }),
    lastCheckedOn: t.expose('lastCheckedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which a person last checked its page; null where nobody has.',
    }),
  }),
});

const NOTHING_ASKED = { asked: 0, waiting: 0, overdue: 0, answered: 0 };

builder.queryFields((t) => ({
  agreements: t.field({
    type: AgreementConnection,
    description: 'Agreements by title.',
    complexity: pageComplexity,
    args: { ...pageArgs(t.arg), ...sampleArg(t.arg) },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const page = await listAgreements(db, viewer, includeSample, readWindow(args, AGREEMENT_ORDER));
      return connect(page, () => countAgreements(db, viewer, includeSample), includeSample);
    },
  }),
  agreement: t.field({
    type: Agreement,
    nullable: true,
    description:
      'One agreement by `id` or by `code`, exactly one of the two; null when there is none to see.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its ten characters.' }),
    },
    resolve: (_root, { id, code }, ctx) =>
      exactlyOne('Agreement', { id, code }, ctx.loaders.agreements, (text) =>
        agreementByCode(ctx.db, ctx.viewer, text),
      ),
  }),
}));
