import { Link } from 'react-router';
import { PART_SEEN } from '../access/keep-part.tsx';
import { Tombstone } from '../access/tombstone.tsx';
import { CitedPage } from '../documents/cited-page.tsx';
import { FileLink, FileState } from '../documents/file-link.tsx';
import { checkPath, filesPath } from '../documents/letter-paths.ts';
import { Badge } from '../ui/badge.tsx';
import { Day, FuzzyDay } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import type { Matter } from '../matters/matter.query.ts';
import styles from './communications.module.css';
import type { Communication, Fact } from './letter.query.ts';
import { CHANNEL, type Channel } from './words.ts';

const ICON: Readonly<Record<Channel, IconName>> = {
  LETTER: 'letter',
  EMAIL: 'letter',
  PORTAL: 'screen',
  PHONE: 'phone',
  FAX: 'letter',
  VISIT: 'hand',
};

/** Whose letters they are. */
type Holder = Pick<Matter, 'path' | 'viewerCan'>;

interface CommunicationsProps {
  readonly request: Holder & { readonly communications: { readonly nodes: readonly Communication[] } };
  /** All its files can be had in one ZIP. */
  readonly hasZip?: boolean;
}

/** What came in and went out, in time order, each with the facts that were read in it. */
export function Communications({ request, hasZip = true }: CommunicationsProps) {
  const { nodes } = request.communications;
  if (nodes.length === 0) {
    return (
      <EmptyState title="Nothing has come or gone yet">
        <p>
          Each letter, call and portal notice is recorded here with the facts in it. Even a call with no news
          counts.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={styles['list']}>
        {nodes.map((one) => (
          <Item key={one.id} one={one} request={request} />
        ))}
      </ol>
      {hasZip &&
      nodes.some(({ file, enclosures }) => (file && !file.redaction) || enclosures.nodes.length > 0) ? (
        <p>
          <a href={`${request.path}/files.zip`}>All files in one ZIP</a>, with an index
        </p>
      ) : null}
    </>
  );
}

function Item({ one, request }: { one: Communication; request: Holder }) {
  const incoming = one.direction === 'IN';
  const on = one.datedOn ?? one.sentOn ?? one.receivedOn;
  return (
    <li className={styles['item']} data-direction={one.direction} id={one.id}>
      <p className={styles['when']}>
        <Day on={on} />
        <span>
          <Icon name={ICON[one.channel]} /> {CHANNEL[one.channel]} {incoming ? 'in' : 'out'}
        </span>
      </p>
      <div>
        <h3>{one.subject}</h3>
        <p className={styles['who']}>
          {incoming && one.sender ? `From ${one.sender}. ` : ''}
          {!incoming && one.recipient ? `To ${one.recipient}. ` : ''}
          {one.sentOn && one.sentOn !== on ? (
            <>
              Sent <Day on={one.sentOn} />.{' '}
            </>
          ) : null}
          {one.receivedOn && one.receivedOn !== on ? (
            <>
              Received <Day on={one.receivedOn} />.
            </>
          ) : null}
        </p>
        {one.summary ? <p>{one.summary}</p> : null}
        {one.redaction ? <Tombstone redaction={one.redaction} what="Words" /> : null}
        <LetterFile one={one} request={request} />
        <Kept entry={one} name={one.subject} request={request} />
        {one.facts.length > 0 ? (
          <ul className={styles['facts']} aria-label="Facts in it">
            {one.facts.map((fact) => (
              <FactItem key={fact.id} fact={fact} request={request} />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** The way to its file; where that was removed and the letter was not, the note that says so. */
function LetterFile({ one, request }: { one: Communication; request: Holder }) {
  const { file, redaction } = one;
  return (
    <>
      {file && !file.redaction ? (
        <p>
          <FileLink file={file} />
          <FileState file={file} to={checkPath(request, one)} />
        </p>
      ) : null}
      {file?.redaction && !redaction ? <Tombstone redaction={file.redaction} what="Its file" /> : null}
      {redaction ? null : <MoreFiles one={one} request={request} />}
    </>
  );
}

/** The way to what came with it, and for who may, to adding some. */
function MoreFiles({ one, request }: { one: Communication; request: Holder }) {
  const [first] = one.enclosures.nodes;
  const mayAdd = request.viewerCan.includes('RECORD');
  if (!first && !mayAdd) return null;
  return (
    <p {...(first ? {} : { 'data-screen-only': true })}>
      <Link to={filesPath(request, one)}>
        {first ? 'More files that came with it' : 'Add files'}
        <span className="hidden">: {one.subject}</span>
      </Link>
    </p>
  );
}

function FactItem({ fact, request }: { fact: Fact; request: Holder }) {
  const gone = fact.isVoided || fact.supersededBy !== null;
  return (
    <li data-gone={gone || undefined}>
      <span>
        <strong>{fact.label}</strong>, <FuzzyDay date={fact.occurred} />
        {fact.occurred.basis === 'INFERRED' ? ' (inferred by us)' : ''}
      </span>
      {fact.payload.map(({ key, label, value }) => (
        <span key={key} className={styles['field']}>
          {label}: {value}
        </span>
      ))}
      {fact.citation ? (
        <details>
          <summary>
            See page {fact.page} of the letter<span className="hidden">: {fact.label}</span>
          </summary>
          <CitedPage citation={fact.citation} says={fact.label} />
        </details>
      ) : null}
      {fact.redaction ? <Tombstone redaction={fact.redaction} what="Words" /> : null}
      {fact.isCorrection ? <Badge tone="calm">Corrected{fact.reason ? `: ${fact.reason}` : ''}</Badge> : null}
      {gone ? <Badge tone="calm">No longer counted</Badge> : null}
      {gone ? null : <Kept entry={fact} name={fact.label} request={request} />}
      {!gone && request.viewerCan.includes('CORRECT') ? (
        <Link to={`${request.path}/events/${encodeURIComponent(fact.id)}`} data-screen-only>
          Correct<span className="hidden"> {fact.label}</span>
        </Link>
      ) : null}
    </li>
  );
}

/** Who can see a letter or a fact, where that is fewer than see the request, and the way to change it. */
function Kept({ entry, name, request }: { entry: Communication | Fact; name: string; request: Holder }) {
  const { visibility, id } = entry;
  const mayChange = request.viewerCan.includes('KEEP_PART');
  if (visibility === 'MATTER' && !mayChange) return null;
  return (
    <span className={styles['kept']}>
      {visibility === 'MATTER' ? null : <Badge tone="calm">{PART_SEEN[visibility]}</Badge>}
      {mayChange ? (
        <Link to={`${request.path}/entries/${encodeURIComponent(id)}`} data-screen-only>
          Who can see it<span className="hidden">: {name}</span>
        </Link>
      ) : null}
    </span>
  );
}
