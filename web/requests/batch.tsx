import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { Badge, SampleLabel } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Day, daysLeftText } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { type BatchRequest, BatchQuery } from './batch.query.ts';
import { notFound } from './code.ts';
import styles from './request-list.module.css';
import { StatusBadge } from './status-badge.tsx';
import { CHANNEL, known, PROOF } from './words.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { node } = await execute(BatchQuery, { id: params['id'] ?? '' }, { request, context });
  if (!node || !('requests' in node)) throw notFound();
  return node;
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Batch: ${loaderData?.title ?? ''} · Sunclock` },
];

/** The check-list of a batch: what is unsent, and the clocks of what was sent side by side. */
export default function BatchPage() {
  const batch = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        kicker={<Link to="/requests">Requests</Link>}
        title={batch.title}
        lead={`${counted(batch.requests.length, 'request')} from one text. ${batch.organization.name}.`}
      />
      {batch.unsentCount > 0 ? (
        <Notice tone="ours" icon="hand" title={`${counted(batch.unsentCount, 'is', 'are')} not sent yet.`}>
          <p>Send each through its own channel, then record it with its proof.</p>
        </Notice>
      ) : (
        <Notice tone="done" icon="check" title="All are sent.">
          <p>Their clocks run side by side below, each by its own agency’s date of receipt.</p>
        </Notice>
      )}
      <table className={styles['list']}>
        <caption className="hidden">Requests of this batch</caption>
        <thead>
          <tr>
            <th scope="col">Component</th>
            <th scope="col">Sent</th>
            <th scope="col">Number</th>
            <th scope="col">Status</th>
            <th scope="col">Clock</th>
          </tr>
        </thead>
        <tbody>
          {batch.requests.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ request }: { request: BatchRequest }) {
  const numbers = request.trackingNumbers.filter(({ isCurrent }) => isCurrent);
  return (
    <tr>
      <th scope="row">
        <Link to={request.path}>{request.agency.name}</Link> {request.isSample ? <SampleLabel /> : null}
      </th>
      <td data-label="Sent">
        <Sending request={request} />
      </td>
      <td data-label="Number">
        {numbers.length > 0 ? numbers.map(({ number }) => number).join(', ') : 'None yet'}
      </td>
      <td data-label="Status">
        <StatusBadge status={request.status} sentence={request.statusSentence} />
      </td>
      <td data-label="Clock">
        <Clock request={request} />
      </td>
    </tr>
  );
}

function Sending({ request }: { request: BatchRequest }) {
  const { filedOn, channel, filingPlan, path } = request;
  if (filedOn) {
    const proof = known(PROOF, request.filedProof?.toUpperCase() ?? null);
    return (
      <>
        <Day on={filedOn} />
        {channel ? `, ${CHANNEL[channel].toLowerCase()}` : ''}
        {proof ? <p>{proof === 'NONE' ? 'No proof of sending yet' : PROOF[proof]}</p> : null}
      </>
    );
  }
  return (
    <>
      <Badge tone="ours" icon="hand">
        Not sent
      </Badge>
      {filingPlan ? <Plan plan={filingPlan} /> : null}
      {request.viewerCan.includes('FILE') ? (
        <p>
          <Link to={`${path}/file`} aria-label={`Record that it was sent: ${request.agency.name}`}>
            Record that it was sent
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Plan({ plan }: { plan: NonNullable<BatchRequest['filingPlan']> }) {
  const { channel, characterLimit, characters, charactersTooMany } = plan;
  const count = (number: number) => number.toLocaleString('en-US');
  return (
    <>
      {channel ? <p>{`By ${CHANNEL[channel].toLowerCase()}`}</p> : null}
      {characterLimit === null ? null : (
        <p>
          {charactersTooMany > 0
            ? `Too long by ${count(charactersTooMany)}: ${counted(characters, 'character')}, the portal takes ${count(characterLimit)}`
            : `${count(characters)} of ${count(characterLimit)} characters`}
        </p>
      )}
    </>
  );
}

function Clock({ request: { clockDay, nextDeadline } }: { request: BatchRequest }) {
  const { dueOn = null, daysLeft = null, certainty } = nextDeadline ?? {};
  if (!clockDay && !dueOn) return 'No clock runs';
  return (
    <>
      {clockDay ? `Day ${clockDay.day} of ${clockDay.of}${clockDay.stopped ? ', stopped' : ''}` : null}
      {dueOn && nextDeadline ? (
        <p>
          {nextDeadline.label}: <Day on={dueOn} />
          {daysLeft === null ? '' : `, ${daysLeftText(daysLeft)}`}
          {certainty === 'PROVISIONAL' ? ', provisional' : ''}
        </p>
      ) : null}
    </>
  );
}
