import { Link } from 'react-router';
import { DocketList } from '../comments/dockets.tsx';
import { COMMENT_STATUS, WHY_CLOSES } from '../comments/words.ts';
import { LawsuitList } from '../lawsuits/lawsuit-list.tsx';
import { counted } from '../ui/count.ts';
import { Day, FuzzyDay } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import type { AgreementMatters as Shown } from './agreement-matters.query.ts';
import { Acting } from './acting.tsx';
import styles from './agreement.module.css';

/** The suits, notices, comments and public acts of agencies that hang on an agreement; a part without any is left out. */
export const AgreementMatters = ({ agreement }: { agreement: Shown }) => (
  <>
    <InCourt lawsuits={agreement.lawsuits} />
    <Announced dockets={agreement.agencyDockets} />
    <Acted actions={agreement.agencyActions} />
  </>
);

/** `The first 10 of 42`, where a page does not show all. */
const firstOf = ({ nodes, totalCount }: { nodes: readonly unknown[]; totalCount: number | null }) =>
  totalCount !== null && totalCount > nodes.length ? `The first ${nodes.length} of ${totalCount}` : null;

function InCourt({ lawsuits }: { lawsuits: Shown['lawsuits'] }) {
  if (lawsuits.nodes.length === 0) return null;
  return (
    <Section title="In court" id="in-court" aside={firstOf(lawsuits)}>
      <LawsuitList lawsuits={lawsuits.nodes} />
      {lawsuits.nodes.map((lawsuit) => (
        <Entries key={lawsuit.id} lawsuit={lawsuit} />
      ))}
    </Section>
  );
}

function Entries({ lawsuit: { title, path, entries } }: { lawsuit: Shown['lawsuits']['nodes'][number] }) {
  if (entries.nodes.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: the newest of{' '}
        {entries.totalCount === null ? 'many entries' : counted(entries.totalCount, 'entry', 'entries')} of
        its docket
      </summary>
      <ul className={styles['known']}>
        {entries.nodes.map(({ id, number, text, entered }) => (
          <li key={id}>
            <Link to={`${path}#${encodeURIComponent(id)}`}>
              {number === null ? 'Entry without a number' : `Entry ${number}`}, <FuzzyDay date={entered} />
            </Link>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Announced({ dockets }: { dockets: Shown['agencyDockets'] }) {
  if (dockets.nodes.length === 0) return null;
  return (
    <Section title="Notices and comments" id="notices" aside={firstOf(dockets)}>
      <DocketList dockets={dockets.nodes} />
      {dockets.nodes.map(({ id, title, announced, ours }) =>
        announced.nodes.length + ours.nodes.length > 0 ? (
          <details key={id}>
            <summary>{title}: its notices, and our comments</summary>
            <Notices notices={announced.nodes} />
            <OurComments comments={ours.nodes} />
          </details>
        ) : null,
      )}
    </Section>
  );
}

type Docket = Shown['agencyDockets']['nodes'][number];

const Notices = ({ notices }: { notices: Docket['announced']['nodes'] }) => (
  <ul className={styles['known']}>
    {notices.map(({ id, title, citation, publishedOn, periods }) => (
      <li key={id}>
        <p>
          <strong>{title}</strong>, published on <Day on={publishedOn} />
          {citation ? `, ${citation}` : ''}
        </p>
        {periods.map(({ basis, closes, isOpen }) => (
          <p key={`${basis} ${closes}`}>
            {isOpen ? 'Comments until ' : 'Comments closed: '}
            {closes ?? 'a day that cannot be computed'}. {WHY_CLOSES[basis]}
          </p>
        ))}
      </li>
    ))}
  </ul>
);

function OurComments({ comments }: { comments: Docket['ours']['nodes'] }) {
  if (comments.length === 0) return null;
  return (
    <>
      <h3>Our comments</h3>
      <ul className={styles['known']}>
        {comments.map(({ id, title, status, submittedOn, answers }) => (
          <li key={id}>
            <p>
              {title}: {COMMENT_STATUS[status]}
              {submittedOn ? (
                <>
                  , sent on <Day on={submittedOn} />
                </>
              ) : null}
            </p>
            {answers.map((answer) => (
              <p key={answer.id}>{answer.sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acted({ actions }: { actions: Shown['agencyActions'] }) {
  if (actions.nodes.length === 0) return null;
  return (
    <Section title="What agencies published, said and filed" id="actions" aside={firstOf(actions)}>
      <ol className={styles['known']}>
        {actions.nodes.map((action) => (
          <li key={action.id}>
            <Acting action={action} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
