import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { dayText } from '../ui/dates.tsx';
import styles from './request-form.module.css';
import type { Withholding, WithholdingsOf } from './withholdings.query.ts';
import { DETERMINATION } from './words.ts';

const SHORT = [
  ['batesFrom', 'First Bates number', 'As printed, with its zeros'],
  ['batesTo', 'Last Bates number', 'Empty: one page'],
  ['documentDate', 'Date of the document', 'As printed'],
  ['author', 'Author', null],
  ['exemption', 'Exemption', 'As printed, such as (b)(5) or 7(E)'],
  ['privilege', 'Privilege', 'Such as deliberative process'],
] as const;
const LONG = [
  ['recipients', 'Recipients'],
  ['description', 'What it is'],
  ['reason', 'Why they withhold it'],
  ['ruling', 'What the court ruled'],
] as const;

export const FIELD_NAMES = [...SHORT, ...LONG].map(([name]) => name);

interface Props {
  readonly request: WithholdingsOf;
  readonly row?: Withholding;
  /** Tells the forms of a page apart. */
  readonly at: string;
}

/** What a row says, for a new one and for one that changes. */
export function WithholdingFieldset({ request, row, at }: Props) {
  return (
    <>
      <div className={styles['pair']}>
        {SHORT.map(([name, label, hint]) => (
          <TextField
            key={name}
            name={name}
            id={`${name}-${at}`}
            label={label}
            hint={hint}
            value={row?.[name]}
            maxLength={300}
          />
        ))}
      </div>
      {LONG.map(([name, label]) => (
        <TextBox
          key={name}
          name={name}
          id={`${name}-${at}`}
          label={label}
          value={row?.[name]}
          rows={2}
          maxLength={5_000}
        />
      ))}
      <SourceField request={request} value={row?.event?.id} at={at} />
    </>
  );
}

/** The answer or production that rows belong to, as far as the source says. */
export function SourceField({
  request,
  value,
  at,
}: {
  request: WithholdingsOf;
  value?: string | undefined;
  at: string;
}) {
  const productions = request.productions.map(({ event, number }) => ({
    value: event.id,
    label: `${number === null ? 'Production' : `Production ${number}`}, ${dayText(event.occurred.on)}`,
  }));
  const answers = request.determinations.map(({ event, kind, datedOn }) => ({
    value: event.id,
    label: `${DETERMINATION[kind]}${datedOn ? `, ${dayText(datedOn)}` : ''}`,
  }));
  return (
    <SelectField
      name="event"
      id={`event-${at}`}
      label="It came with"
      blank="Nothing says so"
      options={[...productions, ...answers]}
      value={value}
    />
  );
}

/** Who may see new rows. */
export const KeptField = ({ request, at }: { request: WithholdingsOf; at: string }) => (
  <SelectField
    name="visibility"
    id={`visibility-${at}`}
    label="Who may see it"
    options={[
      { value: 'MATTER', label: 'Whoever sees the request' },
      { value: 'ORGANIZATION', label: 'Members and guests' },
      ...(request.viewerCan.includes('KEEP_FOR_COUNSEL')
        ? [{ value: 'COUNSEL', label: 'Counsel only' }]
        : []),
    ]}
    value="MATTER"
  />
);
