import type { SavedField } from '../forms/merge.ts';
import { textOf } from '../forms/submitted.ts';
import type { EventFieldKind, MatterEvent } from './event.query.ts';

const REFERENCES: ReadonlySet<string> = new Set([
  'eventReference',
  'partReferences',
  'determinationReferences',
  'commentReferences',
]);

/**
 * The fields of a fact that can be corrected in place. None if the fact points at parts or decisions: the API takes the
 * whole set of fields or none, and what it points at is shown in words only; such a fact is taken out and recorded anew.
 */
export function correctable(
  fields: readonly EventFieldKind[],
  event: MatterEvent,
): readonly EventFieldKind[] {
  const points = fields.some(({ key, type }) => REFERENCES.has(type) && shown(event, key) !== undefined);
  return points ? [] : fields.filter(({ type }) => !REFERENCES.has(type));
}

const found = ({ payload }: MatterEvent, key: string) => payload.find((field) => field.key === key);
const shown = (event: MatterEvent, key: string) => found(event, key)?.value;

/** What the form starts from: the API shows values in words, a form wants what a form sends. */
export function initialValue(field: EventFieldKind, event: MatterEvent): string {
  const value = shown(event, field.key) ?? '';
  switch (field.type) {
    case 'choice':
      return field.options.find((option) => option.value === value || option.label === value)?.value ?? '';
    case 'boolean':
      return value === '' ? '' : String(/^(yes|true)$/i.test(value));
    case 'date':
    case 'integer':
      return found(event, field.key)?.raw ?? '';
    default:
      return value;
  }
}

/** The fields as typed, or null if nothing was changed: then the API keeps them as they are. */
export function changedFields(form: FormData, fields: readonly EventFieldKind[], event: MatterEvent) {
  const typed = fields.map((field) => ({
    field,
    value: String(form.get(`fields.${field.key}`) ?? '').trim(),
  }));
  if (typed.every(({ field, value }) => value === initialValue(field, event))) return null;
  return typed.filter(({ value }) => value !== '').map(({ field, value }) => ({ key: field.key, value }));
}

/** Where its letter says a fact, as the form starts from it; empty where no letter with a file says it. */
export function savedCitation(event: MatterEvent): SavedField[] {
  const { page, passage, citation, communication, docketEntry } = event;
  const files = [
    communication?.file,
    ...(communication?.enclosures.nodes ?? []),
    docketEntry?.file,
    ...(docketEntry?.attachments ?? []),
  ].filter((file) => file != null);
  const [own] = files;
  if (!own) return [];
  const options = files.map(({ id, name }) => ({ value: id, label: name }));
  const file = {
    name: 'cited.file',
    label: 'File that says it',
    value: citation?.file.id ?? own.id,
    options,
  };
  return [
    ...(files.length > 1 ? [file] : []),
    { name: 'cited.page', label: 'Page of the file that says it', value: page === null ? '' : String(page) },
    { name: 'cited.passage', label: 'Its words there', value: passage ?? '' },
  ];
}

/** The place as typed, or null if nothing was changed: then the API keeps it as it is. */
export function changedCitation(form: FormData, event: MatterEvent) {
  const saved = savedCitation(event);
  const isSame = ({ name, value }: SavedField) => String(form.get(name) ?? '').trim() === value;
  if (saved.every(isSame)) return null;
  const page = textOf(form, 'cited.page');
  return {
    file: textOf(form, 'cited.file'),
    page: page === null ? null : Number(page),
    passage: textOf(form, 'cited.passage'),
  };
}
