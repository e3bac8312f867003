// The facts of a matter as a list: of a request, of a lawsuit, of an agency docket.
import { countEventsOfEach, EVENT_ORDER, eventsOfEach } from '#db/queries/events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { AgencyDocket, FoiaRequest, Lawsuit, MatterEventConnection } from '../refs.ts';

for (const type of [FoiaRequest, Lawsuit, AgencyDocket]) {
  builder.objectField(type as typeof Lawsuit, 'events', (t) =>
    t.field({
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
      resolve: async ({ id }, { includeSuperseded, ...args }, { db, viewer, loaders }) => {
        const all = includeSuperseded ?? false;
        const window = readWindow(args, EVENT_ORDER);
        const page = await loaders.ofParent(`events ${all} ${JSON.stringify(args)}`, id, (ids) =>
          eventsOfEach(db, viewer, ids, all, window),
        );
        return connect(page, () =>
          loaders.ofParent(`events count ${all}`, id, (ids) => countEventsOfEach(db, viewer, ids, all)),
        );
      },
    }),
  );
}
