import { dayText, Day, Moment } from '../ui/dates.tsx';
import { Badge } from '../ui/badge.tsx';
import { DayGrid } from './day-grid.tsx';
import type { Alternative, Deadline, Rule, Setting, TraceStep } from './deadline.query.ts';
import styles from './why.module.css';

interface Working {
  readonly rule: Rule | null;
  readonly dueOn: string | null;
  readonly explanation: readonly string[];
  readonly trace: readonly TraceStep[];
  readonly alternatives: readonly Alternative[];
  readonly settings: readonly Setting[];
  readonly versions?: Deadline['versions'];
}

/** "Why this date": the working behind a date, folded away until asked for. A native disclosure: no script needed. */
export function WhyThisDate({ deadline, today }: { deadline: Deadline; today: string }) {
  return (
    <details className={styles['why']}>
      <summary>
        Why {deadline.dueOn ? 'this date' : 'there is no date'}
        <span className="hidden">: {deadline.label}</span>
      </summary>
      <WorkingOf working={deadline} today={today} />
    </details>
  );
}

/** Everything that led to a date: sentences, the calendar, other readings, the rule and how far it was checked. */
export function WorkingOf({ working, today }: { working: Working; today: string }) {
  const { rule, explanation, trace, alternatives, settings, versions = [] } = working;
  return (
    <div className={styles['working']}>
      <DayGrid trace={trace} dueOn={working.dueOn} today={today} />
      <div className={styles['words']}>
        <div className={styles['prose']}>
          {explanation.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <OtherReadings alternatives={alternatives} />
        {rule ? <Authority rule={rule} settings={settings} /> : null}
        {versions.length > 1 ? <Versions versions={versions} /> : null}
      </div>
    </div>
  );
}

function OtherReadings({ alternatives }: { alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) return null;
  return (
    <div className={styles['block']}>
      <p className={styles['title']}>Under another reading</p>
      <ul className={styles['readings']}>
        {alternatives.map(({ setting, value, dueOn, meaning }) => (
          <li key={`${setting}=${value}`}>
            <strong>{dueOn ? dayText(dueOn) : 'No date'}</strong> {meaning}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far the text of a rule was checked, by the first letter of its mark. */
const MARK = {
  V: { tone: 'done', icon: 'check', word: 'Text of the law was read' },
  S: { tone: 'ours', icon: 'question', word: 'Read in a secondary source' },
  U: { tone: 'late', icon: 'alert', word: 'Not verified' },
} as const;

function Authority({ rule, settings }: { rule: Rule; settings: readonly Setting[] }) {
  const relevant = settings.filter(({ key, isDefault }) => !isDefault || rule.settings.includes(key));
  const mark = MARK[rule.mark.charAt(0) as keyof typeof MARK] ?? MARK.U;
  return (
    <div className={styles['block']}>
      <p className={styles['title']}>The rule</p>
      <p>
        {rule.name}: {rule.url ? <a href={rule.url}>{rule.citation}</a> : rule.citation}
      </p>
      <p className={styles['marks']}>
        <Badge tone={mark.tone} icon={mark.icon}>
          {mark.word}
        </Badge>
        <span>
          checked <Day on={rule.checkedOn} />
        </span>
        <code>{rule.key}</code>
      </p>
      {relevant.length > 0 ? (
        <ul className={styles['settings']} aria-label="Counted under these readings">
          {relevant.map(({ key, value, isDefault, meaning }) => (
            <li key={key}>
              {meaning} <code>{`${key}=${value}`}</code>
              {isDefault ? null : ', set for this matter'}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Versions({ versions }: { versions: Deadline['versions'] }) {
  return (
    <div className={styles['block']}>
      <p className={styles['title']}>How it moved</p>
      <ol className={styles['versions']}>
        {versions.map((version) => (
          <li key={version.number}>
            <strong>
              <Day on={version.dueOn} />
            </strong>{' '}
            {version.causedBy ? version.causedBy.sentence : 'Computed again.'}{' '}
            <small>
              <Moment at={version.computedAt} />
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
