import {
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { everyAgency } from '../agencies/every-agency.server.ts';
import type { Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import type { Submitted } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { FactFields, savedFact } from './fact-fields.tsx';
import { ActionFields, CallFields } from './report-fields.tsx';
import { type Reported, ReportQuery } from './report.query.ts';
import { report } from './report.server.ts';

/** For who may report a fact, or record a call. Throws the 404, 403 or sign-in page. */
const open = (reference: string | undefined, caller: Caller) =>
  openMatter(ReportQuery, { code: codeOf(reference) }, ['REPORT', 'RECORD'], caller);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const { matter: agreement } = await open(params['reference'], caller);
  const agencies = await everyAgency(agreement.isSample, caller);
  return { agreement, agencies, clientMutationId: crypto.randomUUID() };
}

/** Four acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { id, path, organization } = (await open(params['reference'], caller)).matter;
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'actionFile', organization.id, caller);
  const { sent } = await attempt(form, id, caller, (chosen) =>
    unstored.length > 0 ? { userErrors: unstored } : report(chosen, id, caller),
  );
  if (sent) return { intent: String(form.get('intent')), sent };
  throw redirect(`${path}?done=changed`);
}

export const meta = () => [{ title: 'Report a fact · Sunclock' }];

export default function ReportPage() {
  const { agreement, agencies, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentFor = (intent: string) => (answer?.intent === intent ? answer.sent : undefined);
  const form = { agreement, clientMutationId };
  const mayReport = agreement.viewerCan.includes('REPORT');
  return (
    <>
      <MatterHead
        matter={agreement}
        title="Report what happened"
        lead="Each fact stands on a source of its own. Where the agreement stands follows from the facts; nobody types it in."
      />
      {mayReport ? <ReportFact {...form} sent={sentFor('fact')} /> : null}
      {mayReport ? <RecordAction {...form} agencies={agencies} sent={sentFor('action')} /> : null}
      {agreement.viewerCan.includes('RECORD') ? <RecordCall {...form} sent={sentFor('call')} /> : null}
      {mayReport ? <Checked {...form} sent={sentFor('checked')} /> : null}
    </>
  );
}

interface FormProps {
  readonly agreement: Reported;
  readonly clientMutationId: string;
  readonly sent: Submitted | undefined;
}

/** A link may say what the fact did to the agreement: `?effect=SIGNED`. */
function ReportFact({ agreement, clientMutationId, sent }: FormProps) {
  const [params] = useSearchParams();
  const fields = savedFact();
  const effect = { ...fields.effect, value: params.get('effect') ?? undefined };
  return (
    <Section title="A fact" id="fact">
      <ChangeForm
        matter={agreement}
        sent={sent}
        clientMutationId={`${clientMutationId}-fact`}
        intent="fact"
        button="Report the fact"
      >
        <FactFields fields={{ ...fields, effect }} />
      </ChangeForm>
    </Section>
  );
}

const RecordAction = ({
  agreement,
  agencies,
  clientMutationId,
  sent,
}: FormProps & { agencies: ReadonlyArray<{ id: string; name: string }> }) => (
  <Section
    title="What an agency published, said or filed"
    id="action"
    aside="An answer to a request of ours is recorded on that request"
  >
    <ChangeForm
      matter={agreement}
      sent={sent}
      clientMutationId={`${clientMutationId}-action`}
      intent="action"
      button="Record it"
      withFile
    >
      <ActionFields agencies={agencies} agreement={agreement} />
    </ChangeForm>
  </Section>
);

const RecordCall = ({ agreement, clientMutationId, sent }: FormProps) => (
  <Section title="A call or a message" id="call" aside="A call with a name and a promise is worth keeping">
    <ChangeForm
      matter={agreement}
      sent={sent}
      clientMutationId={`${clientMutationId}-call`}
      intent="call"
      button="Keep it"
    >
      <CallFields />
    </ChangeForm>
  </Section>
);

function Checked({ agreement, clientMutationId, sent }: FormProps) {
  const { lastCheckedOn = null } = 'lastCheckedOn' in agreement ? agreement : {};
  return (
    <Section title="All of it still holds" id="checked">
      <p>
        {lastCheckedOn ? (
          <>
            Last checked by a person on <Day on={lastCheckedOn} />.
          </>
        ) : (
          'Nobody has checked it yet.'
        )}{' '}
        Read the page and its sources first; the page then names today.
      </p>
      <ChangeForm
        matter={agreement}
        sent={sent}
        clientMutationId={`${clientMutationId}-checked`}
        intent="checked"
        button="I have checked all of it today"
      />
    </Section>
  );
}
