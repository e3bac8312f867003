import { CitedPage } from '../documents/cited-page.tsx';
import { FileLink } from '../documents/file-link.tsx';
import { FuzzyDay } from '../ui/dates.tsx';
import type { AgreementMatters } from './agreement-matters.query.ts';
import styles from './agreement.module.css';
import { Sources } from './sources.tsx';

type Action = AgreementMatters['agencyActions']['nodes'][number];

/** As the agency said it beside as we read it; what shows it, what it answers, what came of it. */
export function Acting({ action }: { action: Action }) {
  const { asTheAgencySaid, asWeReadIt, answers, gaveRiseTo } = action;
  return (
    <>
      <p>
        <strong>
          <FuzzyDay date={action.occurred} />
        </strong>{' '}
        {action.agency ? `${action.agency.name}: ` : ''}
        {action.statement}
      </p>
      {asTheAgencySaid || asWeReadIt ? (
        <dl className={styles['beside']}>
          {asTheAgencySaid ? (
            <div>
              <dt>As the agency said it</dt>
              <dd>
                <blockquote>{asTheAgencySaid}</blockquote>
              </dd>
            </div>
          ) : null}
          {asWeReadIt ? (
            <div>
              <dt>As we read it</dt>
              <dd>{asWeReadIt}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      {answers ? <p className={styles['of']}>It answers: {answers.sentence}</p> : null}
      {gaveRiseTo.map(({ id, sentence }) => (
        <p key={id} className={styles['of']}>
          It gave rise to: {sentence}
        </p>
      ))}
      <ShownBy action={action} />
      <Sources sources={action.sources} confidence={null} />
    </>
  );
}

/** The page of the paper that shows it, or the paper where no page is named; nothing where there is none to see. */
function ShownBy({ action: { fact, statement } }: { action: Action }) {
  if (fact.citation) {
    return (
      <details>
        <summary>
          See page {fact.page} of its paper<span className="hidden">: {statement}</span>
        </summary>
        <CitedPage citation={fact.citation} says={statement} />
      </details>
    );
  }
  const file = fact.communication?.file;
  if (!file || file.redaction) return null;
  return (
    <p>
      Its paper: <FileLink file={file} />
    </p>
  );
}
