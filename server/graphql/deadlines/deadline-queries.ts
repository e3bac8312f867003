import {
  countDeadlines,
  DEADLINE_ORDER,
  type DeadlineFilter,
  type DeadlineView as View,
  listDeadlines,
} from '#db/queries/deadlines.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { MATTER_TYPES, optionalUuid } from '../ids.ts';
import { DeadlineConnection } from '../refs.ts';
import { DeadlineActor, DeadlineStatus } from '../words.ts';

const DeadlineView = enumOf<View>('DeadlineView', 'How much of all deadlines a list shows.', {
  next: 'What is late, and what is to come: open dates. Of a matter that is only watched, nothing that has passed.',
  late: 'What somebody owed and has passed, of matters that are ours or a partner’s.',
  all: 'All that ever were, also those that are over.',
});

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

/** Whoever asks by these means what they ask for. */
const ASKS_FOR_OTHERS = ['status', 'dueFrom', 'dueTo', 'overdue', 'matter'] as const;

builder.queryField('deadlines', (t) =>
  t.field({
    type: DeadlineConnection,
    description:
      'Deadlines of all matters that the viewer may see, soonest first; those without a day come last. It begins with what is late, see `view`.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: DeadlineFilterInput, description: 'Narrows the list.' }),
      view: t.arg({
        type: DeadlineView,
        description:
          'How much of it. Default: NEXT; ALL where the filter asks for days, a status, what is overdue or one matter.',
      }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const { matter, ...rest } = args.filter ?? {};
      const includeSample = args.includeSample ?? false;
      const matterId = optionalUuid(MATTER_TYPES, matter, ['filter', 'matter']);
      const asksForOthers = ASKS_FOR_OTHERS.some((name) => args.filter?.[name] != null);
      const view = (args.view as View | null | undefined) ?? (asksForOthers ? 'all' : 'next');
      const filter: DeadlineFilter = { ...rest, matterId, view, includeSample };
      const page = await listDeadlines(db, viewer, filter, readWindow(args, DEADLINE_ORDER));
      return connect(page, () => countDeadlines(db, viewer, filter), includeSample);
    },
  }),
);
