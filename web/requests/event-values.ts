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
