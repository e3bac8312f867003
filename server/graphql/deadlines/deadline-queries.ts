import { countDeadlines, DEADLINE_ORDER, type DeadlineFilter, listDeadlines } from '#db/queries/deadlines.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { MATTER_TYPES, optionalUuid } from '../ids.ts';
import { DeadlineConnection } from '../refs.ts';
import { DeadlineActor, DeadlineStatus } from '../words.ts';

const DeadlineFilterInput = builder.inputType('DeadlineFilter', {
  description: 'Narrows a list of deadlines; all conditions must hold.',
  fields: (t) => ({
    actor: t.field({ type: DeadlineActor, description: 'Who must act.' }),
    status: t.field({ type: [DeadlineStatus], description: 'One of these, as of now.' }),
    dueFrom: t.field({ type: 'Date', description: 'Due on this day or later.' }),
    dueTo: t.field({ type: 'Date', description: 'Due on this day or earlier.' }),
    overdue: t.boolean({ description: 'True: only open ones whose moment has passed. False: only others.' }),
    matter: t.id({ description: 'Of this matter.' }),
  }),
});

builder.queryField('deadlines', (t) =>
  t.field({
    type: DeadlineConnection,
    description:
      'Deadlines of all matters that the viewer may see, soonest first; those without a day come last.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: DeadlineFilterInput, description: 'Narrows the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const { matter, ...rest } = args.filter ?? {};
      const includeSample = args.includeSample ?? false;
      const matterId = optionalUuid(MATTER_TYPES, matter, ['filter', 'matter']);
      const filter: DeadlineFilter = { ...rest, matterId, includeSample };
      const page = await listDeadlines(db, viewer, filter, readWindow(args, DEADLINE_ORDER));
      return connect(page, () => countDeadlines(db, viewer, filter), includeSample);
    },
  }),
);
