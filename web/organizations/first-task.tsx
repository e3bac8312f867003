import { data, Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { graphql } from '../graphql.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { ROLES } from './roles.ts';
import styles from './team.module.css';

const FirstTaskQuery = graphql(`
  query FirstTask {
    viewer {
      memberships {
        role
        organization {
          name
          slug
        }
      }
    }
    myDay {
      silent {
        id
        title
        path
        isSample
        statusSentence
        viewerCan
        organization {
          slug
        }
      }
      withoutProof {
        id
        title
        path
        isSample
        statusSentence
        viewerCan
        organization {
          slug
        }
      }
    }
  }
`);

/** For its members; for everybody else there is no such page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, myDay } = await execute(FirstTaskQuery, {}, { request, context });
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(new URL(request.url).pathname)}`);
  const membership = viewer.memberships.find(({ organization }) => organization.slug === params['slug']);
  if (!membership) throw data(null, { status: 404 });
  const { silent = [], withoutProof = [] } = myDay ?? {};
  const tasks = [...silent, ...withoutProof].filter(
    ({ organization, viewerCan }) => organization.slug === params['slug'] && viewerCan.includes('RECORD'),
  );
  const once = new Map(tasks.map((task) => [task.id, task]));
  return { ...membership, tasks: [...once.values()].slice(0, MOST) };
}

/** More would be a list to read, not a task to do. */
const MOST = 3;

export const meta = () => [{ title: 'Your first task · Sunclock' }];

export default function FirstTaskPage() {
  const { organization, role, tasks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        kicker={organization.name}
        title={`You belong to ${organization.name} now`}
        lead={`Your role: ${ROLES[role].word.toLowerCase()}. ${ROLES[role].means}`}
      />
      {tasks.length > 0 ? (
        <Section title="A good first task" id="task">
          <div className="stack">
            <p>
              Nothing was heard about these for a while, or nothing shows that they were sent. Look in the
              mail and in the agency’s portal; record what you find, or write down that there was nothing.
            </p>
            <ul className={styles['offers']}>
              {tasks.map(({ id, title, path, isSample, statusSentence }) => (
                <li key={id}>
                  <p>
                    <Link to={path}>{title}</Link> {isSample ? <SampleLabel /> : null}
                  </p>
                  <p>{statusSentence}.</p>
                  <ButtonLink to={`${path}/record`} look="quiet">
                    Record what came
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </div>
        </Section>
      ) : (
        <Section title="Nothing waits for you" id="task">
          <p>
            When a letter comes in, open the request it is about and choose <em>Record what came or went</em>.
          </p>
        </Section>
      )}
      <Section title="If you are not sure" id="unsure">
        <div className="stack">
          <p>
            Record what you see and leave the rest: whoever leads the request reads it. Nothing you record
            goes out to an agency, and every slip can be corrected.
          </p>
          <p>
            <Link to="/my-day">My day</Link> shows what has a date. <Link to="/requests">All requests</Link>{' '}
            are one click away.
          </p>
        </div>
      </Section>
    </>
  );
}
