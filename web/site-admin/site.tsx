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
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { type Asked, Organizations, People, SiteLog } from './lists.tsx';
import styles from './site.module.css';
import { SiteAdminQuery } from './site.query.ts';
import { actOnSite } from './site.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams: asked } = new URL(request.url);
  const variables = {
    text: asked.get('text'),
    organizationsAfter: asked.get('organizationsAfter'),
    peopleAfter: asked.get('peopleAfter'),
    actsAfter: asked.get('actsAfter'),
  };
  const { site, viewer } = await execute(SiteAdminQuery, variables, { request, context });
  if (!viewer) throw redirect('/sign-in?next=/site');
  // Nobody else learns that there is such a page.
  if (!site) throw data(null, { status: 404 });
  return { site, self: viewer.person.id, clientMutationId: crypto.randomUUID() };
}

/** Five acts, and the question before four of them: `intent` says which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked: Asked = {
    intent: String(form.get('asked') ?? form.get('intent')),
    about: String(form.get('about')),
    name: String(form.get('name')),
  };
  if (form.get('intent') === 'ask') return { asked, sent: undefined };
  const { errors, next } = await actOnSite(form, { request, context });
  if (errors.length === 0) throw redirect(next);
  return { asked, sent: submitted(form, errors) };
}

export const meta = () => [{ title: 'Site · Sunclock' }];

export default function SitePage() {
  const { site, self, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const isLook = answer?.asked.intent === 'inspect';
  return (
    <>
      <PageHead title="Site" lead="Who is here. What organizations keep to themselves is not yours to see.">
        <p>
          <Link to="/agencies/proposals">What members propose to change about agencies</Link>
        </p>
      </PageHead>
      <DoneNote />
      {answer && !isLook ? (
        <FormScope submitted={answer.sent}>
          <ErrorSummary title="Nothing was changed" />
          <AskFirst asked={answer.asked} clientMutationId={clientMutationId} />
        </FormScope>
      ) : null}
      <search>
        <Form method="get" className={styles['find']}>
          <TextField
            name="text"
            type="search"
            label="Find a name or an address"
            value={params.get('text')}
            maxLength={100}
          />
          <Submit look="quiet">Find</Submit>
        </Form>
      </search>
      <Section title={titleOf('Organizations', site.organizations.totalCount)} id="organizations">
        <Organizations list={site.organizations} />
      </Section>
      <Section title={titleOf('People', site.people.totalCount)} id="people">
        <People list={site.people} self={self} />
      </Section>
      <Section title="Look at a request that is not public" id="look">
        <FormScope submitted={isLook ? answer.sent : undefined}>
          <ErrorSummary title="Nothing was opened" />
          <Look clientMutationId={clientMutationId} />
        </FormScope>
      </Section>
      <Section title="What administrators did" id="log">
        <SiteLog list={site.acts} />
      </Section>
    </>
  );
}

const titleOf = (word: string, count: number | null) => (count === null ? word : `${word} (${count})`);

const DONE: Readonly<Record<string, string>> = {
  'suspend-person': 'Their sessions have ended and their keys do nothing. They get a letter that says why.',
  'restore-person': 'They can sign in again, and get a letter that says so.',
  'suspend-organization': 'Nobody can work in it any more. Each member gets a letter that says why.',
  'restore-organization': 'Its members can work again. Reminders that still stand are sent.',
};

function DoneNote() {
  const [params] = useSearchParams();
  const text = DONE[params.get('done') ?? ''];
  if (!text) return null;
  return (
    <Notice tone="done" icon="check" title="Done." live>
      <p>
        {text} <Link to="/site">Close this note</Link>
      </p>
    </Notice>
  );
}

const MEANS: Readonly<Record<string, string>> = {
  'suspend-person': 'Their sessions end, their keys do nothing, and no reminder reaches them.',
  'restore-person': 'They sign in as before, and reminders that still stand are sent.',
  'suspend-organization': 'Nobody can work in it or see what it keeps. Its dates run on without reminders.',
  'restore-organization': 'Its members work as before, and reminders that still stand are sent.',
};

function AskFirst({ asked, clientMutationId }: { asked: Asked; clientMutationId: string }) {
  const verb = asked.intent.startsWith('suspend') ? 'Suspend' : 'Lift the suspension of';
  return (
    <Notice tone="ours" icon="alert" title={`${verb} ${asked.name}?`} live>
      <Form method="post" className="stack">
        <p>{MEANS[asked.intent]}</p>
        <input type="hidden" name="about" value={asked.about} />
        <input type="hidden" name="name" value={asked.name} />
        <input type="hidden" name="clientMutationId" value={`${clientMutationId}-${asked.intent}`} />
        <TextField name="reason" label="Why (they are told)" maxLength={200} required />
        <div className="buttons">
          <Submit name="intent" value={asked.intent}>
            {verb} {asked.name}
          </Submit>
          <Link to="/site">Leave it as it is</Link>
        </div>
      </Form>
    </Notice>
  );
}

function Look({ clientMutationId }: { clientMutationId: string }) {
  return (
    <Form method="post" className="stack">
      <p>
        You can read it for one hour and change nothing. Its owners get a letter with your reason, and its
        history says that you looked. What is kept for counsel or sealed stays closed.
      </p>
      <input type="hidden" name="clientMutationId" value={`${clientMutationId}-look`} />
      <TextField name="code" label="Its address, or the ten characters in it" maxLength={200} required />
      <TextField id="look-reason" name="reason" label="Why (the owners are told)" maxLength={200} required />
      <div className="buttons">
        <Submit look="quiet" name="intent" value="inspect">
          Look at it
        </Submit>
      </div>
    </Form>
  );
}
