// The timeline of an agreement over all its matters.
import type { GraphQLResolveInfo } from 'graphql';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { Fields } from '#db/queries/columns.ts';
import type { CommunicationRow } from '#db/queries/communications.ts';
import type { EventRow } from '#db/queries/events.ts';
import { type FuzzyDate as FuzzyDateSaid, type Precision, statedDay } from '#domain/matters/fuzzy-date.ts';
import { eventFields, eventSentence } from '#domain/words/events-en.ts';
import { communicationSentence, docketEntrySentence } from '#domain/words/timeline-en.ts';
import { type PageArgs, readWindow } from '#db/queries/keyset.ts';
import {
  countTimelineOfEach,
  type DocketEntryTold,
  type TimelineFields,
  TIMELINE_ORDERS,
  type TimelineFilter,
  timelineByCode,
  timelineOfEach,
  type TimelineRow,
} from '#db/queries/timeline.ts';
import type { ApiContext } from '../../context.ts';
import { matterPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { EventField, FuzzyDate, occurredOf } from '../events/event.ts';
import { Source, sourcesOf } from '../events/source.ts';
import { globalId, optionalUuid } from '../ids.ts';
import { fieldType, objectOf, reads, rowsRead } from '../reads.ts';
import { Agreement, Communication, Matter, MatterEvent } from '../refs.ts';
import { argumentsOf, askedOf, askedUnder } from '../selection.ts';
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
  if (event) return eventSentence({ kind: event.kind, payload: event.payload, occurred: occurredOf(event) });
  if (docketEntry) return docketEntrySentence(docketEntry);
  return communication ? communicationSentence(communication) : '';
}

/** A fact of a request has a page of its own; all else stands on the page of its matter. */
function entryPath(entry: TimelineRow): string {
  const { event, matterKind: kind, matterCode: code, matterTitle: title } = entry;
  const id = encodeURIComponent(entryId(entry));
  return `${matterPath({ kind, code, title })}${kind === 'foia_request' && event ? '/events/' : '#'}${id}`;
}

type Looked =
  | `event.${keyof EventRow & string}`
  | `communication.${keyof CommunicationRow & string}`
  | `docketEntry.${keyof DocketEntryTold & string}`;

/** For the `extensions` of a field that looks at these of the row that an entry stands for, and at whatever of its place. */
const looks = (...fields: readonly Looked[]) => ({ reads: fields });

const OCCURRED = [
  'event.occurredOn',
  'event.occurredUntil',
  'event.precision',
  'event.basis',
  'event.occurredTime',
  'event.zone',
] as const;

const SAID = ['event.kind', 'event.payload', ...OCCURRED] as const;

const SENT = [
  'communication.direction',
  'communication.channel',
  'communication.subject',
  'communication.sender',
  'communication.recipient',
] as const;

const ENTERED = ['docketEntry.number', 'docketEntry.precision', 'docketEntry.text'] as const;

/** What the words of an entry are made of; whoever looks at more gets whole rows, so that there are few forms of the statement. */
const WORDS: readonly string[] = [...SAID, ...SENT, ...ENTERED];

const known = new WeakMap<readonly string[], TimelineFields>();

/** What is looked at of each table. What is asked in one place is the same list each time. */
function fieldsOf(looked: Fields): TimelineFields {
  const before = looked === 'all' ? undefined : known.get(looked);
  if (before) return before;
  const of = (table: keyof TimelineFields): Fields => {
    if (looked === 'all') return 'all';
    const some = looked.filter((field) => field === table || field.startsWith(`${table}.`));
    if (some.length === 0) return [];
    return some.every((field) => WORDS.includes(field))
      ? WORDS.flatMap((field) => (field.startsWith(`${table}.`) ? [field.slice(table.length + 1)] : []))
      : 'all';
  };
  const fields = { event: of('event'), communication: of('communication'), docketEntry: of('docketEntry') };
  if (looked !== 'all') known.set(looked, fields);
  return fields;
}

const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
  description: 'One thing that happened in a matter of an agreement.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of what it stands for; opaque, and the same for ever.',
      extensions: looks(),
      resolve: entryId,
    }),
    kind: t.expose('kind', { type: TimelineKind, description: 'What it is.' }),
    occurred: t.field({
      type: FuzzyDate,
      description: 'When.',
      extensions: looks(...OCCURRED, 'docketEntry.precision'),
      resolve: occurredAt,
    }),
    sentence: t.string({
      description: 'What happened, in one sentence.',
      extensions: looks(...SAID, ...SENT, 'docketEntry.number', 'docketEntry.text'),
      resolve: sentenceOf,
    }),
    path: t.string({
      description: 'Where it can be read: its permalink.',
      extensions: looks(),
      resolve: entryPath,
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What it happened in; null where that is gone.',
      extensions: looks(),
      resolve: ({ matterId, matterKind }, _args, { loaders }) => loaders.matterOfKind(matterKind, matterId),
    }),
    matterKind: t.expose('matterKind', { type: MatterKind, description: 'Of what kind that is.' }),
    matterTitle: t.exposeString('matterTitle', { description: 'What that is called.' }),
    confidence: t.string({
      nullable: true,
      description: 'How sure the public record is of it; null for all else.',
      extensions: looks('event.payload'),
      resolve: ({ event }) => {
        const confidence = event?.payload['confidence'];
        return typeof confidence === 'string' ? confidence : null;
      },
    }),
    sources: t.field({
      type: [Source],
      description: 'Where it can be read, for what has an address; empty for others.',
      extensions: looks('event.payload', 'docketEntry.sources'),
      resolve: ({ event, docketEntry }) =>
        docketEntry ? [...docketEntry.sources] : sourcesOf(event?.payload ?? {}),
    }),
    payload: t.field({
      type: [EventField],
      description: 'What a fact says beside its date; empty for all else.',
      extensions: looks(...SAID),
      resolve: ({ event }) => (event ? eventFields(event) : []),
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
