/**
 * The engine's one question: given a rule, dated events and settings, which day is it, and why?
 * Pure: the same input gives the same output; it knows no time of day and no environment.
 */
import { type Computation, type DeadlineInput, DeadlineInputError } from './deadline.ts';

/**
 * Computes one deadline.
 * @returns the date with its working; see `Computation`.
 * @throws DeadlineInputError for an impossible date, an unknown event, rule or setting, or a missing field.
 */
export function compute(input: DeadlineInput): Computation {
  throw new DeadlineInputError('UNKNOWN_RULE', 'rule', `There is no rule called ${input.rule}.`);
}
