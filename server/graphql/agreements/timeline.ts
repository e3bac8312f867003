// The timeline of an agreement over all its matters.
import type { GraphQLResolveInfo } from 'graphql';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { Fields } from '#db/queries/columns.ts';
import { type PageArgs, readWindow } from '#db/queries/keyset.ts';
import {
  countTimelineOfEach,
  TIMELINE_ORDERS,
  type TimelineFilter,
  timelineByCode,
  timelineOfEach,
} from '#db/queries/timeline.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { optionalUuid } from '../ids.ts';
import { fieldType, objectOf, reads, rowsRead } from '../reads.ts';
import { Agreement } from '../refs.ts';
import { argumentsOf, askedOf, askedUnder } from '../selection.ts';
import { MatterKind } from '../words.ts';
import { fieldsOf, TimelineEntry, TimelineKind } from './timeline-entry.ts';

const TimelineSort = enumOf('TimelineSort', 'The order of a timeline.', {
  oldest: 'What happened first comes first.',
  newest: 'What happened last comes first.',
});

const TimelineConnection = connectionOf('Timeline', 'entries of a timeline', TimelineEntry);

const TimelineFilterInput = builder.inputType('TimelineFilterInput', {
  description: 'What is wanted of a timeline; what is left out narrows nothing.',
  fields: (t) => ({
    kinds: t.field({ type: [TimelineKind], description: 'Entries of these kinds.' }),
    matterKinds: t.field({ type: [MatterKind], description: 'Of matters of these kinds.' }),
    agency: t.id({ description: 'What was asked of this agency, or of one below it.' }),
    from: t.field({ type: 'Date', description: 'From this day.' }),
    to: t.field({ type: 'Date', description: 'Up to this day.' }),
    text: t.string({ description: 'With these words.' }),
  }),
});

type FilterGiven = typeof TimelineFilterInput.$inferInput;

/** Longest text that is looked for. */
const TEXT = 200;

const readFilter = (given: FilterGiven | null | undefined): TimelineFilter => ({
  kinds: given?.kinds ?? null,
  matterKinds: given?.matterKinds ?? null,
  agencyId: optionalUuid('Agency', given?.agency, ['filter', 'agency']),
  from: given?.from ?? null,
  to: given?.to ?? null,
  text: given?.text?.trim().slice(0, TEXT) || null,
});

builder.objectField(Agreement, 'timeline', (t) =>
  t.field({
    type: TimelineConnection,
    description:
      'What happened under it, in all its matters that the viewer may see: facts, letters, determinations, releases.',
    extensions: reads<AgreementRow>('id'),
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      sort: t.arg({ type: TimelineSort, defaultValue: 'oldest', description: 'The order.' }),
      filter: t.arg({ type: TimelineFilterInput, description: 'What is wanted.' }),
    },
    resolve: async (row, args, ctx, info) => {
      const { db, viewer, loaders } = ctx;
      const asked = readAsked(args, rowsRead(askedOf(info), objectOf(info.returnType), info, []));
      const { name, filter, window, fields } = asked;
      const page =
        row.timeline?.name === name
          ? row.timeline.page
          : await loaders.ofParent(name, row.id, (ids) =>
              timelineOfEach(db, viewer, ids, filter, window, fields),
            );
      return connect(page, () =>
        loaders.ofParent(`timeline count ${JSON.stringify(args.filter ?? null)}`, row.id, (ids) =>
          countTimelineOfEach(db, viewer, ids, filter),
        ),
      );
    },
  }),
);

interface TimelineArgs extends PageArgs {
  readonly sort?: string | null | undefined;
  readonly filter?: FilterGiven | null | undefined;
}

/** @param looked what is looked at of the entries */
function readAsked({ filter: given, sort, ...args }: TimelineArgs, looked: Fields) {
  return {
    name: `timeline ${sort} ${JSON.stringify(given ?? null)} ${JSON.stringify(args)} ${looked}`,
    window: readWindow(args, TIMELINE_ORDERS[sort === 'newest' ? 'newest' : 'oldest']),
    filter: readFilter(given),
    fields: fieldsOf(looked),
  };
}

/** Whoever turns the pages of a timeline asks for nothing else of the agreement: then it comes along in the same statement. */
export async function agreementForTimeline(
  code: string,
  { db, viewer }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<AgreementRow | null | undefined> {
  const type = objectOf(info.returnType);
  const asked = askedOf(info);
  const args = asked.isWhole && asked.fields.size === 1 ? argumentsOf(info, type, asked, 'timeline') : null;
  if (!args) return undefined;
  const looked = rowsRead(askedUnder(asked, 'timeline', info), fieldType(type, 'timeline'), info, []);
  const { name, filter, window, fields } = readAsked(args, looked);
  const found = await timelineByCode(db, viewer, code, filter, window, fields);
  // Nothing but its id and its timeline is looked at.
  return found && ({ id: found.id, timeline: { name, page: found.page } } as AgreementRow);
}
