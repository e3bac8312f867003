// What the acts on agency dockets and on comments in them give back.
import type { ActShape } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { AgencyDocket, PublicComment } from '../refs.ts';
import { answered } from '../user-error.ts';

export interface DocketShape extends ActShape {
  readonly commentId?: string;
  readonly noted?: number;
  readonly passedOver?: number;
}

export const AgencyDocketPayload = builder.objectRef<DocketShape>('AgencyDocketPayload').implement({
  description: 'What an act on an agency docket gives back.',
  fields: (t) => ({
    agencyDocket: t.field({
      type: AgencyDocket,
      nullable: true,
      description: 'The docket as it is now; null when the act was refused.',
      resolve: ({ matterId }, _args, ctx) => (matterId === undefined ? null : ctx.loaders.dockets(matterId)),
    }),
    publicComment: t.field({
      type: PublicComment,
      nullable: true,
      description:
        'The comment that the act was about, as it is now; null for another act, a refused one and one that removed it.',
      resolve: ({ commentId }, _args, ctx) =>
        commentId === undefined ? null : ctx.loaders.comments(commentId),
    }),
    noted: t.int({
      nullable: true,
      description: 'How many comments of others were noted; null for another act.',
      resolve: ({ noted }) => noted ?? null,
    }),
    passedOver: t.int({
      nullable: true,
      description: 'How many were there before, by their address or number; null for another act.',
      resolve: ({ passedOver }) => passedOver ?? null,
    }),
    ...answered(t),
  }),
});
