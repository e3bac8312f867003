// The letters of one request: what came and went.
import {
  COMMUNICATION_ORDER,
  communicationsOfEach,
  countCommunicationsOfEach,
} from '#db/queries/communications.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { communicationsAlong } from './company.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { CommunicationConnection, FoiaRequest } from '../refs.ts';

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
}));
