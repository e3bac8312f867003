import {
  type AgencyRow,
  countAgencies,
  AGENCY_ORDER,
  type AgencyFilter,
  listAgencies,
} from '#db/queries/agencies.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { checkOptionalText } from '#domain/matters/text.ts';
import { ruleKeysOf } from '#domain/requests/duties.ts';
import { jurisdictionName } from '#domain/words/agencies-en.ts';
import { agencyPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { globalId, optionalUuid } from '../ids.ts';
import { exactlyOne } from '../lookups.ts';
import { reads } from '../reads.ts';
import { Node } from '../node.ts';
import { Agency, AgencyConnection } from '../refs.ts';

Agency.implement({
  description:
    'A body that answers: a federal department, its component, or a state agency. Reference data with its source.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      extensions: reads<AgencyRow>('id'),
      resolve: (row) => globalId('Agency', row.id),
    }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    path: t.string({
      description: 'Path of its page.',
      extensions: reads<AgencyRow>('slug'),
      resolve: ({ slug }) => agencyPath(slug),
    }),
    name: t.exposeString('name', { description: 'Its full name.' }),
    abbreviation: t.exposeString('abbreviation', {
      nullable: true,
      description: 'Null where it has none in use.',
    }),
    parent: t.field({
      type: Agency,
      nullable: true,
      description: 'The department it belongs to; null for one that stands alone.',
      resolve: (row, _args, ctx) => (row.parentId === null ? null : ctx.loaders.agencies(row.parentId)),
    }),
    children: t.field({
      type: [Agency],
      description: 'The components under it, by name.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (row, _args, ctx) => ctx.loaders.agencyChildren(row.id),
    }),
    kind: t.exposeString('kind', { description: '`department`, `component`, `agency` or `state_agency`.' }),
    jurisdiction: t.exposeString('jurisdiction', { description: "`US`, or a state's two letters." }),
    jurisdictionName: t.string({
      description: 'The same in words: `Federal`, or the name of the state.',
      extensions: reads<AgencyRow>('jurisdiction'),
      resolve: ({ jurisdiction }) => jurisdictionName(jurisdiction),
    }),
    zone: t.exposeString('zone', { description: 'The time zone in which its days are counted.' }),
    lawFamily: t.exposeString('appealFamily', {
      description:
        'Which law binds its answers and appeals: `hhs` and `dhs` add rules of their department to the statute, `generic` adds none; else a state.',
    }),
    ruleKeys: t.stringList({
      description:
        'The rules by which a request to it is counted, by key, first the answer; `deadlineRules(keys: …)` tells them.',
      extensions: reads<AgencyRow>('name', 'appealFamily'),
      resolve: ({ name, appealFamily }) => ruleKeysOf({ name, appealFamily, settings: {} }),
    }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    sourceUrl: t.exposeString('sourceUrl', {
      nullable: true,
      description: 'Where these particulars come from; null for a sample.',
    }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which a person last checked them; null for a sample.',
    }),
  }),
});

/** Longest text to look for. */
const MAX_SEARCH = 200;

const AgencyFilterInput = builder.inputType('AgencyFilter', {
  description: 'Narrows a list of agencies; all conditions must hold.',
  fields: (t) => ({
    text: t.string({
      description:
        'Words that the name, the abbreviation or another name begins words with: `hum serv`, `DHHS`, `health & human`; at most 200 characters.',
    }),
    jurisdiction: t.string({ description: "`US`, or a state's two letters." }),
    parent: t.id({ description: 'Only the components directly under this one.' }),
    topLevel: t.boolean({ description: 'True: only those that belong to no other.' }),
  }),
});

builder.queryFields((t) => ({
  agencies: t.field({
    type: AgencyConnection,
    description: 'Agencies by name.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: AgencyFilterInput, description: 'Narrows the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const filter: AgencyFilter = {
        text: checkOptionalText(args.filter?.text, MAX_SEARCH, 'text', ['filter', 'text']),
        jurisdiction: args.filter?.jurisdiction,
        parentId: optionalUuid('Agency', args.filter?.parent, ['filter', 'parent']),
        topLevel: args.filter?.topLevel,
        includeSample: args.includeSample ?? false,
      };
      const page = await listAgencies(db, viewer, filter, readWindow(args, AGENCY_ORDER));
      return connect(page, () => countAgencies(db, viewer, filter));
    },
  }),
  agency: t.field({
    type: Agency,
    nullable: true,
    description: 'One agency by `id` or by `slug`, exactly one of the two; null when there is none.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      slug: t.arg.string({ description: 'Its short name in addresses.' }),
    },
    resolve: (_root, { id, slug }, ctx) =>
      exactlyOne(
        'Agency',
        { id, slug },
        (uuid) => ctx.loaders.agencies(uuid),
        (text) => ctx.loaders.agenciesBySlug(text),
      ),
  }),
}));
