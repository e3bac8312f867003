import { Badge } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './determinations.module.css';
import type { FoiaRequest } from './request.query.ts';

type Determination = FoiaRequest['determinations'][number];

const KIND: Readonly<Record<Determination['kind'], string>> = {
  RELEASE: 'Release',
  WITHHOLDING: 'Withholding',
  NO_RECORDS: 'No records',
  COULD_NOT_LOCATE: 'Could not locate',
  FEE_WAIVER: 'Fee waiver refused',
  FEE_CATEGORY: 'Fee category',
  EXPEDITION: 'Expedited handling refused',
  FORM: 'Form of the records',
  CLOSURE: 'Closed by the agency',
};

/** What the agency decided. Each adverse determination has its own window for an appeal. */
export function Determinations({ request }: { request: FoiaRequest }) {
  return (
    <Section title="What the agency decided" id="determinations">
      <ul className={styles['list']}>
        {request.determinations.map((one) => (
          <li key={one.id}>
            <h3>
              {KIND[one.kind]}, {one.datedOn ? <Day on={one.datedOn} /> : 'undated'}
            </h3>
            {one.agencyWords ? <blockquote>“{one.agencyWords}”</blockquote> : null}
            <p>
              {partsText(one)}
              {one.exemptions.length > 0 ? ` Exemptions: ${one.exemptions.join(', ')}.` : ''}
              {one.appealRightsGiven === false ? ' The letter does not tell of the right to appeal.' : ''}
            </p>
            <Window determination={one} />
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

function Window({
  determination: { adverse, appealDeadline, appealedOn },
}: {
  determination: Determination;
}) {
  if (!adverse) return null;
  if (appealedOn) {
    return (
      <Badge tone="done" icon="check">
        Appealed <Day on={appealedOn} />
      </Badge>
    );
  }
  if (!appealDeadline?.dueOn) return null;
  return (
    <Badge tone="ours" icon="flag">
      Not appealed. Appeal by <Day on={appealDeadline.fileBy ?? appealDeadline.dueOn} />
    </Badge>
  );
}
