import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { Tombstone } from '../access/tombstone.tsx';
import { ChangeList } from '../ui/change-list.tsx';
import { Moment } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './corrections.module.css';
import { CorrectionsQuery, type Correction } from './corrections.query.ts';

const SIZE = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [matter, after, before] = [asked.get('matter'), asked.get('after'), asked.get('before')];
  const includeSample = asked.get('sample') === 'true';
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const variables = { matter, includeSample, ...size };
  const { corrections } = await execute(CorrectionsQuery, variables, { request, context });
  return { corrections, isOfOne: matter !== null, includeSample };
}

export const meta = () => [{ title: 'Corrections · Sunclock' }];

export default function Corrections() {
  const { corrections, isOfOne, includeSample } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Corrections"
        lead="What stood here and was wrong, newest first: what was said, what is said since, and why. No correction of a public fact is left out."
      />
      <Which isOfOne={isOfOne} includeSample={includeSample} />
      {corrections.nodes.length === 0 ? (
        <EmptyState title="No corrections yet.">
          <p>When a public fact is corrected, both versions appear here.</p>
        </EmptyState>
      ) : (
        <ol className={styles['list']}>
          {corrections.nodes.map((correction) => (
            <Item key={correction.id} correction={correction} />
          ))}
        </ol>
      )}
      <Pager pageInfo={corrections.pageInfo} label="corrections" />
    </>
  );
}

function Which({ isOfOne, includeSample }: { isOfOne: boolean; includeSample: boolean }) {
  if (isOfOne) {
    return (
      <p className={styles['which']}>
        These are of one matter. <Link to="/corrections">See those of all</Link>
      </p>
    );
  }
  return (
    <p className={styles['which']}>
      {includeSample ? 'The sample story is among them. ' : 'Real ones only. '}
      <Link to={includeSample ? '/corrections' : '/corrections?sample=true'}>
        {includeSample ? 'Leave the sample story out' : 'Also show those of the sample story'}
      </Link>
    </p>
  );
}

type Told = Pick<Correction, 'sentence' | 'occurred' | 'isVoided'>;

const saidOf = ({ sentence, isVoided }: Told): string => (isVoided ? 'It never happened.' : sentence);

/** The words of a public fact do not always say their date. */
const dayOf = (told: Told | null): string | null => (told && !told.isVoided ? told.occurred.text : null);

function Item({ correction }: { correction: Correction }) {
  const { recordedAt, reason, redaction, supersedes, matter } = correction;
  const said = [{ label: 'The fact', before: supersedes && saidOf(supersedes), after: saidOf(correction) }];
  const when = [{ label: 'When', before: dayOf(supersedes), after: dayOf(correction) }];
  const isMoved = when.some(({ before, after }) => before !== null && after !== null && before !== after);
  return (
    <li className={styles['entry']}>
      <p className={styles['when']}>
        <Moment at={recordedAt} />
      </p>
      <div>
        {matter ? (
          <h2>
            <Link to={matter.path}>{matter.isSample ? `Sample: ${matter.title}` : matter.title}</Link>
          </h2>
        ) : null}
        {redaction ? <Tombstone redaction={redaction} what="Its words" /> : null}
        <ChangeList changes={isMoved ? [...said, ...when] : said} />
        {reason ? <p className={styles['why']}>Why: {reason}</p> : null}
      </div>
    </li>
  );
}
