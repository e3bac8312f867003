import { Link } from 'react-router';
import type { Deadline } from '../deadlines/deadline.query.ts';
import { ClockStrip } from '../deadlines/clock-strip.tsx';
import { StatusEvidence } from '../evidence/status-evidence.tsx';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Day } from '../ui/dates.tsx';
import { MatterActs } from '../matters/matter-acts.tsx';
import type { MatterAct } from '../matters/matter.query.ts';
import { PageHead } from '../ui/section.tsx';
import type { FoiaRequest } from './request.query.ts';
import styles from './request.module.css';
import { StatusBadge } from './status-badge.tsx';

/** What a reader needs first: what it is, how it stands, what to do next, and the clock. */
export function RequestHead({ request, today }: { request: FoiaRequest; today: string }) {
  const counted = clockOf(request);
  return (
    <>
      <PageHead
        kicker={
          <>
            <Link to="/requests">Requests</Link> · <Link to={request.agency.path}>{request.agency.name}</Link>
            {request.agreement ? (
              <>
                {' '}
                · about <Link to={request.agreement.path}>{request.agreement.title}</Link>
              </>
            ) : null}
          </>
        }
        title={
          <>
            {request.title} {request.isSample ? <SampleLabel /> : null}
          </>
        }
      >
        <p className={styles['status']}>
          <StatusBadge status={request.status} sentence={request.statusSentence} />
        </p>
        <StatusEvidence matter={request} />
      </PageHead>
      {request.nextAct ? <NextAct request={request} act={request.nextAct} /> : null}
      <Acts request={request} />
      {counted ? (
        <ClockStrip
          trace={counted.trace}
          dueOn={counted.dueOn}
          today={today}
          clockDay={counted.actor === 'AGENCY' ? request.clockDay : null}
          label={counted.label}
        />
      ) : null}
    </>
  );
}

/** The clock to draw: the agency's, of which the status says the day; without one, whatever comes next. */
function clockOf({ deadlines, clockDay, nextDeadline }: FoiaRequest): Deadline | undefined {
  const open = deadlines.filter(({ isOpen }) => isOpen);
  const isCounted = ({ actor, status, trace }: Deadline) =>
    actor === 'AGENCY' &&
    (status === 'TOLLED' || trace.filter(({ kind }) => kind === 'counted').length === clockDay?.of);
  return (
    (clockDay ? open.find(isCounted) : undefined) ?? open.find(({ id }) => id === nextDeadline?.id) ?? open[0]
  );
}

function NextAct({ request, act }: { request: FoiaRequest; act: NonNullable<FoiaRequest['nextAct']> }) {
  return (
    <aside className={styles['next']} aria-label="What to do next">
      <p>
        <span>Next</span>
        <strong>{act.sentence}</strong>
        {act.dueOn ? (
          <>
            {' '}
            by <Day on={act.dueOn} />
          </>
        ) : null}
      </p>
      {act.path ? (
        <ButtonLink to={act.path}>Do it now</ButtonLink>
      ) : request.viewerCan.includes('RECORD') ? (
        <ButtonLink to={`${request.path}/record`}>Record what came</ButtonLink>
      ) : null}
    </aside>
  );
}

/** The acts this viewer may do on the request now, beside the one that is next. */
function Acts({ request }: { request: FoiaRequest }) {
  const { viewerCan, viewerAsks, path, nextAct } = request;
  const may = (act: MatterAct) => viewerCan.includes(act) || viewerAsks.includes(act);
  const canManage = (['ADD_PART', 'CLOSE_PART', 'SET_STATED_DATE', 'WITHDRAW'] as const).some(may);
  return (
    <MatterActs
      matter={request}
      own={[
        may('RECORD') && (nextAct?.path || !nextAct) ? [`${path}/record`, 'Record what came or went'] : null,
        may('FILE') ? [`${path}/file`, 'File it'] : null,
        may('EDIT') ? [`${path}/edit`, 'Edit'] : null,
        canManage ? [`${path}/manage`, 'Dates and parts'] : null,
        may('FOLLOW_REFERRAL') && request.standing !== 'WATCHED'
          ? [`${path}/ready-to-sue`, 'Ready to sue']
          : null,
      ]}
    />
  );
}
