import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { EventFieldKind } from './event.query.ts';

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** A further field of a fact that is corrected. */
export function EventField({ field, value }: { field: EventFieldKind; value: string }) {
  const common = { name: `fields.${field.key}`, label: field.label, value };
  switch (field.type) {
    case 'longText':
      return <TextBox {...common} rows={3} />;
    case 'date':
      return <TextField {...common} type="date" />;
    case 'integer':
      return <TextField {...common} type="number" />;
    case 'boolean':
      return <SelectField {...common} options={YES_NO} blank="Not said" />;
    case 'choice':
      return <SelectField {...common} options={field.options} blank="Not said" />;
    default:
      return <TextField {...common} />;
  }
}
