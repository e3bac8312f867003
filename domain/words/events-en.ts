/** Recorded facts in English sentences, and what each says beside its date. */
import type { FactField } from '../matters/fact-spec.ts';
import type { FuzzyDate } from '../matters/fuzzy-date.ts';
import { factSpec } from '../matters/vocabularies.ts';
import { longDate, fuzzyDateText } from './dates-en.ts';
import { factLabel, factWords, fieldLabel, optionLabel } from './facts-en.ts';

/** As much of a fact as a sentence about it needs. */
export interface FactSaid {
  readonly kind: string;
  readonly occurred: FuzzyDate;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface FieldInWords {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** As it is kept. */
  readonly raw: string;
}

/** Facts of the public record carry their own words; these keys hold them, and where they come from. */
const OWN_WORDS = 'statement';
const NOT_SHOWN: ReadonlySet<string> = new Set([
  OWN_WORDS,
  'sources',
  'confidence',
  'agencyId',
  'gaveRiseTo',
  'parts',
  'part',
  'determinations',
  'comments',
]);

/** What a fact is called: its kind in words, or the words of the public record. */
export function eventLabel({ kind, payload }: Pick<FactSaid, 'kind' | 'payload'>): string {
  if (factWords(kind)) return factLabel(kind);
  const title = payload['title'] ?? payload[OWN_WORDS];
  return typeof title === 'string' ? title : optionLabel(kind);
}

/** `The right office received it: 3 Mar 2026.` and for a fact of the public record its own statement. */
export function eventSentence(fact: FactSaid): string {
  const statement = fact.payload[OWN_WORDS];
  if (typeof statement === 'string') return statement;
  const fields = eventFields(fact).map(({ label, value }) => `${label}: ${value}`);
  const said = [`${eventLabel(fact)}: ${fuzzyDateText(fact.occurred)}`, ...fields].join('; ');
  return /[.?!]$/.test(said) ? said : `${said}.`;
}

/** The further fields of a fact, labelled and in words. Ids of parts and determinations are given elsewhere. */
export function eventFields({ kind, payload }: Pick<FactSaid, 'kind' | 'payload'>): readonly FieldInWords[] {
  const specs = factSpec(kind)?.fields ?? {};
  return Object.entries(payload)
    .filter(([key, value]) => !NOT_SHOWN.has(key) && value !== null && typeof value !== 'object')
    .map(([key, value]) => ({
      key,
      label: fieldLabel(key),
      value: fieldInWords(specs[key], value),
      raw: String(value),
    }));
}

function fieldInWords(spec: FactField | undefined, value: unknown): string {
  switch (spec?.type) {
    case 'money':
      return `$${(Number(value) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
    case 'date':
      return longDate(String(value));
    case 'boolean':
      return value === true ? 'Yes' : 'No';
    case 'choice':
      return optionLabel(String(value));
    default:
      return String(value);
  }
}
