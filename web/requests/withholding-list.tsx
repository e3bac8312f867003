import { Link } from 'react-router';
import { Tombstone } from '../access/tombstone.tsx';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckField, TextBox, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { WithholdingFieldset } from './withholding-fields.tsx';
import type { Withholding, WithholdingsOf } from './withholdings.query.ts';
import styles from './withholdings.module.css';

interface ListProps {
  readonly request: WithholdingsOf;
  readonly clientMutationId: string;
  /** What came back of the form with this intent, for this row. */
  readonly sentFor: (intent: string, row: string) => Submitted | undefined;
}

export function WithholdingList({ request, ...forms }: ListProps) {
  return (
    <ol className={styles['list']}>
      {request.withholdings.nodes.map((row, index) => (
        <li key={row.id} className={styles['row']}>
          <Row row={row} path={request.path} />
          <Forms request={request} row={row} index={index} {...forms} />
        </li>
      ))}
    </ol>
  );
}

const nameOf = ({ batesFrom, batesTo, pages, description }: Withholding): string => {
  if (!batesFrom) return description ?? 'A row';
  const range = batesTo && batesTo !== batesFrom ? `${batesFrom} to ${batesTo}` : batesFrom;
  return pages === null ? range : `${range} (${counted(pages, 'page')})`;
};

function Row({ row, path }: { row: Withholding; path: string }) {
  const facts = [
    ['Exemption', row.exemption],
    ['Privilege', row.privilege],
    ['Date', row.documentDate],
    ['Author', row.author],
    ['Recipients', row.recipients],
    ['Their reason', row.reason],
    ['Ruling', row.ruling],
  ].filter(([, value]) => value);
  return (
    <>
      <h3>{nameOf(row)}</h3>
      {row.redaction ? <Tombstone redaction={row.redaction} what="Words" /> : null}
      {row.batesFrom && row.description ? <p>{row.description}</p> : null}
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {row.event ? (
          <div>
            <dt>Came with</dt>
            <dd>
              <a href={`${path}/events/${encodeURIComponent(row.event.id)}`}>
                {row.event.label}, <Day on={row.event.occurred.on} />
              </a>
            </dd>
          </div>
        ) : null}
        {row.visibility === 'MATTER' ? null : (
          <div>
            <dt>Who sees it</dt>
            <dd>{SEEN[row.visibility]}</dd>
          </div>
        )}
      </dl>
      {row.position ? (
        <div className={styles['counsel']}>
          <strong>Our position, for counsel only</strong>
          <p>{row.position}</p>
        </div>
      ) : null}
    </>
  );
}

const SEEN = {
  ORGANIZATION: 'Members and guests',
  COUNSEL: 'Counsel only',
  SEALED: 'Only who is named',
} as const;

function Forms({
  request,
  row,
  index,
  clientMutationId,
  sentFor,
}: ListProps & { row: Withholding; index: number }) {
  const may = (act: WithholdingsOf['viewerCan'][number]) => request.viewerCan.includes(act);
  const form = (intent: string) => ({
    matter: request,
    intent,
    sent: sentFor(intent, row.id),
    clientMutationId: `${clientMutationId}-${intent}-${index}`,
  });
  const which = <input type="hidden" name="withholding" value={row.id} />;
  const about = <span className="visually-hidden">: {nameOf(row).slice(0, 80)}</span>;
  return (
    <div data-screen-only>
      {may('WRITE_POSITION') ? (
        <details open={form('position').sent !== undefined}>
          <summary>Our position{about}</summary>
          <ChangeForm {...form('position')} button="Save our position">
            {which}
            <TextBox
              name="position"
              id={`position-${index}`}
              label="Our position"
              hint="Work product: only counsel reads it, here and in the history. It is in no export."
              value={row.position}
              rows={3}
              maxLength={5_000}
            />
          </ChangeForm>
        </details>
      ) : null}
      {may('RECORD_WITHHOLDINGS') ? (
        <details open={form('edit').sent !== undefined}>
          <summary>Change it, or write the ruling{about}</summary>
          <ChangeForm {...form('edit')} button="Save the row">
            {which}
            <WithholdingFieldset request={request} row={row} at={String(index)} />
          </ChangeForm>
        </details>
      ) : null}
      {may('REMOVE_WITHHOLDINGS') ? (
        <details open={form('remove').sent !== undefined}>
          <summary>Take it away{about}</summary>
          <ChangeForm {...form('remove')} button="Take it away">
            {which}
            {row.line === null ? null : (
              <CheckField
                name="wholeTable"
                id={`wholeTable-${index}`}
                label="And all other rows that came in the same table"
              />
            )}
            <TextField
              name="reason"
              id={`reason-${index}`}
              label="Why"
              hint="Members read it in the history"
              maxLength={300}
            />
          </ChangeForm>
        </details>
      ) : null}
      {may('REDACT') ? (
        <p>
          <Link to={`${request.path}/entries/${encodeURIComponent(row.id)}/redact`}>
            Remove its words for good{about}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
