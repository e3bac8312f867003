/** Whose law an agency is under, in words. */
import { LAW } from '../deadlines/law.ts';

/**
 * @param jurisdiction `US`, or a state's two letters
 * @returns the letters themselves for a state that has no rules here
 * @example jurisdictionName('NY') // 'New York'
 */
export const jurisdictionName = (jurisdiction: string): string =>
  jurisdiction === 'US'
    ? 'Federal'
    : (LAW.states.find(({ code }) => code === jurisdiction)?.name ?? jurisdiction);
