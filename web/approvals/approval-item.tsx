import { Link } from 'react-router';
import { Tombstone } from '../access/tombstone.tsx';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { ChangeList } from '../ui/change-list.tsx';
import { Badge } from '../ui/badge.tsx';
import { Submit } from '../ui/button.tsx';
import { FileLink } from '../documents/file-link.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './approvals.module.css';
import type { Approval } from './approvals.query.ts';
import { Waits } from './waits.tsx';

interface ItemProps {
  readonly approval: Approval;
  readonly clientMutationId: string;
  readonly answer: { readonly intent: string; readonly sent: Submitted } | undefined;
}

/** One ask: what would change, on what evidence, who decides by when, and the two ways to decide. */
export function ApprovalItem({ approval, clientMutationId, answer }: ItemProps) {
  const { matter, sentence, askedBy, askedAt, reason, changes, redaction, isLate } = approval;
  return (
    <li className={styles['item']}>
      <div className={styles['about']}>
        <h2>{sentence}</h2>
        {isLate ? <Badge tone="late">Late</Badge> : null}
        <p>
          {matter ? (
            <Link to={matter.path}>{matter.isSample ? `Sample: ${matter.title}` : matter.title}</Link>
          ) : null}
        </p>
        <p className={styles['who']}>
          Asked by {askedBy?.name ?? 'a member'}, <Moment at={askedAt} />
        </p>
        {reason ? <p>Why: {reason}</p> : null}
        {redaction ? <Tombstone redaction={redaction} what="Its words" /> : null}
        <ChangeList changes={changes} />
        <Evidence evidence={approval.evidence} />
      </div>
      <div className={styles['decide']}>
        {approval.state === 'WAITING' ? <Waits approval={approval} /> : <Ended approval={approval} />}
        {approval.viewerDecides ? (
          <Decide approval={approval} clientMutationId={clientMutationId} answer={answer} />
        ) : null}
        {approval.viewerTakesBack ? (
          <TakeBack approval={approval} clientMutationId={clientMutationId} answer={answer} />
        ) : null}
      </div>
    </li>
  );
}

/** The recorded fact and its letter. */
function Evidence({ evidence }: Pick<Approval, 'evidence'>) {
  if (!evidence) return null;
  const { sentence, communication } = evidence;
  return (
    <div className={styles['evidence']}>
      <h3>What is recorded</h3>
      <p>{sentence}</p>
      {communication ? (
        <p>
          From: {communication.subject}
          {communication.datedOn ? (
            <>
              , <Day on={communication.datedOn} />
            </>
          ) : null}
          {communication.file && !communication.file.redaction ? (
            <>
              , <FileLink file={communication.file} />
            </>
          ) : null}
        </p>
      ) : (
        <p>No letter is recorded beside it.</p>
      )}
    </div>
  );
}

function Ended({ approval }: { approval: Approval }) {
  const { state, decidedBy, decidedAt, decisionReason } = approval;
  return (
    <>
      <p>
        <strong>{state === 'ACCEPTED' ? 'Accepted' : 'Not accepted'}</strong> by{' '}
        {decidedBy?.name ?? 'a member'}
        {decidedAt ? (
          <>
            , <Moment at={decidedAt} />
          </>
        ) : null}
      </p>
      {decisionReason ? <p>Why: {decisionReason}</p> : null}
    </>
  );
}

function Decide({ approval, clientMutationId, answer }: ItemProps) {
  const { id, matter, isChangedSince } = approval;
  const sent = answer?.intent === 'take-back' ? undefined : answer?.sent;
  return (
    <>
      {isChangedSince ? <ChangedSince matter={matter} /> : null}
      <ChangeForm
        matter={{ path: '/approvals', version: matter?.version ?? 0 }}
        sent={sent}
        clientMutationId={`${clientMutationId}-${id}`}
        button={
          <div className="buttons">
            <Submit name="intent" value="accept">
              Accept and do it
            </Submit>
            <Submit name="intent" value="reject" look="quiet">
              Do not accept
            </Submit>
          </div>
        }
      >
        <Which approval={approval} />
        <TextField
          name="reason"
          id={`reason-${id}`}
          label="Your reason"
          hint="Needed when you do not accept; the person who asked reads it"
          maxLength={500}
        />
      </ChangeForm>
    </>
  );
}

function ChangedSince({ matter }: Pick<Approval, 'matter'>) {
  return (
    <Notice tone="ours" icon="alert" title="It was changed after this was asked">
      <p>
        {matter && 'statusSentence' in matter ? (
          <>
            It now stands at: {matter.statusSentence}.{' '}
            <Link to={`${matter.path}/history`}>See what changed</Link>.{' '}
          </>
        ) : null}
        Accept only if it is still right.
      </p>
    </Notice>
  );
}

function Which({ approval: { id, matter } }: Pick<ItemProps, 'approval'>) {
  return (
    <>
      <input type="hidden" name="approval" value={id} />
      <input type="hidden" name="matter" value={matter?.id ?? ''} />
    </>
  );
}

function TakeBack({ approval, clientMutationId, answer }: ItemProps) {
  const { id, matter } = approval;
  return (
    <ChangeForm
      matter={{ path: '/approvals', version: matter?.version ?? 0 }}
      sent={answer?.intent === 'take-back' ? answer.sent : undefined}
      clientMutationId={`${clientMutationId}-back-${id}`}
      button={
        <Submit name="intent" value="take-back" look="quiet">
          Take my ask back
        </Submit>
      }
    >
      <Which approval={approval} />
    </ChangeForm>
  );
}
