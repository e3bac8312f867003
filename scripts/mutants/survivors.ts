/**
 * Mutants that may live, each with the reason why no test can or should kill it. The list only shrinks.
 */
const WEEKEND = 'moves a Saturday to a Sunday: neither is a business day, so no date can differ';
const KING = 'Inauguration Day on a Sunday: the Monday after is always the King holiday';
const SENTENCE =
  'changes no date, only the sentence "Not before": test/domain/deadlines/explain.test.ts proves it';

export const SURVIVORS: Readonly<Record<string, string>> = {
  'calendar holidays.2.rule.saturdayMoves 0 -> 1': WEEKEND,
  'calendar holidays.2.rule.sundayMoves 1 -> 0': KING,
  'CA holidays.0.rule.saturdayMoves 0 -> 1': WEEKEND,
  'CA holidays.4.rule.saturdayMoves 0 -> 1': WEEKEND,
  'CA holidays.5.rule.saturdayMoves 0 -> 1': WEEKEND,
  'CA holidays.10.rule.saturdayMoves 0 -> 1': WEEKEND,
  'CA holidays.11.rule.saturdayMoves 0 -> 1': WEEKEND,
  'CA holidays.4.since 2021 -> 2022':
    'June 19, 2021 was a Saturday, which California does not move: no business day differs',
  'DC holidays.2.rule.saturdayMoves 0 -> 1': WEEKEND,
  'DC holidays.2.rule.sundayMoves 1 -> 0': KING,
  'COMMENT-60 floor true -> false': SENTENCE,
  'APA-EFFECTIVE-30 floor true -> false': SENTENCE,
};
