import { Link } from 'react-router';
import { MatterActs } from '../matters/matter-acts.tsx';
import styles from '../requests/request.module.css';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import { StatusEvidence } from '../evidence/status-evidence.tsx';
import { PageHead } from '../ui/section.tsx';
import { LawsuitBadge } from './lawsuit-badge.tsx';
import type { Lawsuit } from './lawsuit.query.ts';

/** What a reader needs first: which case, how it stands, when the court hears it, what to do. */
export function LawsuitHead({ lawsuit }: { lawsuit: Lawsuit }) {
  return (
    <>
      <PageHead
        kicker={
          <>
            <Link to="/lawsuits">Lawsuits</Link> · {lawsuit.court?.name ?? 'No source shows the court'}
            {lawsuit.agreement ? (
              <>
                {' '}
                · about <Link to={lawsuit.agreement.path}>{lawsuit.agreement.title}</Link>
              </>
            ) : null}
          </>
        }
        title={
          <>
            {lawsuit.title} {lawsuit.isSample ? <SampleLabel /> : null}
          </>
        }
      >
        <p className={styles['status']}>
          <LawsuitBadge lawsuit={lawsuit} />
        </p>
        <StatusEvidence matter={lawsuit} />
      </PageHead>
      <NextInCourt lawsuit={lawsuit} />
      <Acts lawsuit={lawsuit} />
    </>
  );
}

/** The next date before the judge: what everybody asks first. */
function NextInCourt({ lawsuit: { nextCourtDate, court, viewerCan, path } }: { lawsuit: Lawsuit }) {
  const mayRecord = viewerCan.includes('RECORD');
  if (!nextCourtDate && !mayRecord) return null;
  return (
    <aside className={styles['next']} aria-label="Next court date">
      <p>
        <span>Next court date</span>
        <strong>
          {nextCourtDate?.dueAt ? (
            <Moment at={nextCourtDate.dueAt} {...(court ? { zone: court.zone } : {})} />
          ) : nextCourtDate?.dueOn ? (
            <Day on={nextCourtDate.dueOn} />
          ) : (
            'None is recorded'
          )}
        </strong>
      </p>
      {mayRecord ? <ButtonLink to={`${path}/record`}>Record a docket entry</ButtonLink> : null}
    </aside>
  );
}

/** The acts this viewer may do on the suit now. */
function Acts({ lawsuit }: { lawsuit: Lawsuit }) {
  const { viewerCan, path } = lawsuit;
  const mayEdit = viewerCan.includes('EDIT');
  return (
    <MatterActs
      matter={lawsuit}
      own={[
        mayEdit ? [`${path}/edit`, 'Edit, parties, standing orders'] : null,
        mayEdit ? [`${path}/manage`, 'Dates and requests in suit'] : null,
        lawsuit.requestsInSuit.length > 0 ? [`${path}/status-report`, 'Status report table'] : null,
        lawsuit.history ? [`${path}/history`, 'Who did what'] : null,
        viewerCan.includes('WRITE_NOTE') ? [`${path}/notes`, 'Notes'] : null,
        viewerCan.includes('WORK_ON_TASKS') ? [`${path}/tasks`, 'Tasks'] : null,
      ]}
    />
  );
}
