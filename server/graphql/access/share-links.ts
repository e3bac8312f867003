// The share link of a matter: made, put in the place of the old, ended, and opened.
import { endShareLink } from '#commands/access/end-share-link.ts';
import { shareMatter } from '#commands/access/share-matter.ts';
import { Loaders } from '../../loaders.ts';
import { newShareLink, sharedMatters } from '../../share-links.ts';
import { act, type ActShape, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Matter } from '../refs.ts';
import { answered } from '../user-error.ts';

const MatterShareInput = builder.inputType('MatterShareInput', {
  description: 'A share link.',
  fields: (t) => ({
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    lastDay: t.field({
      type: 'Date',
      required: true,
      description:
        'The last day on which it works, in the zone of the organization; at most a year from now.',
    }),
  }),
});

const MatterEndShareLinkInput = builder.inputType('MatterEndShareLinkInput', {
  description: 'Whose share link ends.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
  }),
});

interface ShareShape extends ActShape {
  readonly path?: string;
}

const MatterSharePayload = builder.objectRef<ShareShape>('MatterSharePayload').implement({
  description: 'What making a share link gives back.',
  fields: (t) => ({
    path: t.string({
      nullable: true,
      description: 'Where it leads, on this site. Told this once; null when nothing was made.',
      resolve: ({ path = null }) => path,
    }),
    ...answered(t),
  }),
});

const STAFF = 'Owners, editors and counsel of the organization may.';
const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  matterShare: t.field({
    type: MatterSharePayload,
    description: `Makes a link that lets whoever holds it read one matter as the public would, until a day. ${STAFF} One before it ends at once. What is for counsel or sealed has none.`,
    args: { input: t.arg({ type: MatterShareInput, required: true, description: inputArg }) },
    resolve: async (_root, { input }, ctx) => {
      const { secret, digest } = newShareLink();
      const done = await act(ctx, shareMatter, { ...withUuids(input), digest });
      return { ...done, path: `/shared/${secret}` };
    },
  }),
  matterEndShareLink: t.field({
    type: MatterPayload,
    description: `Ends the share link of a matter. ${STAFF} From then on it leads nowhere.`,
    args: { input: t.arg({ type: MatterEndShareLinkInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, endShareLink, withUuids(input)),
  }),
}));

builder.queryField('sharedMatter', (t) =>
  t.field({
    type: Matter,
    nullable: true,
    description:
      'The matter of a share link; null when the link was ended, when its time is over, or when it never was. Send the token as the cookie `shared` to read on.',
    args: { token: t.arg.string({ required: true, description: 'The last part of the link.' }) },
    resolve: async (_root, { token }, { db, viewer }) => {
      const linkedMatters = await sharedMatters(db, [token]);
      if (linkedMatters.length === 0) return null;
      const holder = { ...viewer, linkedMatters };
      const [linked = ''] = linkedMatters;
      return new Loaders(db, holder).matters(linked);
    },
  }),
);
