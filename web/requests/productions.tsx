import { Link } from 'react-router';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import { Icon } from '../ui/icon.tsx';
import { Section } from '../ui/section.tsx';
import styles from './productions.module.css';
import type { FoiaRequest } from './request.query.ts';

type Production = FoiaRequest['productions'][number];
type Counts = Production['counts'];

const COUNTS: Readonly<Record<keyof Counts, string>> = {
  processed: 'processed',
  releasedInFull: 'released in full',
  releasedInPart: 'released in part',
  withheldInFull: 'withheld in full',
  duplicate: 'duplicates',
  nonResponsive: 'not responsive',
  consultation: 'sent for consultation',
  referred: 'referred',
};

/** What the agency released: each production with its pages and what does not fit, and all of them together. */
export function Productions({ request }: { request: FoiaRequest }) {
  const { productions, productionTotals, path } = request;
  if (productions.length === 0) return <Withheld request={request} />;
  return (
    <Section title="Records released" id="productions">
      <ol className={styles['list']}>
        {productions.map((one) => (
          <li key={one.event.id}>
            <Head production={one} path={path} />
            <CountList counts={one.counts} />
            {one.superseded.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {one.clawBacks.map(({ id, occurred }) => (
              <p key={id} className={styles['doubt']}>
                <Icon name="alert" />{' '}
                <span>
                  They asked for pages of it back on <Day on={occurred.on} />. Its files are with counsel.
                </span>
              </p>
            ))}
            {one.doubts.map(({ kind, sentence }) => (
              <p key={kind} className={styles['doubt']}>
                <Icon name="alert" /> <span>{sentence}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {productions.length > 1 ? (
        <div className={styles['total']}>
          <h3>All together</h3>
          <CountList counts={productionTotals} />
        </div>
      ) : null}
      <Links request={request} />
      {request.viewerCan.includes('RECORD') ? (
        <p data-screen-only>
          <Link to={`${path}/claw-back`}>They want pages back</Link>
        </p>
      ) : null}
    </Section>
  );
}

/** Without any production: the index stands by itself. */
function Withheld({ request }: { request: FoiaRequest }) {
  const isTold = request.withholdings.totalCount !== 0 || request.viewerCan.includes('RECORD_WITHHOLDINGS');
  if (!isTold) return null;
  return (
    <Section title="Withheld" id="withheld">
      <Links request={request} />
    </Section>
  );
}

/** To the index of what was withheld, where there is one or the viewer can begin one. */
function Links({ request: { withholdings, path, viewerCan } }: { request: FoiaRequest }) {
  const count = withholdings.totalCount;
  if (count === 0 && !viewerCan.includes('RECORD_WITHHOLDINGS')) return null;
  return (
    <p>
      <Link to={`${path}/withholdings`}>
        {count === 0
          ? 'Record what was withheld'
          : `What was withheld: ${count === null ? 'many rows' : counted(count, 'row')}`}
      </Link>
    </p>
  );
}

function Head({
  production: { number, batesFrom, batesTo, pages, event },
  path,
}: {
  production: Production;
  path: string;
}) {
  return (
    <>
      <h3>
        <Link to={`${path}/events/${encodeURIComponent(event.id)}`}>
          {number === null ? 'Production' : `Production ${number}`}
        </Link>
        , <Day on={event.occurred.on} />
      </h3>
      {batesFrom || batesTo ? (
        <p className={styles['bates']}>
          {[batesFrom, batesTo].filter(Boolean).join(' to ')}
          {pages === null ? '' : ` (${counted(pages, 'page')})`}
        </p>
      ) : null}
    </>
  );
}

function CountList({ counts }: { counts: Counts }) {
  const given = (Object.keys(COUNTS) as (keyof Counts)[]).filter((name) => counts[name] !== null);
  if (given.length === 0) return <p>The letter counts no pages.</p>;
  return (
    <dl className={styles['counts']}>
      {given.map((name) => (
        <div key={name}>
          <dt>{COUNTS[name]}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
