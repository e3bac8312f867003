/**
 * What recording a docket entry would do: its facts checked, and the clocks before and after. The preview and the save are the
 * same reckoning; only the save writes.
 */
import { readDocket } from '#domain/lawsuits/docket-facts.ts';
import { type LawsuitStatus, projectLawsuit } from '#domain/lawsuits/status.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import { openEvents } from '#domain/matters/matter-event.ts';
import { type Move, movesBetween } from '#domain/matters/moves.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { refusal } from '#domain/errors.ts';
import { checkSource, type SourceInput } from '#domain/agreements/sources.ts';
import type { NewDocketEntry } from '#db/writes/lawsuits.ts';
import { type CommandContext, personOf } from '../context.ts';
import { checkDocument } from '../documents/check-document.ts';
import { readEnclosures } from '../matters/communication.ts';
import { type ParsedFacts, parseFacts } from '../matters/parse-facts.ts';
import { clocksOfDocket } from './fold-lawsuit-matter.ts';
import type { LawsuitTarget, LockedLawsuit } from './open-lawsuit.ts';

export interface DocketEntryInput {
  /** Left out for a minute order, which has none. */
  readonly number?: number | null | undefined;
  readonly entered: FuzzyDateInput;
  readonly text: string;
  /** Id of an uploaded file. */
  readonly file?: string | null | undefined;
  /** More files that were entered with it. */
  readonly attachments?: readonly string[] | null | undefined;
  /** Where it can be read, for what everybody can look up. */
  readonly sources?: readonly SourceInput[] | null | undefined;
}

export interface RecordEntryInput extends LawsuitTarget {
  readonly entry: DocketEntryInput;
  readonly facts: readonly FactInput[];
  readonly handToStaff?: boolean | null | undefined;
}

/** An entry ready to be written, with its facts in order. */
export interface ReadEntry extends ParsedFacts {
  readonly entry: NewDocketEntry;
  readonly attachments: readonly string[];
}

/** Checks an entry and its facts. Writes nothing. @throws Refusal with the place of the trouble */
export async function readEntry(
  ctx: CommandContext,
  opened: LockedLawsuit,
  input: RecordEntryInput,
): Promise<ReadEntry> {
  const entry = await readOwn(ctx, opened, input);
  const file = entry.documentId ?? null;
  const given = { file, enclosures: input.entry.attachments };
  const attachments = await readEnclosures(ctx, opened.matter, given, ['entry', 'attachments']);
  const paper = { communicationId: null, docketEntryId: entry.id, file, enclosures: attachments };
  return { entry, attachments, ...parseFacts(ctx, opened, input.facts, paper) };
}

async function readOwn(
  ctx: CommandContext,
  { matter }: LockedLawsuit,
  { entry: given, handToStaff }: RecordEntryInput,
): Promise<NewDocketEntry> {
  const at = (field: string) => ['entry', field];
  const { on: enteredOn, precision } = checkFuzzyDate(given.entered, ctx.today, at('entered'));
  const sources = given.sources ?? [];
  checkListLength(sources, LIST_LIMITS.entries, 'sources', at('sources'));
  return {
    id: ctx.newId(),
    matterId: matter.id,
    number: checkNumber(given.number),
    enteredOn,
    precision,
    text: checkText(given.text, TEXT_LIMITS.note, 'the text of the entry', at('text')),
    documentId: await checkDocument(ctx, matter.organizationId, given.file, at('file')),
    sources: sources.map((source, index) => checkSource(source, [...at('sources'), String(index)])),
    needsStaff: handToStaff ?? false,
    recordedById: personOf(ctx),
    recordedAt: ctx.now,
  };
}

const MOST_ENTRIES = 100_000;

function checkNumber(number: number | null | undefined): number | null {
  if (number == null) return null;
  if (Number.isInteger(number) && number > 0 && number <= MOST_ENTRIES) return number;
  throw refusal('NUMBER_OUT_OF_RANGE', { field: 'number', least: 1, most: MOST_ENTRIES }, [
    'entry',
    'number',
  ]);
}

/** What would move. */
export interface EntryReckoning {
  readonly moves: readonly Move[];
  readonly statusBefore: LawsuitStatus;
  readonly statusAfter: LawsuitStatus;
}

/** The clocks before and after some more facts. @throws DeadlineInputError when they cannot be computed */
export function reckonEntry(
  { recorded, docket, frame }: LockedLawsuit,
  { events }: ReadEntry,
): EntryReckoning {
  const after = readDocket([...openEvents(recorded), ...events]);
  const before = clocksOfDocket(docket, frame);
  const then = clocksOfDocket(after, frame);
  return {
    moves: movesBetween(before, then),
    statusBefore: projectLawsuit(docket, before).status,
    statusAfter: projectLawsuit(after, then).status,
  };
}
