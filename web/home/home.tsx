import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Agreement } from '../agreements/agreement.query.ts';
import { AgreementFacts, AgreementStory } from '../agreements/agreement-story.tsx';
import { NextDates } from '../agreements/next-dates.tsx';
import { AgreementStanding } from '../agreements/agreement-standing.tsx';
import { Timeline } from '../agreements/timeline.tsx';
import { TIMELINE_ASIDE } from '../agreements/timeline-section.tsx';
import { execute } from '../api.server.ts';
import { Day } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { HomeQuery } from './home.query.ts';
import styles from './home.module.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { agreements } = await execute(HomeQuery, {}, { request, context });
  return agreements.nodes[0] ?? null;
}

export const meta = () => [
  { title: 'Sunclock: sunshine law, on the clock' },
  {
    name: 'description',
    content: 'A public-records tracker: every clock the government owes you, and every clock you owe it.',
  },
];

export default function Home() {
  const agreement = useLoaderData<typeof loader>();
  if (!agreement) return <NoAgreement />;
  return (
    <>
      <Lead agreement={agreement} />
      <AgreementStanding agreement={agreement} />
      <AgreementFacts agreement={agreement} />
      <NextDates agreement={agreement} />
      <AgreementStory agreement={agreement} />
      <Section title="The timeline" id="timeline" aside={TIMELINE_ASIDE}>
        <Timeline entries={agreement.timeline.nodes} ownTitle={agreement.title} />
      </Section>
      <HowTo />
    </>
  );
}

function Lead({ agreement }: { agreement: Agreement }) {
  return (
    <div className={styles['lead']}>
      <PageHead
        kicker="The agreement under watch"
        title={<Link to={agreement.path}>{agreement.title}</Link>}
        lead={agreement.summary}
      >
        {agreement.lastCheckedOn ? (
          <p className={styles['checked']}>
            Last checked by a person on <Day on={agreement.lastCheckedOn} />.
          </p>
        ) : null}
      </PageHead>
      <aside className={styles['about']} aria-label="What this site is">
        <p>
          Sunclock counts <strong>every clock the government owes you, and every clock you owe it</strong>:
          twenty working days to answer, ninety to appeal, each by the rule it cites.
        </p>
        <p>
          <Link to="/agreements">All agreements under watch</Link>
        </p>
        <p>
          <Link to="/requests?sample=true">See a request and its clock</Link>
        </p>
        <p>
          <Link to="/calculator">Work out a date yourself</Link>
        </p>
      </aside>
    </div>
  );
}

function HowTo() {
  return (
    <Section title="How to use it" id="how">
      <ul className={styles['how']}>
        <li>
          <h3>Read</h3>
          <p>
            Everything public is here without an account. Each date opens to show its working:{' '}
            <Link to="/requests?sample=true">try a sample request</Link>.
          </p>
        </li>
        <li>
          <h3>Work out a date</h3>
          <p>
            The <Link to="/calculator">calculator</Link> takes a rule and what happened, and shows each day it
            counted and each it skipped. The address keeps your entries, so you can send it.
          </p>
        </li>
        <li>
          <h3>Record what came</h3>
          <p>
            Members <Link to="/sign-in">sign in</Link>, tick what a letter says, see which dates move, and
            save once.
          </p>
        </li>
        <li>
          <h3>Ask the API</h3>
          <p>
            These pages use the same <a href="/explorer">GraphQL API</a> that is open to you, with its working
            and its sources.
          </p>
        </li>
      </ul>
    </Section>
  );
}

function NoAgreement() {
  return (
    <>
      <PageHead title="Every clock the government owes you, and every clock you owe it" />
      <EmptyState title="No agreement is recorded yet">
        <p>
          An agreement is what all else hangs on: the requests, lawsuits and notices about it.{' '}
          <Link to="/agreements">See how one is put under watch</Link>. The{' '}
          <Link to="/calculator">deadline calculator</Link> works without one.
        </p>
      </EmptyState>
      <HowTo />
    </>
  );
}
