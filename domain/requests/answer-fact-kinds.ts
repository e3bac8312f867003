/** The facts of the door “They answered”: answers, releases, closures and decisions on appeals. */
import { COUNT, HEARD, LETTER, WORDS, type RequestFactSpec } from './fact-pieces.ts';
import { ANSWERS, APPEAL_RESULTS } from './outcome.ts';

export const ANSWER_FACT_KINDS = {
  // They answered.
  determination: {
    ...LETTER,
    door: 'answered',
    fields: {
      answer: { type: 'choice', options: ANSWERS, required: true },
      isWhole: { type: 'boolean' },
      searchFinished: { type: 'boolean' },
      saysWhat: { type: 'boolean' },
      givesReasons: { type: 'boolean' },
      appealRights: { type: 'boolean' },
      appealBy: { type: 'date' },
      exemptions: { type: 'text' },
      parts: { type: 'parts' },
      ...WORDS,
    },
  },
  interim_response: { ...LETTER, door: 'answered', fields: WORDS },
  production: {
    ...HEARD,
    door: 'answered',
    fields: {
      number: { type: 'integer', least: 1, most: 10_000 },
      batesFrom: { type: 'text' },
      batesTo: { type: 'text' },
      isReRelease: { type: 'boolean' },
      processed: COUNT,
      releasedInFull: COUNT,
      releasedInPart: COUNT,
      withheldInFull: COUNT,
      duplicate: COUNT,
      nonResponsive: COUNT,
      consultation: COUNT,
      referred: COUNT,
    },
  },
  clawed_back: {
    ...HEARD,
    door: 'answered',
    ownAct: true,
    fields: { batesFrom: { type: 'text' }, batesTo: { type: 'text' }, ...WORDS },
  },
  release_link_received: {
    ...LETTER,
    door: 'answered',
    fields: { downloadBy: { type: 'date', required: true } },
  },
  release_downloaded: { ...LETTER, door: 'answered', dateDefault: 'received_on', answers: true, fields: {} },
  search_described: {
    ...HEARD,
    door: 'answered',
    fields: {
      places: { type: 'long_text' },
      searchers: { type: 'long_text' },
      terms: { type: 'long_text' },
      parts: { type: 'parts' },
    },
  },
  closed_by_agency: { ...LETTER, door: 'answered', fields: WORDS },
  reopened: { ...LETTER, door: 'answered', fields: {} },
  appeal_received: { ...LETTER, door: 'answered', dateDefault: 'none', mayName: true, fields: {} },
  appeal_unusual_circumstances_notice: {
    ...LETTER,
    door: 'answered',
    mayName: true,
    fields: { workingDays: { type: 'integer', least: 1, most: 400 } },
  },
  appeal_decided: {
    ...LETTER,
    door: 'answered',
    mayName: true,
    fields: {
      result: { type: 'choice', options: APPEAL_RESULTS, required: true },
      partsAffirmed: { type: 'parts' },
      partsReversed: { type: 'parts' },
      partsRemanded: { type: 'parts' },
      partsMoot: { type: 'parts' },
      partsDismissedAsLate: { type: 'parts' },
      ...WORDS,
    },
  },
} as const satisfies Record<string, RequestFactSpec>;
