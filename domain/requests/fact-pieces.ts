/** The pieces that many kinds of facts of a request share. */
import type { FactKindSpec } from '../matters/fact-spec.ts';

/** The six plain doors of the record page, and `ours` for what we did. */
export const DOORS = ['got_it', 'asks', 'money', 'more_time', 'answered', 'something_else', 'ours'] as const;
export type Door = (typeof DOORS)[number];

export interface RequestFactSpec extends FactKindSpec {
  readonly door: Door;
}

/** What several kinds say. */
export const WORDS = { agencyWords: { type: 'long_text' } } as const;
export const QUESTION = { question: { type: 'long_text' }, answerBy: { type: 'date' } } as const;
/** A letter of theirs whose day starts, stops or ends a clock. */
export const LETTER = { direction: 'in', dateDefault: 'dated_on', onClock: true } as const;
/** Something they say that moves no clock. */
export const HEARD = { direction: 'in', dateDefault: 'dated_on', onClock: false } as const;
/** Something we did. */
export const OURS = { door: 'ours', direction: 'out', dateDefault: 'sent_on', onClock: true } as const;
/** Pages. */
export const COUNT = { type: 'integer', least: 0, most: 10_000_000 } as const;

/** Who pays what: each category pays for other things. */
export const FEE_CATEGORIES = ['commercial', 'educational', 'news_media', 'other'] as const;
