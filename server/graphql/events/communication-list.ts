// What came in and went out, as a list of a matter. A request has the same beside its company (`requests/request-lists.ts`).
import {
  COMMUNICATION_ORDER,
  type CommunicationRow,
  communicationsOfEach,
  countCommunicationsOfEach,
} from '#db/queries/communications.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import { type Page, type PageArgs, readWindow } from '#db/queries/keyset.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { reads } from '../reads.ts';
import { AgencyDocket, Agreement, CommunicationConnection } from '../refs.ts';

/** @param along the page, where it came with the matter */
export async function communicationsOf(
  matterId: string,
  args: PageArgs,
  { db, viewer, loaders }: ApiContext,
  along: Page<CommunicationRow> | null = null,
) {
  const count = () =>
    loaders.ofParent('communications count', matterId, (ids) => countCommunicationsOfEach(db, viewer, ids));
  if (along) return connect(along, count);
  const window = readWindow(args, COMMUNICATION_ORDER);
  const page = await loaders.ofParent(`communications ${JSON.stringify(args)}`, matterId, (ids) =>
    communicationsOfEach(db, viewer, ids, window),
  );
  return connect(page, count);
}

builder.objectField(Agreement, 'communications', (t) =>
  t.field({
    type: CommunicationConnection,
    description: 'Papers, letters and calls that are kept with it, with their facts; newest first.',
    extensions: reads<AgreementRow>('id'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: ({ id }, args, ctx) => communicationsOf(id, args, ctx),
  }),
);

builder.objectField(AgencyDocket, 'communications', (t) =>
  t.field({
    type: CommunicationConnection,
    description: 'Its notices and letters as papers with their facts, and what we sent; newest first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: ({ id }, args, ctx) => communicationsOf(id, args, ctx),
  }),
);
