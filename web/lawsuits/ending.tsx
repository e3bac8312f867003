import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from '../requests/request.module.css';
import { counted } from '../ui/count.ts';
import type { Lawsuit } from './lawsuit.query.ts';

/** How it ended, and what was said of fees and of what was still to come. */
export function Ending({ lawsuit: { ending } }: { lawsuit: Lawsuit }) {
  if (!ending) return null;
  return (
    <Section title="How it ended" id="ending">
      <dl className={styles['facts']}>
        <div>
          <dt>Day</dt>
          <dd>
            <Day on={ending.on} />
          </dd>
        </div>
        {ending.fields.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The two questions that a dismissal forgets, with what is known here: asked while the suit goes on. */
export function BeforeDismissal({ lawsuit }: { lawsuit: Lawsuit }) {
  const { ending, standing, viewerCan, deadlines, production } = lawsuit;
  if (ending || standing !== 'OURS' || !viewerCan.includes('RECORD')) return null;
  const isDue = deadlines.filter(({ isOpen, actor }) => isOpen && actor === 'AGENCY').length;
  return (
    <Section title="Before a dismissal is signed" id="dismissal">
      <ol className="marked">
        <li>
          <strong>Are attorney’s fees reserved?</strong> A dismissal that does not say so may give them up.
        </li>
        <li>
          <strong>Are referrals and open productions covered?</strong>{' '}
          {isDue > 0
            ? `${counted(isDue, 'date of the agency is', 'dates of the agency are')} still open here.`
            : 'No date of the agency is open here.'}{' '}
          {production.some(({ shortfall }) => shortfall > 0)
            ? 'The ordered rate is not kept.'
            : 'What another office was asked to answer goes on only if the paper says so.'}
        </li>
      </ol>
    </Section>
  );
}
