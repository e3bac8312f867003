// The connections of one request: what came and went, its facts.
import {
  COMMUNICATION_ORDER,
  communicationsOfEach,
  countCommunicationsOfEach,
} from '#db/queries/communications.ts';
import { countEventsOfEach, EVENT_ORDER, eventsOfEach } from '#db/queries/events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { communicationsAlong } from './company.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { CommunicationConnection, FoiaRequest, MatterEventConnection } from '../refs.ts';

builder.objectFields(FoiaRequest, (t) => ({
  communications: t.field({
    type: CommunicationConnection,
    extensions: reads<RequestRow>('id'),
    description: 'What came in and went out, newest first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: (row, args, ctx) => {
      const { db, viewer } = ctx;
      const count = () =>
        ctx.loaders.ofParent('communications count', row.id, (ids) =>
          countCommunicationsOfEach(db, viewer, ids),
        );
      const along = communicationsAlong(row, args);
      if (along) return connect(along, count);
      const window = readWindow(args, COMMUNICATION_ORDER);
      return ctx.loaders
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
}));
