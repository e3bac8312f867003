import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { EventFieldKind } from './event.query.ts';

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** A further field of a fact that is corrected. Parts and questions it refers to are corrected by recording it anew. */
export function EventField({ field, value }: { field: EventFieldKind; value: string | undefined }) {
  const common = { name: `fields.${field.key}`, label: field.label, value };
  switch (field.type) {
    case 'longText':
      return <TextBox {...common} rows={3} />;
    case 'date':
      return <TextField {...common} type="date" />;
    case 'integer':
      return <TextField {...common} type="number" />;
    case 'boolean':
      return <SelectField {...common} options={YES_NO} blank="Not said" value={booleanOf(value)} />;
    case 'choice':
      return (
        <SelectField {...common} options={field.options} blank="Not said" value={optionOf(field, value)} />
      );
    case 'eventReference':
    case 'partReferences':
    case 'determinationReferences':
      return null;
    default:
      return <TextField {...common} />;
  }
}

/** The API gives a value in words; the choice is found by either its word or its label. */
const optionOf = ({ options }: EventFieldKind, value: string | undefined) =>
  options.find((option) => option.value === value || option.label === value)?.value;

const booleanOf = (value: string | undefined) =>
  value && /^(yes|true)$/i.test(value) ? 'true' : value && 'false';
