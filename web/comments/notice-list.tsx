import { Day } from '../ui/dates.tsx';
import type { CommentPeriod, Notice } from './docket.query.ts';
import styles from './dockets.module.css';
import { WHY_CLOSES } from './words.ts';

const NO_PERIOD = 'No comment period is known for it.';

/** A notice about another one has no period of its own. */
const WITHOUT_PERIOD: Readonly<Partial<Record<Notice['kind'], string>>> = {
  EXTENSION: 'It extends the time for comments on an earlier notice.',
  REOPENING: 'It opens the time for comments on an earlier notice again.',
  CORRECTION: 'It corrects an earlier notice.',
};

/** Notices, newest first, each with until when one may comment and why until then. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) {
    return (
      <p>No notice is recorded yet. When one is, its comment period stands here with its closing hour.</p>
    );
  }
  return (
    <ul className={styles['list']}>
      {notices.map((notice) => (
        <li key={notice.id} id={notice.id}>
          <h3>{notice.title}</h3>
          <p>
            Published on <Day on={notice.publishedOn} />
            {notice.citation ? `, ${notice.citation}` : ''}
            {notice.frDocument ? `, document ${notice.frDocument}` : ''}
            {notice.address ? (
              <>
                {' · '}
                <a href={notice.address} rel="noreferrer">
                  Read {notice.citation ?? 'it'}
                </a>
              </>
            ) : null}
          </p>
          {notice.periods.length === 0 ? <p>{WITHOUT_PERIOD[notice.kind] ?? NO_PERIOD}</p> : null}
          {notice.periods.map((period) => (
            <Period key={`${period.basis} ${period.closes}`} period={period} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Period({
  period: { basis, closes, isOpen, mailBy, gapFrom, gapTo, earliestUse, deadline },
}: {
  period: CommentPeriod;
}) {
  return (
    <>
      <p>
        <strong>
          {isOpen ? 'Comments until ' : 'Comments closed: '}
          {closes ?? 'a day that cannot be computed'}
        </strong>
      </p>
      <p>{WHY_CLOSES[basis]}</p>
      {gapFrom && gapTo ? (
        <p>
          Between <Day on={gapFrom} /> and <Day on={gapTo} /> a comment was late, unless the notice says
          otherwise.
        </p>
      ) : null}
      {isOpen && mailBy ? (
        <p>
          On paper it should be there by <Day on={mailBy} />; send it a week before.
        </p>
      ) : null}
      {earliestUse ? (
        <p>
          What it announces may be used from <Day on={earliestUse} /> at the earliest.
        </p>
      ) : null}
      {deadline ? (
        <details>
          <summary>Why this date</summary>
          {deadline.explanation.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      ) : null}
    </>
  );
}
