import {
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
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import { submitted } from '../forms/submitted.ts';
import { notFound } from '../requests/code.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './agencies.module.css';
import type { ContactShown } from './agency.query.ts';
import { ContactWords } from './contacts.tsx';
import { AliasFields, ContactEntryFields, EvidenceFields } from './propose-fields.tsx';
import { ProposeQuery, type ToPropose } from './propose.query.ts';
import { sendProposal } from './propose.server.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const slug = params['slug'] ?? '';
  const { agency, viewer, clock } = await execute(ProposeQuery, { slug }, { request, context });
  if (!agency) throw notFound();
  if (!viewer) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
  return { agency, viewer, today: clock.today, clientMutationId: crypto.randomUUID() };
}

/** Four proposals: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { agency, viewer } = await execute(ProposeQuery, { slug: params['slug'] ?? '' }, caller);
  if (!agency || !viewer) throw notFound();
  const form = await request.formData();
  const { state, userErrors } = await sendProposal(form, agency.id, caller);
  if (state && userErrors.length === 0) throw redirect(`${agency.path}?done=${state.toLowerCase()}`);
  return { intent: String(form.get('intent')), sent: submitted(form, userErrors) };
}

export const meta = () => [{ title: 'Propose a change · Sunclock' }];

/** What is proposed: read from the address, so that it works without a script. */
type Act =
  | { readonly intent: 'contact'; readonly about: ContactShown | null }
  | { readonly intent: 'alias' }
  | { readonly intent: 'check' | 'remove'; readonly about: ContactShown }
  | { readonly intent: 'remove'; readonly alias: ToPropose['aliases'][number] }
  | null;

function actOf(params: URLSearchParams, { contacts, aliases }: ToPropose): Act {
  const act = params.get('act');
  const about = contacts.nodes.find(({ id }) => id === params.get('contact')) ?? null;
  const alias = aliases.find(({ id }) => id === params.get('alias'));
  if (act === 'name') return { intent: 'alias' };
  if (act === 'correct') return about && { intent: 'contact', about };
  if (act === 'check' || act === 'remove') {
    if (about) return { intent: act, about };
    return alias && act === 'remove' ? { intent: act, alias } : null;
  }
  return { intent: 'contact', about: null };
}

export default function Propose() {
  const { agency, viewer, today, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const act = actOf(params, agency);
  const verb = viewer.runsSite ? 'Change' : 'Propose a change to';
  return (
    <>
      <PageHead
        kicker={<Link to={agency.path}>{agency.name}</Link>}
        title={`${verb} what stands here`}
        lead={
          viewer.runsSite
            ? 'You run this site, so it stands at once, with your name for who runs it.'
            : 'Who runs this site looks at it first. Your name is shown to nobody else.'
        }
      />
      {!viewer.mayProposeChanges ? (
        <Notice tone="ours" icon="alert" title="Members of an organization propose changes.">
          <p>Ask somebody of an organization here, or found one.</p>
        </Notice>
      ) : act === null ? (
        <Notice tone="ours" icon="alert" title="This entry is not in the directory any more.">
          <p>
            It was changed meanwhile. <Link to={agency.path}>See what stands there now</Link>
          </p>
        </Notice>
      ) : (
        <FormScope submitted={answer?.sent}>
          <ErrorSummary title="Nothing was saved" />
          <Form method="post" className="stack">
            <input type="hidden" name="clientMutationId" value={clientMutationId} />
            <input type="hidden" name="intent" value={act.intent} />
            <ActFields act={act} agency={agency} />
            <EvidenceFields today={today} />
            <div className="buttons">
              <Submit>{viewer.runsSite ? 'Save it' : 'Propose it'}</Submit>
              <Link to={agency.path}>Leave it as it is</Link>
            </div>
          </Form>
        </FormScope>
      )}
    </>
  );
}

function ActFields({ act, agency }: { act: NonNullable<Act>; agency: ToPropose }) {
  if (act.intent === 'alias') {
    return (
      <>
        <Other to={`${agency.path}/propose?act=add`}>A way to reach it instead</Other>
        <AliasFields />
      </>
    );
  }
  if (act.intent === 'contact') {
    return (
      <>
        {act.about ? (
          <input type="hidden" name="corrects" value={act.about.id} />
        ) : (
          <Other to={`${agency.path}/propose?act=name`}>Another name of it instead</Other>
        )}
        <ContactEntryFields contact={act.about} />
      </>
    );
  }
  return (
    <>
      <p>
        {act.intent === 'check' ? 'You read this again, and it still holds:' : 'This does not hold any more:'}
      </p>
      {'alias' in act ? (
        <>
          <input type="hidden" name="alias" value={act.alias.id} />
          <p className={styles['value']}>{act.alias.name}</p>
        </>
      ) : (
        <>
          <input type="hidden" name="contact" value={act.about.id} />
          <ContactWords {...act.about} />
        </>
      )}
    </>
  );
}

const Other = ({ to, children }: { to: string; children: string }) => (
  <p>
    <Link to={to}>{children}</Link>
  </p>
);
