import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import type { VariablesOf } from '../graphql.ts';
import { citedFile, factInput, fileIdsIn, tickedIn } from '../requests/record-input.ts';
import type { FactKind } from '../requests/record.query.ts';
import type { EntryMutation } from './entry.query.ts';

type EntryInput = VariablesOf<typeof EntryMutation>['input'];

/** One minute order says several of these: each stands on the form so many times. */
const TIMES: Readonly<Record<string, number>> = {
  order_entered: 4,
  order_obeyed: 2,
  motion_filed: 2,
  hearing_set: 2,
};

/** The kinds as the form offers them. */
export const slotsOf = (kinds: readonly FactKind[]): FactKind[] =>
  kinds.flatMap((kind) =>
    Array.from({ length: TIMES[kind.kind] ?? 1 }, (_none, at) =>
      at === 0 ? kind : { ...kind, slot: `${kind.kind}-${at + 1}`, label: `${kind.label}: another one` },
    ),
  );

/** Reads the whole form. A fact takes the day of the entry where it has none of its own. */
export function entryInput(form: FormData, lawsuit: string, slots: readonly FactKind[]): EntryInput {
  const enteredOn = textOf(form, 'entry.enteredOn');
  const number = textOf(form, 'entry.number');
  const url = textOf(form, 'entry.url');
  const files = fileIdsIn(form, 'entry.file');
  const [file = null, ...attachments] = files;
  const dates = { datedOn: enteredOn, sentOn: null, receivedOn: null };
  return {
    lawsuit,
    ...versionOf(form),
    handToStaff: form.get('intent') === 'staff',
    entry: {
      number: number === null ? null : Number(number),
      entered: { on: enteredOn ?? '' },
      text: textOf(form, 'entry.text') ?? '',
      file,
      attachments,
      sources: url === null ? [] : [{ url }],
    },
    facts: tickedIn(form, slots).map((kind) => ({
      ...factInput(form, kind, dates),
      file: citedFile(form, kind, files),
    })),
  };
}

/** Where the API's places of the entry stand on the form. */
export function entryPath(path: readonly string[]): readonly string[] {
  const [head, field] = path[0] === 'input' ? path.slice(1) : path;
  if (head !== 'entry') return path;
  if (field === 'entered') return ['entry', 'enteredOn'];
  if (field === 'attachments') return ['entry', 'file'];
  return ['entry', field === 'sources' ? 'url' : (field ?? 'text')];
}
