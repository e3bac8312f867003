// The FOIA requests that a suit is about: each with its requester of record beside the plaintiffs.
import { isPlaintiff } from '#domain/lawsuits/parties.ts';
import type { InSuitRow } from '#db/queries/docket-entries.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { reads } from '../reads.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, Lawsuit } from '../refs.ts';
import { Requester } from '../requests/records.ts';
import { required } from '../required.ts';

interface InSuitShape extends InSuitRow {
  readonly plaintiffs: readonly string[];
}

const requestOf = async ({ requestId }: InSuitRow, ctx: ApiContext) =>
  required(await ctx.loaders.requests(requestId));

/** What others are told of a requester that is kept from them. */
const WITHHELD = 'Withheld';

/** Null where no plaintiff is recorded, or where the viewer is not told who asked. */
async function matches(row: InSuitShape, ctx: ApiContext): Promise<boolean | null> {
  const { requester } = await requestOf(row, ctx);
  return requester.name === WITHHELD ? null : isPlaintiff(requester, row.plaintiffs);
}

const RequestInSuit = builder.objectRef<InSuitShape>('RequestInSuit').implement({
  description: 'A request that a suit is about.',
  fields: (t) => ({
    foiaRequest: t.field({
      type: FoiaRequest,
      description: 'The request.',
      resolve: (row, _args, ctx) => requestOf(row, ctx),
    }),
    requester: t.field({
      type: Requester,
      description: 'The requester of record, exactly as printed.',
      resolve: async (row, _args, ctx) => (await requestOf(row, ctx)).requester,
    }),
    matchesPlaintiff: t.boolean({
      nullable: true,
      description:
        'Who asked is one of the plaintiffs, as both are printed; null where no plaintiff is recorded or the requester is withheld.',
      resolve: (row, _args, ctx) => matches(row, ctx),
    }),
    warning: t.string({
      nullable: true,
      description:
        'That the requester is not among the plaintiffs, in a sentence; null where nothing is wrong.',
      resolve: async (row, _args, ctx) => {
        if ((await matches(row, ctx)) !== false) return null;
        const { name } = (await requestOf(row, ctx)).requester;
        return `The requester of record, ${name}, is not among the plaintiffs as they are printed. Only who asked can sue: compare the letter and the caption.`;
      },
    }),
  }),
});

builder.objectField(Lawsuit, 'requestsInSuit', (t) =>
  t.field({
    type: [RequestInSuit],
    description:
      'The requests that it is about, of those that the viewer may see, in the order in which they were put in suit.',
    resolve: async ({ id, parties }, _args, ctx) => {
      const plaintiffs = parties.filter(({ role }) => role === 'plaintiff').map(({ name }) => name);
      return (await ctx.loaders.inSuit(id)).map((row) => ({ ...row, plaintiffs }));
    },
  }),
);

builder.objectField(FoiaRequest, 'lawsuits', (t) =>
  t.field({
    type: [Lawsuit],
    description: 'The suits over it, of those that the viewer may see.',
    extensions: reads<RequestRow>('id'),
    resolve: async ({ id }, _args, ctx) => {
      const suits = await ctx.loaders.suitsOf(id);
      const rows = await Promise.all(suits.map(({ lawsuitId }) => ctx.loaders.lawsuits(lawsuitId)));
      return rows.filter((row) => row !== null);
    },
  }),
);
