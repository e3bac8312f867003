// The timeline of an agreement over all its matters.
import { type FuzzyDate as FuzzyDateSaid, type Precision, statedDay } from '#domain/matters/fuzzy-date.ts';
import { eventFields, eventSentence } from '#domain/words/events-en.ts';
import { communicationSentence, docketEntrySentence } from '#domain/words/timeline-en.ts';
import { readWindow } from '#db/queries/keyset.ts';
import {
  countTimelineOfEach,
  TIMELINE_ORDERS,
  type TimelineFilter,
  timelineOfEach,
  type TimelineRow,
} from '#db/queries/timeline.ts';
import { matterPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { EventField, FuzzyDate, occurredOf } from '../events/event.ts';
import { Source, sourcesOf } from '../events/source.ts';
import { globalId, optionalUuid } from '../ids.ts';
import { Agreement, Communication, Matter, MatterEvent } from '../refs.ts';
import { MatterKind } from '../words.ts';

const TimelineKind = enumOf('TimelineKind', 'What an entry of a timeline is.', {
  fact: 'A dated fact.',
  communication: 'A letter, message, call, portal notice or visit.',
  determination: 'What an agency decided.',
  production: 'Records that were released.',
  agency_action: 'A publication, statement, letter or filing of an agency.',
  docket_entry: 'An entry of a court’s docket.',
});

const TimelineSort = enumOf('TimelineSort', 'The order of a timeline.', {
  oldest: 'What happened first comes first.',
  newest: 'What happened last comes first.',
});

const entryId = ({ id, event, docketEntry }: TimelineRow) =>
  globalId(event ? 'MatterEvent' : docketEntry ? 'DocketEntry' : 'Communication', id);

/** The day of a fact is as exact as its source, and so is that of a docket entry. */
function occurredAt({ event, docketEntry, happenedOn }: TimelineRow): FuzzyDateSaid {
  if (event) return occurredOf(event);
  const plain = statedDay(happenedOn);
  return docketEntry ? { ...plain, precision: docketEntry.precision as Precision } : plain;
}

function sentenceOf({ event, communication, docketEntry }: TimelineRow): string {
  if (event) return eventSentence({ ...event, occurred: occurredOf(event) });
  if (docketEntry) return docketEntrySentence(docketEntry);
  return communication ? communicationSentence(communication) : '';
}

/** A fact of a request has a page of its own; all else stands on the page of its matter. */
function entryPath(entry: TimelineRow): string {
  const { event, matterKind: kind, matterCode: code, matterTitle: title } = entry;
  const id = encodeURIComponent(entryId(entry));
  return `${matterPath({ kind, code, title })}${kind === 'foia_request' && event ? '/events/' : '#'}${id}`;
}

const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
  description: 'One thing that happened in a matter of an agreement.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of what it stands for; opaque, and the same for ever.',
      resolve: entryId,
    }),
    kind: t.expose('kind', { type: TimelineKind, description: 'What it is.' }),
    occurred: t.field({
      type: FuzzyDate,
      description: 'When.',
      resolve: occurredAt,
    }),
    sentence: t.string({
      description: 'What happened, in one sentence.',
      resolve: sentenceOf,
    }),
    path: t.string({ description: 'Where it can be read: its permalink.', resolve: entryPath }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What it happened in; null where that is gone.',
      resolve: ({ matterId, matterKind }, _args, { loaders }) => loaders.matterOfKind(matterKind, matterId),
    }),
    matterKind: t.expose('matterKind', { type: MatterKind, description: 'Of what kind that is.' }),
    matterTitle: t.exposeString('matterTitle', { description: 'What that is called.' }),
    confidence: t.string({
      nullable: true,
      description: 'How sure the public record is of it; null for all else.',
      resolve: ({ event }) => {
        const confidence = event?.payload['confidence'];
        return typeof confidence === 'string' ? confidence : null;
      },
    }),
    sources: t.field({
      type: [Source],
      description: 'Where it can be read, for what has an address; empty for others.',
      resolve: ({ event, docketEntry }) =>
        docketEntry ? [...docketEntry.sources] : sourcesOf(event?.payload ?? {}),
    }),
    payload: t.field({
      type: [EventField],
      description: 'What a fact says beside its date; empty for all else.',
      resolve: ({ event }) => (event ? eventFields({ ...event, occurred: occurredOf(event) }) : []),
    }),
    fact: t.expose('event', {
      type: MatterEvent,
      nullable: true,
      description: 'The fact; null where it is none.',
    }),
    communication: t.expose('communication', {
      type: Communication,
      nullable: true,
      description: 'The communication; null where it is none.',
    }),
  }),
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
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      sort: t.arg({ type: TimelineSort, defaultValue: 'oldest', description: 'The order.' }),
      filter: t.arg({ type: TimelineFilterInput, description: 'What is wanted.' }),
    },
    resolve: async (row, { filter: given, sort, ...args }, { db, viewer, loaders }) => {
      const window = readWindow(args, TIMELINE_ORDERS[sort === 'newest' ? 'newest' : 'oldest']);
      const filter = readFilter(given);
      const asked = JSON.stringify(given ?? null);
      const page = await loaders.ofParent(
        `timeline ${sort} ${asked} ${JSON.stringify(args)}`,
        row.id,
        (ids) => timelineOfEach(db, viewer, ids, filter, window),
      );
      return connect(page, () =>
        loaders.ofParent(`timeline count ${asked}`, row.id, (ids) =>
          countTimelineOfEach(db, viewer, ids, filter),
        ),
      );
    },
  }),
);
