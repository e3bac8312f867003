// What all kinds of matters have in common: agreements, FOIA requests and lawsuits.
import { roleOn } from '#domain/access/viewer.ts';
import type { ApiContext } from '../../context.ts';
import { matterPath } from '../../paths.ts';
import { Visibility } from '../access/words.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { reads } from '../reads.ts';
import { Deadline, Matter, type MatterRow, Organization, Person } from '../refs.ts';
import { required } from '../required.ts';

/** One row a kind of matter: the name of its type. */
const TYPE_NAMES = {
  foia_request: 'FoiaRequest',
  lawsuit: 'Lawsuit',
  agreement: 'Agreement',
  agency_docket: 'AgencyDocket',
} as const satisfies Readonly<Record<MatterRow['kind'], string>>;

export const matterTypeName = ({ kind }: MatterRow) => TYPE_NAMES[kind];

/** Who has a matter is told to those inside it. */
function personOf(row: MatterRow, personId: string | null, ctx: ApiContext) {
  if (personId === null || roleOn(ctx.viewer, row) === null) return null;
  return ctx.loaders.people(personId);
}

Matter.implement({
  description: 'What agreements, FOIA requests and lawsuits have in common.',
  resolveType: matterTypeName,
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId(matterTypeName(row), row.id),
    }),
    code: t.exposeString('code', {
      description: 'Ten characters, unique over all matters; the permalink.',
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    visibility: t.field({
      type: Visibility,
      description: 'Who may see it.',
      resolve: (row) => row.visibility,
    }),
    path: t.string({
      description: 'The path of its page. The code alone leads there too.',
      resolve: (row) => matterPath(row),
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every change; give it as `expectedVersion` to the next act.',
    }),
    organization: t.field({
      type: Organization,
      description: 'Who keeps it.',
      extensions: reads<MatterRow>('organizationId'),
      resolve: async (row, _args, ctx) => required(await ctx.loaders.organizations(row.organizationId)),
    }),
    lead: t.field({
      type: Person,
      nullable: true,
      description: 'Who has it; null where nobody has, and to those who are not members.',
      resolve: (row, _args, ctx) => personOf(row, row.leadId, ctx),
    }),
    backup: t.field({
      type: Person,
      nullable: true,
      description: 'Who stands in; null where nobody does, and to those who are not members.',
      resolve: (row, _args, ctx) => personOf(row, row.backupId, ctx),
    }),
    deadlines: t.field({
      type: [Deadline],
      description: 'Its clocks, open ones first, soonest first.',
      extensions: reads<MatterRow>('id'),
      resolve: (row, _args, ctx) => ctx.loaders.deadlinesOf(row.id),
    }),
  }),
});

builder.queryField('matter', (t) =>
  t.field({
    type: Matter,
    nullable: true,
    description: 'A matter of any kind by its ten characters; null when there is none to see.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Its ten characters.',
      }),
    },
    resolve: (_root, { code }, ctx) => ctx.loaders.matterByCode(code),
  }),
);
