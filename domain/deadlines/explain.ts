/**
 * Steps to sentences, in the words of one language. Rendered when it is read, never stored: a better sentence
 * improves every old explanation, and the steps stay the same.
 */
import { EN } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import type { Step, StepKey, StepParams } from './steps.ts';

/** One sentence a step. */
export function explain(steps: readonly Step[], words: Words = EN): readonly string[] {
  return steps.map((step) => sentence(step, words));
}

export function sentence(step: Step, words: Words = EN): string {
  // The compiler cannot see that key and params belong together once the union is indexed.
  const say = words.steps[step.key] as (params: StepParams[StepKey]) => string;
  return say(step.params);
}
