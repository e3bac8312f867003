import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import type { EventFieldKind, MatterEvent } from './event.query.ts';
import { zonesWith } from './zones.ts';
import { initialValue } from './event-values.ts';

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

interface SavedEventField extends SavedField {
  readonly type: EventFieldKind['type'];
}

/** A further field of a fact, as it is recorded. */
export function savedField(field: EventFieldKind, event: MatterEvent): SavedEventField {
  const { key, label, type, options } = field;
  const saved = { name: `fields.${key}`, label, type, value: initialValue(field, event) };
  if (type === 'boolean') return { ...saved, options: YES_NO };
  if (type === 'zone') return { ...saved, options: zonesWith(saved.value) };
  return type === 'choice' ? { ...saved, options } : saved;
}

/** The same, to be corrected. */
export function EventField({ field: { type, options = [], ...field } }: { field: SavedEventField }) {
  switch (type) {
    case 'longText':
      return <TextBox {...field} rows={3} />;
    case 'time':
      return <TextField {...field} type="time" />;
    case 'date':
      return <TextField {...field} type="date" />;
    case 'integer':
      return <TextField {...field} type="number" />;
    case 'boolean':
    case 'zone':
    case 'choice':
      return <SelectField {...field} options={options} blank="Not said" />;
    default:
      return <TextField {...field} />;
  }
}
