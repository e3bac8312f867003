import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { TwoFactorAdvice } from '../accounts/two-factor-advice.tsx';
import { execute, type Caller } from '../api.server.ts';
import { askedIn, askFor, confirmedIn } from '../forms/asked.ts';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { TeamGuests } from './guests.tsx';
import { Invitations } from './invitations.tsx';
import { Members } from './members.tsx';
import { QUESTIONS, TeamQuestion } from './team-questions.tsx';
import styles from './team.module.css';
import { TeamQuery, type Team } from './team.query.ts';
import { actOnTeam } from './team.server.ts';

/** The team as a member sees it. Throws the sign-in page for nobody, the 404 page for everybody else. */
async function teamOf(slug: string | undefined, caller: Caller) {
  const { pathname, searchParams } = new URL(caller.request.url);
  const variables = { slug: slug ?? '', after: searchParams.get('after') };
  const { organization, viewer } = await execute(TeamQuery, variables, caller);
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname)}`);
  if (!organization?.viewerCan.includes('READ_TEAM')) throw data(null, { status: 404 });
  const { security } = viewer;
  const isGuarded = !security || security.hasTwoFactor || security.passkeys.length > 0;
  return { team: organization, self: viewer.person.id, isGuarded };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await teamOf(params['slug'], { request, context });
  return { ...found, clientMutationId: crypto.randomUUID() };
}

/** A few acts, and the questions before most of them: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { team } = await teamOf(params['slug'], caller);
  const intent = String(form.get('intent'));
  const asked = askedIn(form);
  if (asked) return { asked, sent: undefined };
  const errors = await actOnTeam(form, team.id, caller);
  if (errors.length > 0) return { asked: confirmedIn(form, QUESTIONS), sent: submitted(form, errors) };
  throw redirect(
    intent === 'leave' ? '/sign-in?why=left' : `/organizations/${team.slug}/team?done=${intent}`,
  );
}

export const meta = () => [{ title: 'Team · Sunclock' }];

export default function TeamPage() {
  const { team, self, isGuarded, clientMutationId } = useLoaderData<typeof loader>();
  const isRisky = team.viewerCan.includes('CHANGE_ROLE') && !team.isSample;
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead kicker={team.name} title="Team" lead="Who belongs, and what each may do." />
      <DoneNote slug={team.slug} />
      {isRisky && !isGuarded ? <TwoFactorAdvice /> : null}
      <FormScope submitted={answer?.sent}>
        <ErrorSummary title="Nothing was changed" />
        {answer?.asked ? <TeamQuestion team={team} asked={answer.asked} /> : null}
      </FormScope>
      <Section title="Members" id="members">
        <Members team={team} self={self} clientMutationId={clientMutationId} />
      </Section>
      {team.invitations ? (
        <Invitations
          invitations={team.invitations}
          clientMutationId={clientMutationId}
          sent={answer?.sent?.values['intent']?.[0] === 'invite' ? answer.sent : undefined}
        />
      ) : null}
      <TeamGuests guests={team.guests ?? []} />
      <Section title="Leave" id="leave">
        <Form method="post" className="stack">
          <p>
            You no longer see what {team.name} keeps to itself. What you recorded stays, and what you lead has
            nobody until somebody is named. You sign in again after it.
          </p>
          <input type="hidden" name="clientMutationId" value={`${clientMutationId}-leave`} />
          <div className="buttons">
            <Submit look="quiet" name="intent" value={askFor('leave')}>
              Leave {team.name}
            </Submit>
          </div>
        </Form>
      </Section>
      <Section title="What was changed" id="record">
        <TeamRecord team={team} />
      </Section>
    </>
  );
}

const DONE: Readonly<Record<string, string>> = {
  role: 'The new role counts at once. Their sessions have ended: at the next click they sign in again.',
  invite: 'They get a mail. Whether the address has an account is told to nobody.',
  withdraw: 'The link in the mail is dead.',
  remove: 'They see nothing of yours any more. Look whether something now has no lead.',
};

function DoneNote({ slug }: { slug: string }) {
  const [params] = useSearchParams();
  const text = DONE[params.get('done') ?? ''];
  if (!text) return null;
  return (
    <Notice tone="done" icon="check" title="Done." live>
      <p>
        {text} <Link to={`/organizations/${slug}/team`}>Close this note</Link>
      </p>
    </Notice>
  );
}

function TeamRecord({ team: { acts, slug } }: { team: Team }) {
  if (!acts || acts.nodes.length === 0) return <p>Nothing was changed yet.</p>;
  return (
    <>
      <ol className={styles['record']}>
        {acts.nodes.map(({ id, at, sentence, reason, person, about }) => (
          <li key={id}>
            {about ? <strong>{about.name}: </strong> : null}
            {sentence}
            {reason ? ` (“${reason}”)` : ''}
            <span>
              <Moment at={at} />
              {person ? `, by ${person.name}` : ''}
            </span>
          </li>
        ))}
      </ol>
      {acts.pageInfo.hasNextPage ? (
        <p>
          <Link to={`/organizations/${slug}/team?after=${acts.pageInfo.endCursor}#record`}>
            Older entries
          </Link>
        </p>
      ) : null}
    </>
  );
}
