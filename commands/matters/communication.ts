/** What came in or went out of a matter of any kind, checked and ready to be written; and that it was not recorded before. */
import { refusal } from '#domain/errors.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import {
  checkListLength,
  checkOptionalText,
  checkText,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '#domain/matters/text.ts';
import { findSameFile, type NewCommunication } from '#db/writes/communications.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, personOf } from '../context.ts';
import { checkDocument } from '../documents/check-document.ts';
import type { Paper } from './parse-facts.ts';

export interface CommunicationInput {
  readonly direction: 'in' | 'out';
  readonly channel: 'letter' | 'email' | 'portal' | 'phone' | 'fax' | 'visit';
  readonly subject: string;
  readonly summary?: string | null | undefined;
  readonly sender?: string | null | undefined;
  readonly recipient?: string | null | undefined;
  readonly datedOn?: string | null | undefined;
  readonly sentOn?: string | null | undefined;
  readonly receivedOn?: string | null | undefined;
  readonly file?: string | null | undefined;
  /** More files that came with it. */
  readonly enclosures?: readonly string[] | null | undefined;
}

/** What is recorded in one save. */
export interface PaperInput {
  readonly communication: CommunicationInput;
  readonly facts: readonly FactInput[];
  readonly allowDuplicate?: boolean | null | undefined;
  /** Not sure: let staff look at it. */
  readonly handToStaff?: boolean | null | undefined;
}

/** Checks a communication. Writes nothing. @throws Refusal DATE_*, TEXT_*, DOCUMENT_UNKNOWN */
export async function readCommunication(
  ctx: CommandContext,
  matter: MatterRow,
  { communication: given, handToStaff }: Pick<PaperInput, 'communication' | 'handToStaff'>,
): Promise<NewCommunication> {
  const at = (field: string) => ['communication', field];
  const date = (field: 'datedOn' | 'sentOn' | 'receivedOn') => {
    const value = given[field];
    return value ? checkPastDate(value, ctx.today, at(field)) : null;
  };
  const line = (field: 'sender' | 'recipient', words: string) =>
    checkOptionalText(given[field], TEXT_LIMITS.line, words, at(field));
  const dates = { datedOn: date('datedOn'), sentOn: date('sentOn'), receivedOn: date('receivedOn') };
  const earliest = Object.values(dates)
    .filter((value) => value !== null)
    .sort()[0];
  return {
    id: ctx.newId(),
    matterId: matter.id,
    direction: given.direction,
    channel: given.channel,
    subject: checkText(given.subject, TEXT_LIMITS.line, 'what it is about', at('subject')),
    summary: checkOptionalText(given.summary, TEXT_LIMITS.note, 'the summary', at('summary')),
    sender: line('sender', 'the sender'),
    recipient: line('recipient', 'the recipient'),
    ...dates,
    happenedOn: earliest ?? ctx.today,
    documentId: await checkDocument(ctx, matter.organizationId, given.file, at('file')),
    needsStaff: handToStaff ?? false,
    recordedById: personOf(ctx),
    recordedAt: ctx.now,
  };
}

/** The files that came with it, each once. Writes nothing. @throws Refusal DOCUMENT_UNKNOWN, TOO_MANY */
export async function readEnclosures(
  ctx: CommandContext,
  { organizationId }: Pick<MatterRow, 'organizationId'>,
  { file, enclosures }: Pick<CommunicationInput, 'file' | 'enclosures'>,
  path: readonly string[] = ['communication', 'enclosures'],
): Promise<readonly string[]> {
  const ids = [...new Set(enclosures)].filter((id) => id !== file);
  checkListLength(ids, LIST_LIMITS.files, 'the files', path);
  for (const [at, id] of ids.entries()) {
    await checkDocument(ctx, organizationId, id, [...path, String(at)]);
  }
  return ids;
}

/** A letter as the paper of its facts, with its files. */
export const paperOf = ({ id, documentId }: NewCommunication, enclosures: readonly string[]): Paper => ({
  communicationId: id,
  docketEntryId: null,
  file: documentId ?? null,
  enclosures,
});

/** The same file again is recognised. @throws Refusal DUPLICATE_FILE */
export async function refuseDuplicate(
  ctx: CommandContext,
  communication: NewCommunication,
  path: readonly string[] = ['communication', 'file'],
): Promise<void> {
  const { matterId, documentId } = communication;
  if (!documentId) return;
  const earlier = await findSameFile(ctx.tx, ctx.viewer, matterId, documentId);
  if (!earlier) return;
  const { happenedOn: value, subject } = earlier;
  throw refusal('DUPLICATE_FILE', { value, subject }, path);
}
