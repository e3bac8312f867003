import type { ReactNode } from 'react';
import { Form, Link, NavLink, useLocation } from 'react-router';
import { longDayText } from '../ui/dates.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './frame.module.css';
import type { Scheme } from './scheme.ts';
import type { Site } from './site.query.ts';
import { isStaff } from './staff.ts';
import { Suspensions } from './suspensions.tsx';

/** The frame of every page: masthead, navigation, the page, and the foot. */
export function Frame({
  site,
  scheme,
  children,
}: {
  site: Site | null;
  scheme: Scheme;
  children: ReactNode;
}) {
  return (
    <>
      <a className={styles['skip']} href="#main">
        Skip to the page
      </a>
      <Masthead site={site} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Suspensions of={site?.viewer?.suspensions ?? []} />
        {children}
      </main>
      <Foot scheme={scheme} />
    </>
  );
}

function Masthead({ site }: { site: Site | null }) {
  const viewer = site?.viewer;
  return (
    <header className={styles['masthead']}>
      <div className={styles['title']}>
        <Link to="/" className={styles['brand']}>
          <Mark />
          <span>Sunclock</span>
        </Link>
        {site ? (
          <p className={styles['today']}>
            <time dateTime={site.clock.today}>{longDayText(site.clock.today)}</time>
            {site.clock.isMoved ? <strong> · demonstration clock, moved</strong> : null}
          </p>
        ) : null}
      </div>
      <nav className={styles['nav']} aria-label="Main">
        <NavLink to="/" end>
          The agreement
        </NavLink>
        {isStaff(viewer) ? <NavLink to="/agreements">Agreements</NavLink> : null}
        <NavLink to="/requests">Requests</NavLink>
        <NavLink to="/agency-dockets">Notices</NavLink>
        <NavLink to="/lawsuits">Lawsuits</NavLink>
        <NavLink to="/documents">Documents</NavLink>
        <NavLink to="/calculator">Calculator</NavLink>
        {viewer ? <NavLink to="/my-day">My day</NavLink> : null}
        {viewer?.runsSite ? <NavLink to="/site">Site</NavLink> : null}
        <span className={styles['gap']} />
        {viewer ? <SignOut name={viewer.person.name} /> : <NavLink to="/sign-in">Sign in</NavLink>}
      </nav>
    </header>
  );
}

function SignOut({ name }: { name: string }) {
  return (
    <Form method="post" action="/sign-out" className={styles['who']}>
      <NavLink to="/profile">{name}</NavLink>
      <button type="submit">Sign out</button>
    </Form>
  );
}

const SCHEMES: ReadonlyArray<readonly [Scheme, string]> = [
  ['auto', 'As my system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function Foot({ scheme }: { scheme: Scheme }) {
  const { pathname, search } = useLocation();
  return (
    <footer className={styles['foot']}>
      <div>
        <p>
          <strong>Not legal advice.</strong> Sunclock counts days by the rules it cites and shows every step.
          Where a rule is disputed it names the other reading. Check with counsel before you rely on a date.
        </p>
        <p>
          Who answers and how to reach them: <Link to="/agencies">agencies</Link>. What was wrong here and was
          put right: <Link to="/corrections">corrections</Link>. Everything here is also in the{' '}
          <a href="/explorer">API explorer</a>. Free software, AGPL-3.0.
        </p>
      </div>
      <Form method="post" action="/scheme" reloadDocument className={styles['scheme']}>
        <input type="hidden" name="back" value={pathname + search} />
        <fieldset>
          <legend>Colours</legend>
          {SCHEMES.map(([value, label]) => (
            <button key={value} type="submit" name="scheme" value={value} aria-pressed={scheme === value}>
              {label}
            </button>
          ))}
        </fieldset>
      </Form>
    </footer>
  );
}
