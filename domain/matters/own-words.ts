/**
 * The words that a matter itself is made of, by its kind: what removing words for good can name, and what stands there afterwards.
 * Its letters, facts, files and notes are removed one by one (`commands/access/redact.ts`); the parts of a request are facts.
 */
import { REDACTED } from './redaction.ts';

const EMPTIED = {
  foia_request: { title: REDACTED, request_text: REDACTED, requester: { name: REDACTED } },
  lawsuit: { title: REDACTED, caption: REDACTED, parties: [], claims: [], relief: null },
  agency_docket: { title: REDACTED, subject: REDACTED, missing_notice: null },
  agreement: { title: REDACTED, summary: REDACTED, parties: [], known: [], unknown: [] },
} as const;

type MatterKind = keyof typeof EMPTIED;

export const OWN_WORDS = [
  'title',
  'request_text',
  'requester',
  'caption',
  'parties',
  'claims',
  'relief',
  'subject',
  'missing_notice',
  'summary',
  'known',
  'unknown',
] as const;

export type OwnWords = (typeof OWN_WORDS)[number];

/** Which of them a matter of this kind has, in their order on its page. */
export const ownWordsOf = (kind: string): readonly OwnWords[] => {
  const emptied = EMPTIED[kind as MatterKind];
  return OWN_WORDS.filter((words) => words in emptied);
};

/** Rows, entries of the history and asks hold `request_text` as `requestText`. */
export const fieldOf = (words: OwnWords): string =>
  words.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The fields of the rows, with what stands in the place of words that were removed. */
export function withoutOwnWords(kind: string, words: readonly OwnWords[]): Readonly<Record<string, unknown>> {
  const emptied: Partial<Record<OwnWords, unknown>> = EMPTIED[kind as MatterKind];
  return Object.fromEntries(words.map((one) => [fieldOf(one), emptied[one]]));
}
