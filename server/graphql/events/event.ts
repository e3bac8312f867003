import { roleOn } from '#domain/access/viewer.ts';
import type { Basis, FuzzyDate as DomainFuzzyDate, Precision } from '#domain/matters/fuzzy-date.ts';
import { fuzzyDateText } from '#domain/words/dates-en.ts';
import { eventFields, eventLabel, eventSentence, type FieldInWords } from '#domain/words/events-en.ts';
import type { EventRow } from '#db/queries/events.ts';
import { builder } from '../builder.ts';
import { Source, sourcesOf } from './source.ts';
import { globalId } from '../ids.ts';
import { languageArg } from '../language.ts';
import { reads } from '../reads.ts';
import { Node } from '../node.ts';
import { Communication, DocketEntry, Matter, MatterEvent, Person } from '../refs.ts';
import { DateBasis, DatePrecision } from '../words.ts';
import { PartVisibility } from '../access/words.ts';

export const FuzzyDate = builder.objectRef<DomainFuzzyDate>('FuzzyDate').implement({
  description: 'A date as a source gives it: how exactly it is known, and where it comes from.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day, or the first day of the month or year.' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'The last day of a span; null for a single date.',
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How exactly it is known.',
      resolve: (date) => date.precision,
    }),
    basis: t.field({ type: DateBasis, description: 'Where it comes from.', resolve: (date) => date.basis }),
    time: t.exposeString('time', {
      nullable: true,
      description: 'Local time, `14:30`; null where none is known.',
    }),
    zone: t.exposeString('zone', {
      nullable: true,
      description: 'Zone of the time; null where none is known.',
    }),
    text: t.string({
      description: 'The date in words, no more exact than it is.',
      args: languageArg(t.arg),
      resolve: (date) =>
        date.time === null ? fuzzyDateText(date) : `${fuzzyDateText(date)}, ${date.time.slice(0, 5)}`,
    }),
  }),
});

/** A label and a value in words, for a table. */
type EventFieldShape = Omit<FieldInWords, 'raw'> & { readonly raw?: string };

export const EventField = builder.objectRef<EventFieldShape>('EventField').implement({
  description: 'One further thing that is said, with its name in words.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name for programs.' }),
    label: t.exposeString('label', { description: 'Its name for people.' }),
    value: t.exposeString('value', { description: 'What is said, in words.' }),
    raw: t.string({
      nullable: true,
      description:
        'The same as it is kept: a day as `2026-03-02`, an amount in cents, a choice as its word; null for what is computed.',
      resolve: ({ raw }) => raw ?? null,
    }),
  }),
});

/** What `occurredOf` reads. */
const OCCURRED = ['occurredOn', 'occurredUntil', 'precision', 'basis', 'occurredTime', 'zone'] as const;

MatterEvent.implement({
  description: 'A dated fact of a matter. Never rewritten: a correction is a new fact that supersedes it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      extensions: reads<EventRow>('id'),
      resolve: (row) => globalId('MatterEvent', row.id),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What it is a fact of; null where that is gone.',
      extensions: reads<EventRow>('matterId', 'matterKind'),
      resolve: ({ matterId, matterKind }, _args, { loaders }) => loaders.matterOfKind(matterKind, matterId),
    }),
    kind: t.exposeString('kind', { description: "The domain's word, such as `received_proper_component`." }),
    label: t.string({
      description: 'What happened, in plain words.',
      extensions: reads<EventRow>('kind', 'payload'),
      resolve: eventLabel,
    }),
    sentence: t.string({
      description: 'What happened and when, with what else it says, in one sentence.',
      args: languageArg(t.arg),
      resolve: (row) => eventSentence({ kind: row.kind, payload: row.payload, occurred: occurredOf(row) }),
    }),
    occurred: t.field({
      type: FuzzyDate,
      description: 'When.',
      extensions: reads<EventRow>(...OCCURRED),
      resolve: occurredOf,
    }),
    payload: t.field({
      type: [EventField],
      description: 'What the fact says beside its date.',
      resolve: (row) => eventFields(row),
    }),
    communication: t.field({
      type: Communication,
      nullable: true,
      description: 'The letter, message or call that says it; null where there is none.',
      resolve: (row, _args, ctx) =>
        row.communicationId === null ? null : ctx.loaders.communications(row.communicationId),
    }),
    docketEntry: t.field({
      type: DocketEntry,
      nullable: true,
      description: 'The docket entry that says it; null where there is none.',
      resolve: (row, _args, ctx) =>
        row.docketEntryId === null ? null : ctx.loaders.docketEntries(row.docketEntryId),
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it; one that is kept closer than its matter moves no date and no status.',
      extensions: reads<EventRow>('visibility'),
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    aboutEvent: t.field({
      type: MatterEvent,
      nullable: true,
      description:
        'The question that this answers, the release link whose files it brings, or the motion, order or hearing that it is about; null where it is about none.',
      resolve: (row, _args, ctx) => (row.aboutEventId === null ? null : ctx.loaders.events(row.aboutEventId)),
    }),
    supersedes: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact that this corrects; null for one that corrects nothing.',
      resolve: (row, _args, ctx) => (row.supersedesId === null ? null : ctx.loaders.events(row.supersedesId)),
    }),
    supersededBy: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The correction that replaced this; null while it stands.',
      resolve: (row, _args, ctx) =>
        row.supersededById === null ? null : ctx.loaders.events(row.supersededById),
    }),
    isCorrection: t.boolean({
      description: 'It corrects an earlier fact.',
      resolve: (row) => row.supersedesId !== null,
    }),
    isVoided: t.exposeBoolean('isVoid', { description: 'It says that the fact it corrects never happened.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was corrected; null for a first record.',
    }),
    sources: t.field({
      type: [Source],
      description: 'Where it can be read, for facts of the public record; empty for others.',
      resolve: (row) => sourcesOf(row.payload),
    }),
    confidence: t.string({
      nullable: true,
      description: 'How sure the public record is of it; null for other facts.',
      resolve: (row) => textOf(row.payload['confidence']),
    }),
    recordedBy: t.field({
      type: Person,
      nullable: true,
      description:
        'Who recorded it; null to those who are not members of the organization that keeps the matter.',
      resolve: (row, _args, ctx) =>
        row.personId !== null && roleOn(ctx.viewer, { ...row, id: row.matterId }) !== null
          ? ctx.loaders.people(row.personId)
          : null,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

/** The date of a fact in the domain's shape. */
export const occurredOf = (row: Pick<EventRow, (typeof OCCURRED)[number]>): DomainFuzzyDate => ({
  on: row.occurredOn,
  until: row.occurredUntil,
  precision: row.precision as Precision,
  basis: row.basis as Basis,
  time: row.occurredTime,
  zone: row.zone,
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
