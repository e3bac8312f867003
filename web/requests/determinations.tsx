import { Link } from 'react-router';
import { Badge } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './determinations.module.css';
import type { FoiaRequest } from './request.query.ts';
import { DETERMINATION } from './words.ts';

type Determination = FoiaRequest['determinations'][number];

/** What the agency decided. Each adverse determination has its own window for an appeal. */
export function Determinations({ request }: { request: FoiaRequest }) {
  return (
    <Section title="What the agency decided" id="determinations">
      <ul className={styles['list']}>
        {request.determinations.map((one) => (
          <li key={one.id}>
            <h3>
              {DETERMINATION[one.kind]}, {one.datedOn ? <Day on={one.datedOn} /> : 'undated'}
            </h3>
            {one.agencyWords ? <blockquote>“{one.agencyWords}”</blockquote> : null}
            <p>
              {partsText(one)}
              {one.exemptions.length > 0 ? ` Exemptions: ${one.exemptions.join(', ')}.` : ''}
              {one.appealRightsGiven === false ? ' The letter does not tell of the right to appeal.' : ''}
            </p>
            <Window determination={one} request={request} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function partsText({ parts }: Determination): string {
  if (parts.length === 0) return '';
  return `${parts.length === 1 ? 'Part' : 'Parts'} ${parts.map(({ number }) => number).join(', ')}.`;
}

function Window({ determination, request }: { determination: Determination; request: FoiaRequest }) {
  const { id, adverse, appealDeadline, appealedOn, unappealedParts } = determination;
  if (!adverse) return null;
  const isInPart = unappealedParts.length > 0;
  return (
    <>
      {appealedOn ? (
        <Badge tone="done" icon="check">
          {isInPart ? 'Appealed in part' : 'Appealed'} <Day on={appealedOn} />
        </Badge>
      ) : null}
      {appealDeadline?.dueOn && (isInPart || !appealedOn) ? (
        <Badge tone="ours" icon="flag">
          {isInPart
            ? `Part ${unappealedParts.map(({ number }) => number).join(', ')} not appealed.`
            : 'Not appealed.'}{' '}
          Appeal by <Day on={appealDeadline.fileBy ?? appealDeadline.dueOn} />
        </Badge>
      ) : null}
      {(isInPart || !appealedOn) && request.viewerCan.includes('RECORD') ? (
        <p>
          <Link to={`${request.path}/appeal?of=${encodeURIComponent(id)}`}>
            Record an appeal of this answer
          </Link>
        </p>
      ) : null}
    </>
  );
}
