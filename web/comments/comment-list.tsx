import { Badge } from '../ui/badge.tsx';
import { Day } from '../ui/dates.tsx';
import type { PublicComment } from './docket.query.ts';
import styles from './dockets.module.css';
import { COMMENT_STATUS } from './words.ts';

/** Comments with where each stands: what is missing before it is sent, the receipt, and what the agency answered. */
export function CommentList({ comments, empty }: { comments: readonly PublicComment[]; empty: string }) {
  if (comments.length === 0) return <p>{empty}</p>;
  return (
    <ul className={styles['list']}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <h3>{comment.title}</h3>
          <p>
            <Badge tone={comment.missing.length > 0 ? 'ours' : 'calm'}>
              {COMMENT_STATUS[comment.status]}
            </Badge>{' '}
            {comment.commenter ?? null}
          </p>
          <Missing comment={comment} />
          {comment.text ? (
            <details>
              <summary>
                What it says ({comment.characters.toLocaleString('en-US')}{' '}
                {comment.characters === 1 ? 'character' : 'characters'})
              </summary>
              <p className={styles['text']}>{comment.text}</p>
            </details>
          ) : null}
          <Signers comment={comment} />
          <Sending comment={comment} />
          <Answers comment={comment} />
        </li>
      ))}
    </ul>
  );
}

function Missing({ comment: { missing } }: { comment: PublicComment }) {
  if (missing.length === 0) return null;
  return (
    <>
      <p>Before it can be sent:</p>
      <ul>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Signers({ comment: { signOns, exhibits } }: { comment: PublicComment }) {
  return (
    <>
      {signOns.length > 0 ? (
        <>
          <p>Signed by</p>
          <ul>
            {signOns.map(({ id, organization, person, authorityBy }) => (
              <li key={id}>
                {[person, organization].filter(Boolean).join(', ')}
                {authorityBy ? ` (leave given by: ${authorityBy})` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {exhibits.length > 0 ? (
        <ol>
          {exhibits.map(({ number, label, document }) => (
            <li key={number}>{document ? <a href={document.path}>{label}</a> : label}</li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

function Sending({ comment }: { comment: PublicComment }) {
  const { submittedOn, trackingNumber, postedOn, address, isLate, receipt, submission } = comment;
  return (
    <>
      {submittedOn ? (
        <p>
          Sent on <Day on={submittedOn} />
          {trackingNumber ? `, tracking number ${trackingNumber}` : ''}
          {isLate ? '. That was after the period had closed: the agency may, and need not, consider it' : ''}
          {receipt?.file ? (
            <>
              {' · '}
              <a href={receipt.file.path}>Receipt of it: {receipt.file.name}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {postedOn ? (
        <p>
          Posted on <Day on={postedOn} />
        </p>
      ) : null}
      {address ? (
        <p>
          <a href={address} rel="noreferrer">
            “{comment.title}” in the docket
          </a>
        </p>
      ) : null}
      {submission ? (
        <details>
          <summary>What was kept of the sending</summary>
          <dl className={styles['text']}>
            {submission.payload.map(({ key, label, value }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}

function Answers({ comment: { answers } }: { comment: PublicComment }) {
  if (answers.length === 0) return null;
  return (
    <>
      <p>What the agency answered</p>
      <ul>
        {answers.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
