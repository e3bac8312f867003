import { Badge } from '../ui/badge.tsx';
import { datePieces, dayText, daysLeftText, zoneText } from '../ui/dates.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Tone } from '../ui/tone.ts';
import type { Deadline } from './deadline.query.ts';
import styles from './timetable.module.css';
import { WhyThisDate } from './why.tsx';

/** A matter's dates, like a timetable: the date large at the left, what it is and why at the right. */
export function Timetable({ deadlines, today }: { deadlines: readonly Deadline[]; today: string }) {
  return (
    <ol className={styles['table']}>
      {deadlines.map((deadline) => (
        <Row key={deadline.id} deadline={deadline} today={today} />
      ))}
    </ol>
  );
}

const STATUS: Readonly<Record<Deadline['status'], { word: string; tone: Tone; icon: IconName }>> = {
  NOT_STARTED: { word: 'Not started', tone: 'calm', icon: 'clock' },
  RUNNING: { word: 'Running', tone: 'wait', icon: 'clock' },
  TOLLED: { word: 'Clock stopped', tone: 'stop', icon: 'pause' },
  MET: { word: 'Met', tone: 'done', icon: 'check' },
  MISSED: { word: 'Missed', tone: 'late', icon: 'alert' },
  MOOT: { word: 'No longer matters', tone: 'calm', icon: 'box' },
  NO_FIXED_DEADLINE: { word: 'No fixed date in this law', tone: 'calm', icon: 'question' },
};

const CERTAINTY: Readonly<Record<Deadline['certainty'], string>> = {
  PROVISIONAL: 'Provisional: receipt is assumed until the agency states or proof shows it',
  AGENCY_STATED: 'From the date the agency states',
  PROVED: 'From a proved date',
};

/** A provisional clock is never called missed: we do not know yet that the agency had the request. */
const PASSED_ON_PAPER = { word: 'Passed, if receipt is proved', tone: 'ours', icon: 'question' } as const;

function Row({ deadline, today }: { deadline: Deadline; today: string }) {
  const unproved = deadline.status === 'MISSED' && deadline.certainty === 'PROVISIONAL';
  const status = unproved ? PASSED_ON_PAPER : STATUS[deadline.status];
  return (
    <li className={styles['row']} data-open={deadline.isOpen || undefined}>
      <DateBlock deadline={deadline} />
      <div className={styles['what']}>
        <h3>{deadline.label}</h3>
        <p>{deadline.sentence}</p>
        <p className={styles['marks']}>
          <Badge tone={status.tone} icon={status.icon}>
            {status.word}
          </Badge>
          <span>{CERTAINTY[deadline.certainty]}</span>
          {deadline.rule.isVerified ? null : <strong>Rule not verified</strong>}
        </p>
        <WhyThisDate deadline={deadline} today={today} />
      </div>
    </li>
  );
}

function DateBlock({ deadline }: { deadline: Deadline }) {
  const { dueOn, dueAt, fileBy, sueFrom, daysLeft, isOpen, actor } = deadline;
  if (!dueOn) return <p className={styles['date']}>No date</p>;
  const [weekday, monthDay, year] = datePieces(dueOn);
  return (
    <div className={styles['date']}>
      <time dateTime={dueOn}>
        <span>{weekday}</span>
        <b>{monthDay}</b>
        <span>{year}</span>
      </time>
      {isOpen && daysLeft !== null ? <p>{daysLeftText(daysLeft)}</p> : null}
      {dueAt && actor === 'US' ? <p>{hourText(dueAt)}</p> : null}
      {fileBy && fileBy !== dueOn ? <p>file by {dayText(fileBy)}</p> : null}
      {sueFrom && isOpen ? <p>may sue from {dayText(sueFrom)}</p> : null}
    </div>
  );
}

function hourText(at: string): string {
  const zone = 'America/New_York';
  const hour = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: zone }).format(new Date(at));
  return `${hour} ${zoneText(zone, at)}`;
}
