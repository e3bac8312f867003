// What a correction of a recorded fact takes, on a matter of any kind.
import type { CorrectEventInput } from '#commands/matters/correct-event.ts';
import type { InputFields } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { CitedInput, FactFieldInput, FuzzyDateInput } from '../requests/inputs.ts';

export const correctionFields = (t: InputFields) => ({
  event: t.id({ required: true, description: 'The fact, in its newest version.' }),
  reason: t.string({ required: true, description: 'Why it is corrected.' }),
  void: t.boolean({ defaultValue: false, description: 'It never happened.' }),
  occurred: t.field({ type: FuzzyDateInput, description: 'The right date; left out, it stays.' }),
  fields: t.field({
    type: [FactFieldInput],
    description: 'All that it says beside its date; left out, it stays.',
  }),
  cited: t.field({ type: CitedInput, description: 'Where its paper says it; left out, it stays.' }),
  silent: t.boolean({
    defaultValue: false,
    description:
      'Nobody is told, and the matter keeps its place in lists. Only of what is not public; else CORRECTION_IS_PUBLIC.',
  }),
});

/** @throws Refusal ID_INVALID */
export const decodedCorrection = (input: { readonly cited?: object | null | undefined }): CorrectEventInput =>
  ({
    ...withUuids(input),
    ...(input.cited ? { cited: withUuids(input.cited, ['cited']) } : {}),
  }) as CorrectEventInput;
