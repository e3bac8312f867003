import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import styles from '../requests/request-form.module.css';
import type { FormFact } from './correction.query.ts';
import {
  BASES,
  CONFIDENCES,
  DETAILS,
  EFFECTS,
  FACT_KINDS,
  PRECISIONS,
  TERM_PRECISIONS,
  withOwn,
} from './report-words.ts';
import { SOURCES_HINT, sourcesText } from './source-lines.ts';

/** A fact of the public record as it is saved; empty for a new one. */
export function savedFact(fact?: FormFact) {
  const said = (key: string): string | undefined =>
    fact?.payload.find((field) => field.key === key)?.raw ?? undefined;
  const word = (key: string): string | undefined => said(key)?.toUpperCase();
  return {
    statement: { name: 'statement', label: 'What happened', value: fact?.sentence },
    on: { name: 'on', label: 'When', value: fact?.occurred.on },
    precision: {
      name: 'precision',
      label: 'How exactly the source says it',
      value: fact?.occurred.precision,
      options: PRECISIONS,
    },
    until: { name: 'until', label: 'To', value: fact?.occurred.until },
    basis: { name: 'basis', label: 'Where the date is from', value: fact?.occurred.basis, options: BASES },
    factKind: {
      name: 'factKind',
      label: 'Of what kind',
      value: said('factKind'),
      options: withOwn(FACT_KINDS, said('factKind')),
    },
    sources: {
      name: 'sources',
      label: 'Where it can be read',
      value: fact && sourcesText(fact.sources),
    },
    confidence: {
      name: 'confidence',
      label: 'How sure it is',
      value: fact?.confidence,
      options: withOwn(CONFIDENCES, fact?.confidence),
    },
    effect: { name: 'effect', label: 'It says that', value: word('effect'), options: EFFECTS },
    order: { name: 'order', label: 'Under which order', value: said('order') },
    effectFrom: { name: 'effectFrom', label: 'From', value: said('effectFrom') },
    effectUntil: { name: 'effectUntil', label: 'Until', value: said('effectUntil') },
    effectUntilPrecision: {
      name: 'effectUntilPrecision',
      label: 'How exactly that is known',
      value: word('effectUntilPrecision') ?? 'DAY',
      options: TERM_PRECISIONS,
    },
    ...Object.fromEntries(
      DETAILS.map(([key, label]) => [`details.${key}`, { name: `details.${key}`, label, value: said(key) }]),
    ),
  } satisfies Readonly<Record<string, SavedField>>;
}

type Fields = ReturnType<typeof savedFact>;

/** What a source tells: when, what, where it can be read, and what it did to the agreement. */
export const FactFields = ({ fields }: { fields: Fields }) => (
  <>
    <TextBox {...fields.statement} hint="In a sentence or two" rows={3} maxLength={5000} required />
    <div className={styles['pair']}>
      <TextField {...fields.on} hint="For a month or a year: its first day" type="date" required />
      <SelectField {...fields.precision} />
      <TextField {...fields.until} hint="Where the source gives a span of days" type="date" />
      <SelectField {...fields.basis} />
    </div>
    <TextBox {...fields.sources} hint={SOURCES_HINT} rows={2} required />
    <div className={styles['pair']}>
      <SelectField {...fields.factKind} />
      <SelectField {...fields.confidence} />
    </div>
    <EffectFields fields={fields} />
    <Particulars fields={fields} />
  </>
);

const EffectFields = ({ fields }: { fields: Fields }) => (
  <fieldset className="stack">
    <legend className="legend">What it did to the agreement, if the source says so</legend>
    <SelectField {...fields.effect} blank="Nothing of the kind" />
    <TextField {...fields.order} hint="Court, number and day, in a line" maxLength={300} />
    <div className={styles['pair']}>
      <TextField {...fields.effectFrom} hint="Where that is not the day above" type="date" />
      <TextField
        {...fields.effectUntil}
        hint="Where the source names a last day; of a month or a year the first"
        type="date"
      />
      <SelectField
        {...fields.effectUntilPrecision}
        hint="A month or a year only where its terms became known"
      />
    </div>
  </fieldset>
);

/** Open where one is given. */
function Particulars({ fields }: { fields: Readonly<Record<string, SavedField>> }) {
  const particulars = DETAILS.flatMap(([key]) => fields[`details.${key}`] ?? []);
  return (
    <details open={particulars.some(({ value }) => value)}>
      <summary>Citation, court, numbers</summary>
      <div className={styles['pair']}>
        {particulars.map((field) => (
          <TextField key={field.name} {...field} maxLength={300} />
        ))}
      </div>
    </details>
  );
}
