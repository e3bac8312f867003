import { Badge } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './determinations.module.css';
import type { FoiaRequest } from './request.query.ts';
import { APPEAL_RESULT } from './words.ts';

type Appeal = FoiaRequest['appeals'][number];

/** What we appealed, where it went, whether it was in time, and how each part ended. */
export function Appeals({ request: { appeals } }: { request: FoiaRequest }) {
  if (appeals.length === 0) return null;
  return (
    <Section title="What we appealed" id="appeals">
      <ul className={styles['list']}>
        {appeals.map((appeal) => (
          <li key={appeal.event.id}>
            <h3>
              Appeal of <Day on={appeal.sentOn} />
            </h3>
            <p>
              {appeal.recipient ? `To ${appeal.recipient}. ` : ''}
              {appeal.timing}
            </p>
            {appeal.parts.length > 0 ? (
              <ul>
                {appeal.parts.map(({ part, sentence }) => (
                  <li key={part.id}>{sentence}</li>
                ))}
              </ul>
            ) : null}
            <State appeal={appeal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function State({ appeal: { result, decided, deadline, isLate } }: { appeal: Appeal }) {
  if (result && decided) {
    return (
      <Badge tone={result === 'AFFIRMED' || result === 'DISMISSED_AS_LATE' ? 'late' : 'done'} icon="scale">
        {APPEAL_RESULT[result]}, <Day on={decided.occurred.on} />
      </Badge>
    );
  }
  return (
    <Badge tone={isLate ? 'late' : 'wait'} icon="clock">
      Not decided
      {deadline?.dueOn ? (
        <>
          , due <Day on={deadline.dueOn} />
        </>
      ) : null}
    </Badge>
  );
}
