import { textOf, type Refusal } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import type { VariablesOf } from '../graphql.ts';
import { counted } from '../ui/count.ts';
import type { FactKind, RecordMutation } from './record.query.ts';
import { CHANNEL, known } from './words.ts';

/*
 * From the record form to the mutation's input, and from the API's paths back to the form's fields. A fact's fields are
 * named by its kind ("info_requested.on"), since each kind can be ticked once in one letter.
 */

type RecordInput = VariablesOf<typeof RecordMutation>['input'];
type FactInput = RecordInput['facts'][number];

/** Under which name a kind stands on the form. */
export const slotOf = ({ kind, slot = kind }: FactKind): string => slot;

/** The kinds that are ticked, in the order of the form. */
export const tickedIn = (form: FormData, kinds: readonly FactKind[]): FactKind[] =>
  kinds.filter((kind) => form.getAll('fact').includes(slotOf(kind)));

/** Name of a further field of a fact. */
export const fieldName = (slot: string, key: string): string => `${slot}.field.${key}`;

/** Reads the whole form. Facts that are not ticked are left out, whatever their fields hold. */
export const recordInput = (
  form: FormData,
  foiaRequest: string,
  kinds: readonly FactKind[],
): RecordInput => ({ foiaRequest, ...paperInput(form, kinds) });

/** A letter or notice with its facts, of whatever matter. */
export function paperInput(form: FormData, kinds: readonly FactKind[]) {
  const files = fileIdsIn(form, 'communication.file');
  const [file = null, ...enclosures] = files;
  const communication = {
    direction: form.get('communication.direction') === 'OUT' ? ('OUT' as const) : ('IN' as const),
    channel: known(CHANNEL, textOf(form, 'communication.channel')) ?? ('LETTER' as const),
    subject: textOf(form, 'communication.subject') ?? '',
    summary: textOf(form, 'communication.summary'),
    sender: textOf(form, 'communication.sender'),
    recipient: textOf(form, 'communication.recipient'),
    datedOn: textOf(form, 'communication.datedOn'),
    sentOn: textOf(form, 'communication.sentOn'),
    receivedOn: textOf(form, 'communication.receivedOn'),
    file,
    enclosures,
  };
  return {
    ...versionOf(form),
    allowDuplicate: form.get('allowDuplicate') === 'true',
    handToStaff: form.get('intent') === 'staff',
    communication,
    facts: tickedIn(form, kinds).map((kind) => ({
      ...factInput(form, kind, communication),
      file: citedFile(form, kind, files),
    })),
  };
}

/** The files of a field that takes several: the first is the paper itself, the others came with it. */
export const fileIdsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).map(String).filter(Boolean);

/** Which of the files says a fact. */
export const citedFile = (form: FormData, kind: FactKind, files: readonly string[]): string | null =>
  files[fileNumber(form, slotOf(kind)) - 1] ?? null;

interface LetterDates {
  readonly datedOn: string | null;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
}

/** One ticked fact, with the paper's date where it has none of its own. */
export function factInput(form: FormData, of: FactKind, dates: LetterDates): FactInput {
  const { kind, fields, dateDefault } = of;
  const slot = slotOf(of);
  const about = fields.find(({ type }) => type === 'eventReference');
  return {
    kind,
    occurred: { on: textOf(form, `${slot}.on`) ?? defaultDate(dateDefault, dates) ?? '' },
    ...evidence(form, slot),
    aboutEvent: about ? textOf(form, fieldName(slot, about.key)) : null,
    fields: fields
      .filter((field) => field !== about)
      .flatMap(({ key }) => {
        const value = form.getAll(fieldName(slot, key)).filter(Boolean).join(',');
        return value.trim() === '' ? [] : [{ key, value }];
      }),
  };
}

/** Which of the files says the fact, from 1: the first where nothing was typed. */
const fileNumber = (form: FormData, slot: string): number => Number(textOf(form, `${slot}.file`) ?? 1);

const isFile = (form: FormData, slot: string, length: number): boolean => {
  const number = fileNumber(form, slot);
  return (
    textOf(form, `${slot}.file`) === null || (Number.isInteger(number) && number >= 1 && number <= length)
  );
};

/** A refusal for each ticked fact that names a file which did not come. @param field the one that takes the files */
export function misplaced(
  form: FormData,
  ticked: readonly FactKind[],
  field = 'communication.file',
): Refusal[] {
  const { length } = fileIdsIn(form, field);
  return ticked
    .map(slotOf)
    .filter((slot) => !isFile(form, slot, length))
    .map((slot) => ({
      code: 'MISSING',
      message: `${counted(length, 'file')} came: say a number from 1 to ${length}, or leave it empty.`,
      path: [slot, 'file'],
    }));
}

/** Where on the file the fact is said, if that was typed. */
export function evidence(form: FormData, slot: string): Pick<FactInput, 'page' | 'passage'> {
  const page = textOf(form, `${slot}.page`);
  return { page: page === null ? null : Number(page), passage: textOf(form, `${slot}.passage`) };
}

/** The letter's date that a fact takes if none of its own was typed. */
function defaultDate(from: string, { datedOn, sentOn, receivedOn }: LetterDates): string | null {
  switch (from) {
    case 'DATED_ON':
      return datedOn ?? sentOn ?? receivedOn;
    case 'SENT_ON':
      return sentOn ?? datedOn;
    case 'RECEIVED_ON':
      return receivedOn;
    default:
      return null;
  }
}

/** A refusal for each ticked fact that has no day, neither its own nor the letter's. */
export function undated(facts: readonly FactInput[], ticked: readonly FactKind[]): Refusal[] {
  return ticked
    .filter((_kind, at) => facts[at]?.occurred.on === '')
    .map((kind) => ({ code: 'MISSING', message: `${kind.label}: say the day.`, path: [slotOf(kind), 'on'] }));
}

/** The API's paths name a fact by its place in the list; the form names it by its slot. */
export function refusalsOnForm(
  refusals: readonly Refusal[],
  facts: readonly FactInput[],
  ticked: readonly FactKind[],
): Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, path: formPath(refusal.path, facts, ticked) }));
}

function formPath(
  path: readonly string[],
  facts: readonly FactInput[],
  ticked: readonly FactKind[],
): readonly string[] {
  const [head, index, part, place] = path[0] === 'input' ? path.slice(1) : path;
  const [fact, kind] = head === 'facts' ? [facts[Number(index)], ticked[Number(index)]] : [];
  if (!fact || !kind) return path;
  const slot = slotOf(kind);
  if (part === 'occurred') return [slot, 'on'];
  if (part === 'page' || part === 'passage' || part === 'file') return [slot, part];
  if (part === 'aboutEvent') return [slot, 'field', 'aboutEvent'];
  const field = part === 'fields' ? fact.fields?.[Number(place)] : undefined;
  return field ? [slot, 'field', field.key] : [slot, 'on'];
}
