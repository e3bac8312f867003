// The letters of one request: what came and went.
import type { RequestRow } from '#db/queries/requests.ts';
import { builder } from '../builder.ts';
import { pageArgs, pageComplexity } from '../connections.ts';
import { communicationsOf } from '../events/communication-list.ts';
import { reads } from '../reads.ts';
import { CommunicationConnection, FoiaRequest } from '../refs.ts';
import { communicationsAlong } from './company.ts';

builder.objectFields(FoiaRequest, (t) => ({
  communications: t.field({
    type: CommunicationConnection,
    extensions: reads<RequestRow>('id'),
    description: 'What came in and went out, newest first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: (row, args, ctx) => communicationsOf(row.id, args, ctx, communicationsAlong(row, args)),
  }),
}));
