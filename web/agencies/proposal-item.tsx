import { Form, Link } from 'react-router';
import { ErrorSummary, FormScope, TextBox } from '../forms/fields.tsx';
import { fieldId, type Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import { hostOf } from '../ui/host.ts';
import styles from './agencies.module.css';
import { ContactWords } from './contacts.tsx';
import type { Proposal } from './proposals.query.ts';
import { ALIAS_KIND, PROPOSAL_STATE } from './words.ts';

const SAYS: Readonly<Record<Proposal['kind'], string>> = {
  ADD_CONTACT: 'A new contact',
  CORRECT_CONTACT: 'A contact reads differently now',
  CHECK_CONTACT: 'A contact was read again and still holds',
  END_CONTACT: 'A contact does not hold any more',
  ADD_ALIAS: 'Another name',
  END_ALIAS: 'It is not called so',
};

interface ItemProps {
  readonly proposal: Proposal;
  readonly mayDecide: boolean;
  readonly clientMutationId: string;
  readonly sent: Submitted | undefined;
}

/** One proposal with its source; and, while it waits, what can be done about it. */
export function ProposalItem({ proposal, mayDecide, clientMutationId, sent }: ItemProps) {
  const { agency, kind, isOwn, state } = proposal;
  const form = { proposal, clientMutationId, sent };
  return (
    <li>
      <h2>
        <Link to={agency.path}>{agency.name}</Link>: {SAYS[kind]}
      </h2>
      <What proposal={proposal} />
      <Evidence proposal={proposal} mayDecide={mayDecide} />
      {state === 'WAITING' && mayDecide ? <Decide {...form} /> : null}
      {state === 'WAITING' && isOwn ? <TakeBack {...form} /> : null}
    </li>
  );
}

function What({ proposal: { contact, alias, aboutContact, aboutAlias } }: { proposal: Proposal }) {
  const name = alias ?? aboutAlias;
  return (
    <>
      {aboutContact && contact ? <p className={styles['meta']}>In the directory:</p> : null}
      {aboutContact ? <ContactWords {...aboutContact} /> : null}
      {aboutContact && contact ? <p className={styles['meta']}>Instead:</p> : null}
      {contact ? <ContactWords {...contact} /> : null}
      {name ? (
        <p className={styles['value']}>
          {name.name} ({ALIAS_KIND[name.kind].toLowerCase()})
        </p>
      ) : null}
    </>
  );
}

function Evidence({ proposal, mayDecide }: { proposal: Proposal; mayDecide: boolean }) {
  const { sourceUrl, readOn, note, proposedAt, byName, isOwn, state, decidedAt, decisionReason } = proposal;
  return (
    <>
      {note ? <p className={styles['words']}>“{note}”</p> : null}
      <p className={styles['meta']}>
        Read at{' '}
        <a href={sourceUrl} rel="noreferrer">
          {hostOf(sourceUrl)}
        </a>{' '}
        on <Day on={readOn} />. Proposed <Moment at={proposedAt} />
        {mayDecide ? ` by ${isOwn ? 'you' : byName}` : ''}
      </p>
      {decidedAt ? (
        <p>
          <strong>{PROPOSAL_STATE[state]}</strong> <Moment at={decidedAt} />
          {decisionReason ? `: ${decisionReason}` : ''}
        </p>
      ) : null}
    </>
  );
}

type FormProps = Omit<ItemProps, 'mayDecide'>;

function Decide({ proposal, clientMutationId, sent }: FormProps) {
  return (
    <FormScope submitted={sent}>
      {sent ? <ErrorSummary title="Nothing was decided" /> : null}
      <Form method="post" className="stack">
        <Carried id={proposal.id} clientMutationId={clientMutationId} />
        <TextBox
          id={fieldId(`reason-${proposal.id}`)}
          name="reason"
          label="Why (the proposer reads it; needed to decline)"
          rows={2}
          maxLength={5000}
        />
        <div className="buttons">
          <Submit name="intent" value="accept">
            Accept it
          </Submit>
          <Submit look="quiet" name="intent" value="decline">
            Decline it
          </Submit>
        </div>
      </Form>
    </FormScope>
  );
}

function TakeBack({ proposal, clientMutationId, sent }: FormProps) {
  return (
    <FormScope submitted={sent}>
      {sent ? <ErrorSummary title="Nothing was changed" /> : null}
      <Form method="post">
        <Carried id={proposal.id} clientMutationId={clientMutationId} />
        <Submit look="quiet" name="intent" value="take-back">
          Take it back
        </Submit>
      </Form>
    </FormScope>
  );
}

const Carried = ({ id, clientMutationId }: { id: string; clientMutationId: string }) => (
  <>
    <input type="hidden" name="proposal" value={id} />
    <input type="hidden" name="clientMutationId" value={`${clientMutationId}-${id}`} />
  </>
);
