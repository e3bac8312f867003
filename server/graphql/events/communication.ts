import { roleOn } from '#domain/access/viewer.ts';
import { globalId } from '../ids.ts';
import type { CommunicationRow } from '#db/queries/communications.ts';
import { reads } from '../reads.ts';
import { Node } from '../node.ts';
import { Communication, FileReference, MatterEvent, Person } from '../refs.ts';
import { Channel, Direction } from '../words.ts';
import { PartVisibility } from '../access/words.ts';

Communication.implement({
  description:
    'One letter, message, call, portal notice or visit, in or out, with its three dates. Facts cite it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      extensions: reads<CommunicationRow>('id'),
      resolve: (row) => globalId('Communication', row.id),
    }),
    direction: t.expose('direction', {
      type: Direction,
      description: 'Which way it went.',
    }),
    channel: t.expose('channel', { type: Channel, description: 'How it travelled.' }),
    subject: t.exposeString('subject', { description: 'What it is, in a line.' }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'What it says; null where nobody wrote one.',
    }),
    sender: t.exposeString('sender', { nullable: true, description: 'From whom; null where not recorded.' }),
    recipient: t.exposeString('recipient', {
      nullable: true,
      description: 'To whom; null where not recorded.',
    }),
    datedOn: t.expose('datedOn', {
      type: 'Date',
      nullable: true,
      description: 'The date on its face; null where it bears none.',
    }),
    sentOn: t.expose('sentOn', {
      type: 'Date',
      nullable: true,
      description: 'Postmark, header or posting in the portal; null where not known.',
    }),
    receivedOn: t.expose('receivedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it reached us; null where not known, and for what we sent.',
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it.',
      extensions: reads<CommunicationRow>('visibility'),
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    file: t.field({
      type: FileReference,
      nullable: true,
      description:
        'The file that it came with: as received for whoever may have that, else its redacted copy; null where there is none.',
      resolve: (row, _args, ctx) =>
        row.documentId === null ? null : ctx.loaders.filesInPlace(row.documentId),
    }),
    facts: t.field({
      type: [MatterEvent],
      description: 'The facts it carries, as they stand now.',
      resolve: (row, _args, ctx) => ctx.loaders.factsOf(row.id),
    }),
    recordedBy: t.field({
      type: Person,
      nullable: true,
      description:
        'Who recorded it; null to those who are not members of the organization that keeps the matter.',
      resolve: (row, _args, ctx) =>
        row.recordedById !== null && roleOn(ctx.viewer, { ...row, id: row.matterId }) !== null
          ? ctx.loaders.people(row.recordedById)
          : null,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});
