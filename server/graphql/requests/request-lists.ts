// The connections of one request: what came and went, its facts, its history.
import { roleOn } from '#domain/access/viewer.ts';
import { fieldsInWords, historySentence } from '#domain/words/history-en.ts';
import {
  COMMUNICATION_ORDER,
  communicationsOfEach,
  countCommunicationsOfEach,
} from '#db/queries/communications.ts';
import { countEventsOfEach, EVENT_ORDER, eventsOfEach } from '#db/queries/events.ts';
import { countHistoryOfEach, HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { communicationsAlong } from './company.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import {
  CommunicationConnection,
  FoiaRequest,
  HistoryConnection,
  HistoryEntry,
  MatterEventConnection,
  Person,
} from '../refs.ts';

HistoryEntry.implement({
  description: 'One act on a matter: who, when, what, why. For members of the organization that keeps it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its number within the matter.',
      resolve: (row) => `${row.matterId}/${row.number}`,
    }),
    number: t.exposeInt('number', { description: '1 for the first.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null for the system itself.',
      resolve: (row, _args, ctx) => (row.personId === null ? null : ctx.loaders.people(row.personId)),
    }),
    action: t.exposeString('action', { description: 'The act, in the word of the permission table.' }),
    sentence: t.string({
      description: 'The act in plain words.',
      resolve: ({ action }) => historySentence(action),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where none was asked for.' }),
    before: t.string({
      nullable: true,
      description: 'What was, a line a field; null for something new.',
      resolve: ({ before }) => fieldsInWords(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What is since, a line a field; null for something removed.',
      resolve: ({ after }) => fieldsInWords(after),
    }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  communications: t.field({
    type: CommunicationConnection,
    description: 'What came in and went out, newest first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: (row, args, { db, viewer, loaders }) => {
      const count = () =>
        loaders.ofParent('communications count', row.id, (ids) => countCommunicationsOfEach(db, viewer, ids));
      const along = communicationsAlong(row, args);
      if (along) return connect(along, count);
      const window = readWindow(args, COMMUNICATION_ORDER);
      return loaders
        .ofParent(`communications ${JSON.stringify(args)}`, row.id, (ids) =>
          communicationsOfEach(db, viewer, ids, window),
        )
        .then((page) => connect(page, count));
    },
  }),
  events: t.field({
    type: MatterEventConnection,
    description: 'Its facts, oldest first.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      includeSuperseded: t.arg.boolean({
        defaultValue: false,
        description:
          'Also give facts that a correction replaced, and the corrections that say one never happened.',
      }),
    },
    resolve: async (row, { includeSuperseded, ...args }, { db, viewer, loaders }) => {
      const all = includeSuperseded ?? false;
      const window = readWindow(args, EVENT_ORDER);
      const page = await loaders.ofParent(`events ${all} ${JSON.stringify(args)}`, row.id, (ids) =>
        eventsOfEach(db, viewer, ids, all, window),
      );
      return connect(page, () =>
        loaders.ofParent(`events count ${all}`, row.id, (ids) => countEventsOfEach(db, viewer, ids, all)),
      );
    },
  }),
  history: t.field({
    type: HistoryConnection,
    nullable: true,
    description:
      'Who did what and why, newest first; null to those who are not members of the organization that keeps it.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      if (roleOn(viewer, row) === null) return null;
      const window = readWindow(args, HISTORY_ORDER);
      const page = await loaders.ofParent(`history ${JSON.stringify(args)}`, row.id, (ids) =>
        historyOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('history count', row.id, (ids) => countHistoryOfEach(db, viewer, ids)),
      );
    },
  }),
}));
