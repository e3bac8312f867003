// What hangs on an agreement in lists: its own facts, and what was asked under it.
import { FACT_REPORTED } from '#domain/agreements/agreement.ts';
import { countNextDatesOfEach, NEXT_DATE_ORDER, nextDatesOfEach } from '#db/queries/agreement-deadlines.ts';
import { countEventsOfEach, EVENT_ORDER, eventsOfEach } from '#db/queries/events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countRequests, requestOrder, requestsOfEachAgreement } from '#db/queries/requests.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { Agreement, DeadlineConnection, FoiaRequestConnection, MatterEventConnection } from '../refs.ts';

builder.objectFields(Agreement, (t) => ({
  facts: t.field({
    type: MatterEventConnection,
    description: 'Its own sourced facts, oldest first, as they stand now.',
    extensions: reads<AgreementRow>('id', 'isSample'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, EVENT_ORDER);
      const page = await loaders.ofParent(`facts ${JSON.stringify(args)}`, row.id, (ids) =>
        eventsOfEach(db, viewer, ids, false, window, FACT_REPORTED),
      );
      return connect(page, () =>
        loaders.ofParent('facts count', row.id, (ids) =>
          countEventsOfEach(db, viewer, ids, false, FACT_REPORTED),
        ),
      );
    },
  }),
  foiaRequests: t.field({
    type: FoiaRequestConnection,
    description: 'What was asked under it, soonest date first.',
    extensions: reads<AgreementRow>('id', 'isSample'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, requestOrder('next_due', false));
      const page = await loaders.ofParent(`foiaRequests ${JSON.stringify(args)}`, row.id, (ids) =>
        requestsOfEachAgreement(db, viewer, ids, window),
      );
      const filter = { agreementId: row.id, includeSample: row.isSample };
      return connect(page, () => countRequests(db, viewer, filter), row.isSample);
    },
  }),
  nextDates: t.field({
    type: DeadlineConnection,
    description:
      'What is next over all its matters: open dates, soonest first, so that what is late comes before all else. What passed in a matter that is only watched is not among them.',
    extensions: reads<AgreementRow>('id', 'isSample'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, NEXT_DATE_ORDER);
      const page = await loaders.ofParent(`nextDates ${JSON.stringify(args)}`, row.id, (ids) =>
        nextDatesOfEach(db, viewer, ids, window),
      );
      return connect(
        page,
        () => loaders.ofParent('nextDates count', row.id, (ids) => countNextDatesOfEach(db, viewer, ids)),
        row.isSample,
      );
    },
  }),
}));
