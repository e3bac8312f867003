// `node` and `nodes`: anything that has an id, through the same gate as every other way to it.
import { refusal } from '#domain/errors.ts';
import type { ApiContext } from '../context.ts';
import { builder } from './builder.ts';
import { loadMail } from './mails/mailbox.ts';
import { globalId, NODE_TYPES, type NodeType, readGlobalId } from './ids.ts';

/** A row on its way out as a `Node`, with the name of its type. */
interface NodeRow {
  readonly id: string;
  readonly __typename?: NodeType;
}

export const Node = builder.interfaceRef<NodeRow>('Node').implement({
  description: 'Anything that has an id of its own.',
  resolveType: (row) => row.__typename,
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId(row.__typename ?? 'FoiaRequest', row.id),
    }),
  }),
});

type Load = (ctx: ApiContext, id: string) => Promise<{ readonly id: string } | null>;

const LOAD: Readonly<Record<NodeType, Load>> = {
  FoiaRequest: (ctx, id) => ctx.loaders.requests(id),
  Lawsuit: (ctx, id) => ctx.loaders.lawsuits(id),
  DocketEntry: (ctx, id) => ctx.loaders.docketEntries(id),
  Agreement: (ctx, id) => ctx.loaders.agreements(id),
  Agency: (ctx, id) => ctx.loaders.agencies(id),
  AgencyDocket: (ctx, id) => ctx.loaders.dockets(id),
  AgencyNotice: (ctx, id) => ctx.loaders.notices(id),
  PublicComment: (ctx, id) => ctx.loaders.comments(id),
  Deadline: (ctx, id) => ctx.loaders.deadlines(id),
  MatterEvent: (ctx, id) => ctx.loaders.events(id),
  Communication: (ctx, id) => ctx.loaders.communications(id),
  Determination: (ctx, id) => ctx.loaders.determinations(id),
  RequestPart: (ctx, id) => ctx.loaders.parts(id),
  RequestBatch: (ctx, id) => ctx.loaders.batches(id),
  Organization: (ctx, id) => ctx.loaders.organizations(id),
  Person: (ctx, id) => ctx.loaders.people(id),
  Approval: (ctx, id) => ctx.loaders.approvals(id),
  Note: (ctx, id) => ctx.loaders.notes(id),
  Task: (ctx, id) => ctx.loaders.tasks(id),
  Withholding: (ctx, id) => ctx.loaders.withholdings(id),
  Mail: loadMail,
  Document: (ctx, id) => ctx.loaders.documents(id),
};

async function loadNode(ctx: ApiContext, id: string, path: readonly string[]): Promise<NodeRow | null> {
  const read = readGlobalId(id);
  if (!read) throw refusal('ID_INVALID', { value: id.slice(0, 80), what: NODE_TYPES.join(', ') }, path);
  const row = await LOAD[read.type](ctx, read.uuid);
  return row ? { ...row, __typename: read.type } : null;
}

/** Most ids that `nodes` takes. */
const MAX_NODES = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Anything by its id; null when there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, ctx) => loadNode(ctx, id, ['id']),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description:
      'Several by their ids, at most 100, in the order asked; null where there is none that the viewer may see.',
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(ids.length, 1) }),
    args: { ids: t.arg.idList({ required: true, description: 'The ids.' }) },
    resolve: (_root, { ids }, ctx) => {
      if (ids.length > MAX_NODES) {
        throw refusal('TOO_MANY', { field: 'ids', length: ids.length, limit: MAX_NODES }, ['ids']);
      }
      return Promise.all(ids.map((id, at) => loadNode(ctx, id, ['ids', String(at)])));
    },
  }),
}));
