/** How a request or a part of it ended, as it is read here (practice: outcome on two levels). */
export const OUTCOMES = [
  'open',
  'released',
  'released_in_part',
  'withheld_in_full',
  'neither_confirmed_nor_denied',
  'no_records',
  'could_not_locate',
  'closed_without_answer',
  'withdrawn_by_us',
  'merged',
  'settled',
  'ordered_by_court',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an agency's answer can say; each but `released` is adverse and opens a window to appeal. */
export const ANSWERS = [
  'released',
  'released_in_part',
  'withheld_in_full',
  'neither_confirmed_nor_denied',
  'no_records',
  'could_not_locate',
] as const satisfies readonly Outcome[];

/** How a part may be closed by hand. */
export const PART_OUTCOMES = OUTCOMES.filter((outcome) => outcome !== 'open');

/** How an appeal ends, as a whole or for one part. */
export const APPEAL_RESULTS = ['affirmed', 'reversed', 'remanded', 'moot', 'dismissed_as_late'] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number];
