import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { Block, Follow, RecentHistory } from '../matters/side.tsx';
import { Day } from '../ui/dates.tsx';
import type { FoiaRequest } from './request.query.ts';
import { whoSees } from '../access/who-sees.tsx';
import styles from './request.module.css';
import { CHANNEL, known, OUTCOME, PROOF } from './words.ts';

/** The standing facts beside the story: numbers to copy, people, the requester as printed, parts, the text, history. */
export function RequestSide({ request }: { request: FoiaRequest }) {
  return (
    <div className={styles['side']}>
      <Block title="Numbers">
        {request.trackingNumbers.length > 0 ? (
          <ul>
            {request.trackingNumbers.map(({ number, assignedBy, isCurrent }) => (
              <li key={number}>
                <code className={styles['number']}>{number}</code> {assignedBy}
                {isCurrent ? '' : ', former'}
              </li>
            ))}
          </ul>
        ) : (
          <p>The agency has given no number yet.</p>
        )}
      </Block>
      <Facts request={request} />
      {request.parts.length > 0 ? <Parts parts={request.parts} sentence={request.partsSentence} /> : null}
      <Block title="The request as filed">
        <details>
          <summary>Read its text</summary>
          <p className={styles['text']}>{request.requestText}</p>
        </details>
      </Block>
      <p>
        <Link to={`/corrections?sample=true&matter=${encodeURIComponent(request.id)}`}>
          Corrections of this request
        </Link>
      </p>
      <Follow matter={request} />
      {request.history ? <RecentHistory path={request.path} history={request.history} /> : null}
    </div>
  );
}

function Facts({ request }: { request: FoiaRequest }) {
  const { requester, agency } = request;
  const proof = known(PROOF, request.filedProof?.toUpperCase() ?? null);
  const rows: ReadonlyArray<readonly [string, ReactNode]> = [
    ['Requester', [requester.name, requester.organization].filter(Boolean).join(', ')],
    ['On behalf of', requester.onBehalfOf],
    ['With', requester.coRequesters.join(', ')],
    ['Signed by', requester.signatory],
    ['Kept by', request.organization.name],
    ['Batch', request.batch ? <Link to={request.batch.path}>{request.batch.title}</Link> : null],
    ['Lead', request.lead?.name],
    ['Backup', request.backup?.name],
    ['Filed', request.filedOn ? <Day on={request.filedOn} /> : null],
    ['Sent by', request.channel ? CHANNEL[request.channel] : null],
    ['Proof of sending', proof ? PROOF[proof] : null],
    ['Track', request.track?.toLowerCase()],
    ['Agency’s estimate', request.agencyEstimateOn ? <Day on={request.agencyEstimateOn} /> : null],
    ['Last contact', request.lastContactOn ? <Day on={request.lastContactOn} /> : null],
    ['Outcome', OUTCOME[request.outcome]],
    ['In the agency’s words', request.outcomeAsStated ? `“${request.outcomeAsStated}”` : null],
    ['Appeals go to', officeOf(agency, 'APPEAL_OFFICE')],
    ['When it is stuck', officeOf(agency, 'PUBLIC_LIAISON')],
    ['Who sees it', whoSees(request)],
  ];
  return (
    <Block title="At a glance">
      <dl className={styles['facts']}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Block>
  );
}

/** The first office of this kind, with the way to how it is reached; null where none is recorded. */
function officeOf({ path, contacts }: FoiaRequest['agency'], kind: 'APPEAL_OFFICE' | 'PUBLIC_LIAISON') {
  const found = contacts.nodes.find((contact) => contact.kind === kind);
  if (!found) return null;
  const isAppeal = kind === 'APPEAL_OFFICE';
  return (
    <Link to={`${path}#${isAppeal ? 'appeal' : 'liaison'}`}>
      {found.office ?? (isAppeal ? 'The office for appeals' : 'FOIA Public Liaison')}
    </Link>
  );
}

function Parts({ parts, sentence }: { parts: FoiaRequest['parts']; sentence: string | null }) {
  return (
    <Block title="Parts">
      {sentence && parts.some(({ outcome }) => outcome !== 'OPEN') ? <p>{sentence}.</p> : null}
      <ol className={styles['parts']}>
        {parts.map((part) => (
          <li key={part.id} value={part.number}>
            {part.text}
            <p>
              {OUTCOME[part.outcome]}
              {part.closedOn ? (
                <>
                  , <Day on={part.closedOn} />
                </>
              ) : null}
              {part.outcomeAsStated ? `: “${part.outcomeAsStated}”` : ''}
            </p>
          </li>
        ))}
      </ol>
    </Block>
  );
}
