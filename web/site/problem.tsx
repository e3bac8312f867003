import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { PageHead } from '../ui/section.tsx';
import { useFaultId } from './fault-id.ts';
import styles from './frame.module.css';

interface Advice {
  readonly title: string;
  readonly lead: string;
}

const ADVICE: Readonly<Record<number, Advice>> = {
  400: {
    title: 'That address cannot be read',
    lead: 'A part of it is not what the page expects. Go back, or start from one of the lists below.',
  },
  401: {
    title: 'Please sign in',
    lead: 'This page belongs to members. Sign in and you will come back to it.',
  },
  403: {
    title: 'This act is not yours to do',
    lead: 'Your role in the organization does not include it. Its owner or editor can do it, or change your role.',
  },
  404: {
    title: 'There is no such page',
    lead: 'Either it never existed, or it is not public. If you are a member of the organization that keeps it, sign in.',
  },
  413: {
    title: 'The file is too large',
    lead: 'No field takes one of this size. Split the scan, or save it in black and white, and go back to the form: your browser still holds what you typed.',
  },
  502: {
    title: 'The records service does not answer',
    lead: 'Nothing you entered was saved. Wait a moment and load the page again.',
  },
};

const FAULT: Advice = {
  title: 'Something broke on our side',
  lead: 'It has been noted. Nothing was half saved: an act is kept whole or not at all. Load the page again, or go on from here.',
};

/** The page for everything that went wrong: says what it means for the reader, and how to go on. */
export function Problem() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const advice = ADVICE[status] ?? FAULT;
  const ofPage = useFaultId();
  const id = isRouteErrorResponse(error) ? idOf(error.data) : ofPage;
  return (
    <>
      <title>{`${advice.title} · Sunclock`}</title>
      <PageHead kicker={`Error ${status}`} title={advice.title} lead={advice.lead} />
      {id ? (
        <p className={styles.number} data-fault={id}>
          If it happens again, report it with this number: <code>{id}</code>
        </p>
      ) : null}
      <ul className={styles.ways}>
        <li>
          <Link to="/">The agreement and its timeline</Link>
        </li>
        <li>
          <Link to="/requests">All requests</Link>
        </li>
        <li>
          <Link to="/calculator">The deadline calculator</Link>
        </li>
        <li>
          <Link to="/sign-in">Sign in</Link>
        </li>
      </ul>
    </>
  );
}

/** A fault of the API comes with the id that it has in the log. */
const idOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null;
