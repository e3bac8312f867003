// Who may see a matter, for those inside it.
import type { MatterAccessRow } from '#db/queries/matter-access.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { Matter, type MatterRow, Person } from '../refs.ts';
import { EmbargoCondition, PrivateField } from './words.ts';

interface ShareLinkShape {
  readonly madeAt: string;
  readonly endsAt: string;
}

const ShareLink = builder.objectRef<ShareLinkShape>('ShareLink').implement({
  description:
    'A link that shows one matter to whoever holds it. The address itself is told once, when it is made.',
  fields: (t) => ({
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'Until when it works.' }),
  }),
});

interface LegalHoldShape {
  readonly at: string;
  readonly reason: string;
}

const LegalHold = builder.objectRef<LegalHoldShape>('LegalHold').implement({
  description: 'While it stands, nothing of the matter is redacted or deleted.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Since when.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});

const MatterAccess = builder.objectRef<MatterAccessRow>('MatterAccess').implement({
  description: 'Who may see a matter, in detail.',
  fields: (t) => ({
    isEmbargoed: t.exposeBoolean('isEmbargoed', {
      description: 'It is public, but others may not know of it yet.',
    }),
    embargoedUntil: t.expose('embargoedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'The moment from which everybody may see it; null without one.',
    }),
    embargoCondition: t.field({
      type: EmbargoCondition,
      nullable: true,
      description: 'What must happen before everybody may see it; null without one.',
      resolve: ({ embargoCondition }) => embargoCondition,
    }),
    zone: t.exposeString('zone', { description: 'The zone in which the day of an embargo is counted.' }),
    sealedReaders: t.field({
      type: [Person],
      description: 'The people who are named for what is sealed.',
      resolve: async ({ readerIds }, _args, ctx) => {
        const people = await Promise.all(readerIds.map((id) => ctx.loaders.people(id)));
        return people.filter((person) => person !== null);
      },
    }),
    keptFields: t.field({
      type: [PrivateField],
      description: 'The fields that only members and guests are told.',
      resolve: ({ privateFields }) => [...privateFields],
    }),
    legalHold: t.field({
      type: LegalHold,
      nullable: true,
      description: 'The legal hold that it is under; null without one.',
      resolve: ({ legalHoldAt: at, legalHoldReason: reason }) =>
        at === null || reason === null ? null : { at, reason },
    }),
    shareLink: t.field({
      type: ShareLink,
      nullable: true,
      description: 'The share link that works now; null where there is none.',
      resolve: ({ shareLinkMadeAt: madeAt, shareLinkEndsAt: endsAt }) =>
        madeAt === null || endsAt === null ? null : { madeAt, endsAt },
    }),
  }),
});

builder.interfaceField(Matter, 'access', (t) =>
  t.field({
    type: MatterAccess,
    nullable: true,
    extensions: reads<MatterRow>('id'),
    description: 'Who may see it, in detail; null to those who are neither members nor guests.',
    resolve: ({ id }, _args, ctx) => ctx.loaders.access(id),
  }),
);
