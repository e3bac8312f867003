import { SelectField, TextBox, TextField, useSubmitted } from '../forms/fields.tsx';
import styles from '../requests/request-form.module.css';
import own from './agreement.module.css';
import { dateField, DATE_KEYS, type DateKey, DATES } from './date-input.ts';
import { CONFIDENCES, PRECISIONS, TERM_PRECISIONS } from './report-words.ts';
import { SOURCES_HINT } from './source-lines.ts';

/** When it was signed, since when and until when it holds: each as exactly as a source says it, and with that source. */
export const DateFields = () => (
  <fieldset className="stack">
    <legend className="legend">Its dates, where a source shows them</legend>
    <p className={styles['note']}>
      A date that no source shows stays empty, and the page says so. Each can be reported later.
    </p>
    {DATE_KEYS.map((key) => (
      <OneDate key={key} date={key} />
    ))}
  </fieldset>
);

function OneDate({ date }: { date: DateKey }) {
  const sent = useSubmitted();
  const isTold =
    ['on', 'until', 'sources'].some((field) => sent?.values[dateField(date, field)]?.[0]) ||
    sent?.errors.some(({ field }) => field.startsWith(`dates.${date}.`));
  return (
    <details open={isTold ?? false}>
      <summary>{DATES[date].legend}</summary>
      <div className={`stack ${own['statement']}`}>
        {date === 'ends' ? <End /> : <When date={date} />}
        <TextBox
          name={dateField(date, 'sources')}
          label="Where it can be read"
          hint={SOURCES_HINT}
          rows={2}
        />
        <TextField
          name={dateField(date, 'statement')}
          label="In a sentence, as the timeline tells it"
          value={DATES[date].statement}
          maxLength={5000}
        />
        <SelectField name={dateField(date, 'confidence')} label="How sure it is" options={CONFIDENCES} />
      </div>
    </details>
  );
}

const When = ({ date }: { date: DateKey }) => (
  <div className={styles['pair']}>
    <TextField
      name={dateField(date, 'on')}
      label="When"
      hint="For a month or a year: its first day"
      type="date"
    />
    <SelectField
      name={dateField(date, 'precision')}
      label="How exactly the source says it"
      options={PRECISIONS}
    />
  </div>
);

/** A last day may lie ahead; the day on which a source told of it does not. */
const End = () => (
  <div className={styles['pair']}>
    <TextField
      name={dateField('ends', 'until')}
      label="Its last day"
      hint="For a month or a year: its first day"
      type="date"
    />
    <SelectField
      name={dateField('ends', 'precision')}
      label="How exactly the source says it"
      options={TERM_PRECISIONS}
    />
    <TextField
      name={dateField('ends', 'on')}
      label="Day of the source that says so"
      hint="When its text, or a report of it, became known"
      type="date"
    />
  </div>
);
