// The acts on what an agency withheld: a table taken in, single rows, our position, and pages that it wants back.
import { clawBack, type ClawBackInput } from '#commands/requests/claw-back.ts';
import {
  findTable,
  importWithholdings,
  type ImportWithholdingsInput,
  previewImport,
} from '#commands/requests/import-withholdings.ts';
import { setPosition } from '#commands/requests/set-position.ts';
import {
  addWithholding,
  type AddWithholdingInput,
  editWithholding,
  removeWithholding,
} from '#commands/requests/withholdings.ts';
import type { ColumnMatching } from '#domain/requests/withholdings.ts';
import { act, type ActShape } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, Withholding } from '../refs.ts';
import { answered } from '../user-error.ts';
import type { ApiContext } from '../../context.ts';
import { FoiaRequestPayload } from './payloads.ts';
import {
  AddInput,
  ClawBackInputType,
  EditInput,
  ImportInput,
  PositionInput,
  RemoveInput,
} from './withholding-inputs.ts';
import { WithholdingsPreview } from './withholding-preview.ts';
import { columnOf } from './withholdings.ts';

const WHO = 'Owners, editors, counsel and volunteers may, as members or guests.';
const what = { required: true, description: 'What to do.' } as const;

interface ImportShape extends ActShape {
  readonly added?: number;
  readonly known?: number;
  readonly leftOut?: number;
}

const requestOf = ({ matterId }: { readonly matterId?: string }, _args: unknown, ctx: ApiContext) =>
  matterId === undefined ? null : ctx.loaders.requests(matterId);
const requestAsItIs = {
  type: FoiaRequest,
  nullable: true,
  description: 'The request as it is now; null when nothing was saved.',
} as const;

const ImportPayload = builder.objectRef<ImportShape>('FoiaRequestImportWithholdingsPayload').implement({
  description: 'What taking in a table gives back.',
  fields: (t) => ({
    foiaRequest: t.field({ ...requestAsItIs, resolve: requestOf }),
    added: t.int({ description: 'Rows that are new.', resolve: ({ added = 0 }) => added }),
    known: t.int({
      description: 'Rows that were here already, word for word.',
      resolve: ({ known = 0 }) => known,
    }),
    leftOut: t.int({ description: 'Rows that were left out.', resolve: ({ leftOut = 0 }) => leftOut }),
    ...answered(t),
  }),
});

const WithholdingPayload = builder
  .objectRef<ActShape & { readonly withholdingId?: string }>('WithholdingPayload')
  .implement({
    description: 'What an act on a row gives back.',
    fields: (t) => ({
      withholding: t.field({
        type: Withholding,
        nullable: true,
        description: 'The row as it is now; null when nothing was saved.',
        resolve: ({ withholdingId }, _args, ctx) =>
          withholdingId === undefined ? null : ctx.loaders.withholdings(withholdingId),
      }),
      foiaRequest: t.field({ ...requestAsItIs, resolve: requestOf }),
      ...answered(t),
    }),
  });

type Given = typeof ImportInput.$inferInput;

const kept = <Input extends { readonly visibility?: string | null | undefined }>(input: Input) => ({
  ...input,
  visibility: input.visibility === 'matter' ? null : (input.visibility ?? null),
});

const importOf = (input: Given): ImportWithholdingsInput => {
  const { columns, ...given } = kept(withUuids(input));
  const matching =
    columns &&
    (Object.fromEntries(
      columns.map(({ field, column }) => [columnOf(String(field)), column]),
    ) as ColumnMatching);
  return { ...given, ...(matching ? { columns: matching } : {}) } as ImportWithholdingsInput;
};

const depsOf = ({ db, viewer, newId }: ApiContext) => ({ db, viewer, newId });

builder.queryField('foiaRequestWithholdingsPreview', (t) =>
  t.field({
    type: WithholdingsPreview,
    description:
      'A what-if: what taking in this table would do. Whoever may do it may ask; nothing is written.',
    args: { input: t.arg({ type: ImportInput, required: true, description: 'What would be done.' }) },
    resolve: async (_root, { input }, ctx) => {
      const given = importOf(input);
      return previewImport(depsOf(ctx), given, await ctx.readTable(() => findTable(depsOf(ctx), given)));
    },
  }),
);

builder.mutationFields((t) => ({
  foiaRequestImportWithholdings: t.field({
    type: ImportPayload,
    description: `Takes in the table of what an agency withheld, all or nothing; the same table again adds nothing. ${WHO}`,
    args: { input: t.arg({ type: ImportInput, ...what }) },
    resolve: async (_root, { input }, ctx) => {
      const given = importOf(input);
      const table = await ctx.readTable(() => findTable(depsOf(ctx), given));
      return act(ctx, (deps, it: ImportWithholdingsInput) => importWithholdings(deps, it, table), given);
    },
  }),
  foiaRequestAddWithholding: t.field({
    type: WithholdingPayload,
    description: `Adds one row of what an agency withheld. ${WHO}`,
    args: { input: t.arg({ type: AddInput, ...what }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, addWithholding, kept(withUuids(input)) as AddWithholdingInput),
  }),
  foiaRequestEditWithholding: t.field({
    type: WithholdingPayload,
    description: `Changes a row, or writes down the ruling on it. ${WHO} What was before stays in the history.`,
    args: { input: t.arg({ type: EditInput, ...what }) },
    resolve: (_root, { input }, ctx) => act(ctx, editWithholding, withUuids(input)),
  }),
  foiaRequestRemoveWithholdings: t.field({
    type: FoiaRequestPayload,
    description:
      'Takes a row away, or all rows of its table. Owners, editors and counsel may; under a legal hold nobody.',
    args: { input: t.arg({ type: RemoveInput, ...what }) },
    resolve: (_root, { input }, ctx) => act(ctx, removeWithholding, withUuids(input)),
  }),
  foiaRequestSetPosition: t.field({
    type: WithholdingPayload,
    description:
      'Writes our position on a withholding. Counsel may, as a member or a guest, and nobody else reads it: no export, search or mail holds it.',
    args: { input: t.arg({ type: PositionInput, ...what }) },
    resolve: (_root, { input }, ctx) => act(ctx, setPosition, withUuids(input)),
  }),
  foiaRequestClawBack: t.field({
    type: FoiaRequestPayload,
    description: `Records that the agency wants released pages back, and keeps the files of that production for counsel. ${WHO}`,
    args: { input: t.arg({ type: ClawBackInputType, ...what }) },
    resolve: (_root, { input }, ctx) => act(ctx, clawBack, withUuids(input) as ClawBackInput),
  }),
}));
