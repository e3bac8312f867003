// The closed lists of the forms that report and correct a fact.
import type { Option } from '../forms/merge.ts';

/** Narrows a word of a form to a closed list; null if it is none of it. */
export const chosen = <Value extends string>(
  options: ReadonlyArray<{ readonly value: Value }>,
  word: string | null,
): Value | null => options.find(({ value }) => value === word)?.value ?? null;

/** The choices with the word that stands, where it is none of them: to leave it out would take it off. */
export const withOwn = (
  options: readonly Option[],
  own: string | null | undefined,
  label: string | null | undefined = own,
): readonly Option[] =>
  own && !options.some(({ value }) => value === own)
    ? [{ value: own, label: label ?? own }, ...options]
    : options;

export const EFFECTS = [
  { value: 'SIGNED', label: 'It was signed' },
  { value: 'TERMS', label: 'Its terms became known' },
  { value: 'TOOK_EFFECT', label: 'It took effect' },
  { value: 'RENEWED', label: 'It was renewed' },
  { value: 'PARTLY_ENJOINED', label: 'A court barred part of it' },
  { value: 'ENJOINED', label: 'A court barred it' },
  { value: 'ORDER_LIFTED', label: 'What a court barred is open again' },
  { value: 'ENDED', label: 'It ended' },
] as const;

export const PRECISIONS = [
  { value: 'DAY', label: 'The day is known' },
  { value: 'MONTH', label: 'Only the month' },
  { value: 'YEAR', label: 'Only the year' },
  { value: 'ABOUT', label: 'About then' },
  { value: 'ON_OR_BEFORE', label: 'On that day or before' },
  { value: 'ON_OR_AFTER', label: 'On that day or after' },
] as const;

export const BASES = [
  { value: 'STATED', label: 'The source says so' },
  { value: 'INFERRED', label: 'We conclude it from the source' },
] as const;

/** How exactly the end of a term is known. */
export const TERM_PRECISIONS = PRECISIONS.slice(0, 3);

/** Further particulars of a fact, by the API's name for each. */
export const DETAILS = [
  ['citation', 'Citation'],
  ['frDoc', 'Federal Register document'],
  ['agreementNo', 'Number of the agreement'],
  ['agency', 'Agency'],
  ['court', 'Court'],
  ['docket', 'Case number'],
  ['judge', 'Judge'],
  ['plaintiffs', 'Plaintiffs'],
  ['defendants', 'Defendants'],
  ['nature', 'Kind of case'],
  ['requester', 'Requester'],
] as const;

export const FACT_KINDS = [
  { value: 'ruling', label: 'Ruling of a court' },
  { value: 'federal-register', label: 'Federal Register' },
  { value: 'statement', label: 'Statement' },
  { value: 'letter', label: 'Letter' },
  { value: 'press', label: 'Press' },
  { value: 'agreement', label: 'The agreement itself' },
  { value: 'lawsuit', label: 'Lawsuit' },
  { value: 'other', label: 'Something else' },
] as const;

export const CONFIDENCES = [
  { value: 'high', label: 'High: the source itself was read' },
  { value: 'medium', label: 'Medium: another source tells of it' },
  { value: 'low', label: 'Low' },
] as const;

export const ACTION_KINDS = [
  { value: 'FEDERAL_REGISTER_NOTICE', label: 'A notice in the Federal Register' },
  { value: 'STATEMENT', label: 'A statement' },
  { value: 'LETTER_TO_CONGRESS', label: 'A letter to Congress' },
  { value: 'COURT_FILING', label: 'A court filing' },
  { value: 'PUBLICATION', label: 'Another publication' },
  { value: 'MEMORANDUM', label: 'A memorandum' },
  { value: 'OTHER', label: 'Something else' },
] as const;
