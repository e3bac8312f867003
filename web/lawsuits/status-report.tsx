import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { TextField } from '../forms/fields.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import { codeOf, notFound } from '../requests/code.ts';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { type Report, StatusReportQuery } from './status-report.query.ts';
import styles from './status-report.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('since');
  const since = asked && DAY.test(asked) ? asked : null;
  const variables = { code: codeOf(params['reference']), since };
  const { lawsuit } = await execute(StatusReportQuery, variables, { request, context });
  if (!lawsuit) throw notFound();
  return { lawsuit, since };
}

export const meta = () => [{ title: 'Status report table · Sunclock' }];

export default function StatusReport() {
  const { lawsuit, since } = useLoaderData<typeof loader>();
  const { statusReport: report, path } = lawsuit;
  const query = since ? `?since=${since}` : '';
  return (
    <>
      <MatterHead
        matter={lawsuit}
        title="Status report table"
        lead="What came since the last report, as the letters of the productions count the pages. What no letter gives is unknown, not zero."
      />
      <p className={styles['since']}>
        {report.since ? (
          <>
            Since <Day on={report.since} />
          </>
        ) : (
          'Since the beginning'
        )}
        , until <Day on={report.until} />.
      </p>
      <Form method="get" className="stack" data-screen-only>
        <TextField
          name="since"
          label="Count from the day after"
          type="date"
          hint="Empty: from the last report that the docket tells of"
          value={since ?? report.since}
        />
        <div className="buttons">
          <Submit look="quiet">Count from there</Submit>
        </div>
      </Form>
      <Section title="Per agency and request" id="rows">
        {report.rows.length === 0 ? (
          <EmptyState title="No request is in suit">
            <p>
              Put the requests in suit first, on{' '}
              <Link to={`${path}/manage#in-suit`}>Dates and requests in suit</Link>.
            </p>
          </EmptyState>
        ) : (
          report.rows.map((row) => <Row key={row.foiaRequest.id} row={row} />)
        )}
      </Section>
      <Rates schedules={report.schedules} />
      <Section title="Take it along" id="take">
        <ul className="marked">
          <li>
            <a href={`${path}/status-report.docx${query}`}>The table for Word (DOCX)</a>
          </li>
          <li>
            <a href={`${path}/status-report.csv${query}`}>For a spreadsheet (CSV)</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

const COUNTS = [
  ['processed', 'Processed'],
  ['released', 'Released'],
  ['withheld', 'Withheld in full'],
  ['referred', 'Referred'],
  ['consultation', 'In consultation'],
] as const;

function Row({ row }: { row: Report['rows'][number] }) {
  const { foiaRequest, agency, productions, disputes } = row;
  return (
    <div className={styles['row']}>
      <h3>
        <Link to={foiaRequest.path}>{foiaRequest.title}</Link>
      </h3>
      <p>
        {agency}:{' '}
        {productions === 0
          ? 'no production'
          : productions === 1
            ? '1 production'
            : `${productions} productions`}{' '}
        in this time.
      </p>
      <dl className={styles['counts']}>
        {COUNTS.map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{row[name] ?? 'Not given'}</dd>
          </div>
        ))}
      </dl>
      {disputes.length > 0 ? (
        <>
          <h4>In dispute</h4>
          <ul className="marked">
            {disputes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Rates({ schedules }: { schedules: Report['schedules'] }) {
  if (schedules.length === 0) return null;
  return (
    <Section title="Against the ordered rate" id="rates">
      <ul className="marked">
        {schedules.map(({ what, rate, everyDays, ordered, released, shortfall, uncounted }) => (
          <li key={`${what} ${rate}`}>
            {what}: {counted(rate, 'page')}
            {everyDays === null ? '' : ` every ${counted(everyDays, 'day')}`}. Came: {released} of {ordered}.{' '}
            <strong>{shortfall > 0 ? `${shortfall} short.` : 'The rate is kept.'}</strong>
            {uncounted > 0 ? ` ${uncounted} came without a count.` : ''}
          </li>
        ))}
      </ul>
    </Section>
  );
}
