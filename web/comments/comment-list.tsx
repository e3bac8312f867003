import { Link } from 'react-router';
import { Tombstone } from '../access/tombstone.tsx';
import { Badge } from '../ui/badge.tsx';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
import type { PublicComment } from './comment.query.ts';
import styles from './dockets.module.css';
import { COMMENT_STATUS, commentPath } from './words.ts';

interface CommentListProps {
  readonly docket: { readonly path: string };
  readonly comments: readonly PublicComment[];
  readonly empty: string;
}

/** Comments with where each stands: what is missing before it is sent, the receipt, and what the agency answered. */
export function CommentList({ docket, comments, empty }: CommentListProps) {
  if (comments.length === 0) return <p>{empty}</p>;
  return (
    <ul className={styles['list']}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <h3>
            <Link to={commentPath(docket, comment)}>{comment.title}</Link>
          </h3>
          <p>
            <Badge tone={comment.missing.length > 0 ? 'ours' : 'calm'}>
              {COMMENT_STATUS[comment.status]}
            </Badge>{' '}
            {comment.commenter ?? null}
          </p>
          {comment.redaction ? <Tombstone redaction={comment.redaction} what="Words" /> : null}
          <MissingList missing={comment.missing} />
          {comment.text ? (
            <details>
              <summary>What it says ({counted(comment.characters, 'character')})</summary>
              <CommentBody comment={comment} />
            </details>
          ) : null}
          <CommentExhibitList comment={comment} />
          <CommentSending comment={comment} />
          <CommentAnswers comment={comment} />
        </li>
      ))}
    </ul>
  );
}

/** What is to be done before it can be sent. */
export function MissingList({ missing }: Pick<PublicComment, 'missing'>) {
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

interface OfComment {
  readonly comment: PublicComment;
}

export const CommentBody = ({ comment: { text } }: OfComment) =>
  text === '' ? null : <p className={styles['text']}>{text}</p>;

/** Who signs it, and its files. */
export function CommentExhibitList({ comment: { signOns, exhibits } }: OfComment) {
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

/** When and how it was sent, with the receipt, and where it is posted. */
export function CommentSending({ comment }: OfComment) {
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

/** Where the agency answers it, down to the passage. */
export function CommentAnswers({ comment: { answers } }: OfComment) {
  if (answers.length === 0) return null;
  return (
    <>
      <p>What the agency answered</p>
      <ul>
        {answers.map(({ id, sentence, page, passage, evidencePath }) => (
          <li key={id}>
            {sentence}
            {page !== null ? (
              <>, {evidencePath ? <a href={evidencePath}>page {page}</a> : `page ${page}`}</>
            ) : null}
            {passage ? <>: “{passage}”</> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
