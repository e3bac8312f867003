// One entry of the timeline of an agreement, and which columns each of its fields looks at.
import { type FuzzyDate as FuzzyDateSaid, type Precision, statedDay } from '#domain/matters/fuzzy-date.ts';
import { eventFields, eventSentence } from '#domain/words/events-en.ts';
import { communicationSentence, docketEntrySentence } from '#domain/words/timeline-en.ts';
import type { Fields } from '#db/queries/columns.ts';
import type { CommunicationRow } from '#db/queries/communications.ts';
import type { EventRow } from '#db/queries/events.ts';
import type { DocketEntryTold, TimelineFields, TimelineRow } from '#db/queries/timeline.ts';
import { matterPath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { EventField, FuzzyDate, occurredOf } from '../events/event.ts';
import { Source, sourcesOf } from '../events/source.ts';
import { globalId } from '../ids.ts';
import { Communication, Matter, MatterEvent } from '../refs.ts';
import { MatterKind } from '../words.ts';

export const TimelineKind = enumOf('TimelineKind', 'What an entry of a timeline is.', {
  fact: 'A dated fact.',
  communication: 'A letter, message, call, portal notice or visit.',
  determination: 'What an agency decided.',
  production: 'Records that were released.',
  agency_action: 'A publication, statement, letter or filing of an agency.',
  docket_entry: 'An entry of a court’s docket.',
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
export function fieldsOf(looked: Fields): TimelineFields {
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

export const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
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
