/** Which facts each kind of matter can hold. A kind of matter whose facts nobody records by hand has no vocabulary. */
import { NOTICE_VOCABULARY } from '../comments/notice-facts.ts';
import { DOCKET_VOCABULARY } from '../lawsuits/docket-kinds.ts';
import { FACT_KINDS } from '../requests/fact-kinds.ts';
import { canBeAbout } from '../requests/questions.ts';
import { type FactKindSpec, type FactVocabulary, specOf } from './fact-spec.ts';

const REQUEST_VOCABULARY: FactVocabulary = { kinds: FACT_KINDS, opening: 'submitted', canBeAbout };

const VOCABULARIES: Readonly<Record<string, FactVocabulary>> = {
  foia_request: REQUEST_VOCABULARY,
  lawsuit: DOCKET_VOCABULARY,
  agency_docket: NOTICE_VOCABULARY,
};

/** The vocabulary of a kind of matter; null where it has none. */
export const vocabularyOf = (matterKind: string): FactVocabulary | null => VOCABULARIES[matterKind] ?? null;

/**
 * What a kind of fact is, in whatever matter it stands: for words and redaction, which meet facts of all of them. A kind
 * that two vocabularies share is one fact, and the first says most of it.
 */
export const factSpec = (kind: string): FactKindSpec | undefined =>
  Object.values(VOCABULARIES)
    .map((vocabulary) => specOf(vocabulary, kind))
    .find((spec) => spec !== undefined);
