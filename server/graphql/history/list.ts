// Who did what to a matter of any kind.
import { roleOn } from '#domain/access/viewer.ts';
import { countHistoryOfEach, HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { HistoryConnection, Matter } from '../refs.ts';

builder.interfaceField(Matter, 'history', (t) =>
  t.field({
    type: HistoryConnection,
    nullable: true,
    description:
      'Who did what and why, newest first; null to those who are neither members of the organization that keeps it nor guests.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      sinceVersion: t.arg.int({
        description: 'Only acts that came after this `version`: what a stale `expectedVersion` has missed.',
      }),
    },
    resolve: async (row, { sinceVersion, ...args }, { db, viewer, loaders }) => {
      if (roleOn(viewer, row) === null) return null;
      const since = sinceVersion ?? null;
      const window = readWindow(args, HISTORY_ORDER);
      const page = await loaders.ofParent(`history ${since} ${JSON.stringify(args)}`, row.id, (ids) =>
        historyOfEach(db, viewer, ids, window, since),
      );
      return connect(page, () =>
        loaders.ofParent(`history count ${since}`, row.id, (ids) =>
          countHistoryOfEach(db, viewer, ids, since),
        ),
      );
    },
  }),
);
