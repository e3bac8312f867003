import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckList } from '../forms/fields.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { longDayText } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { type Appealable, AppealQuery, type AppealRequest } from './appeal.query.ts';
import { AppealLetter } from './appeal-letter.tsx';
import { codeOf, notFound } from './code.ts';
import { changeOf } from './form-request.server.ts';
import { demand } from './gate.ts';
import { RecordMutation } from './record.query.ts';
import { CHANNEL, DETERMINATION, known } from './words.ts';

async function appealable(reference: string | undefined, caller: Caller): Promise<AppealRequest> {
  const { foiaRequest, viewer } = await execute(AppealQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  demand('RECORD', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await appealable(params['reference'], { request, context });
  const chosen = new URL(request.url).searchParams.get('of');
  return { foiaRequest, chosen, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await appealable(params['reference'], caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'communication.file', foiaRequest.organization.id, caller);
  const empty = [...unstored, ...missing(form, { 'communication.sentOn': 'Say on which day it was sent.' })];
  const nothing = form.getAll('determinations').length === 0;
  const unchosen = { code: 'MISSING', message: 'Say what is appealed.', path: ['determinations'] };
  const refusals = nothing ? [...empty, unchosen] : empty;
  const { sent } = await attempt(form, foiaRequest.id, caller, async (decided) =>
    refusals.length > 0 ? { userErrors: refusals } : await record(decided, foiaRequest, caller),
  );
  if (sent) return sent;
  throw redirect(`${foiaRequest.path}?done=recorded#appeals`);
}

/** An appeal is a letter of ours that carries one fact. */
async function record(form: FormData, { id, agency }: AppealRequest, caller: Caller) {
  const sentOn = String(form.get('communication.sentOn'));
  const recipient = textOf(form, 'recipient');
  const fields = [
    { key: 'determinations', value: form.getAll('determinations').join(',') },
    { key: 'parts', value: form.getAll('parts').join(',') },
    { key: 'recipient', value: recipient ?? '' },
  ];
  const input = {
    ...changeOf(form, id),
    communication: {
      direction: 'OUT' as const,
      channel: known(CHANNEL, textOf(form, 'communication.channel')) ?? ('EMAIL' as const),
      subject: textOf(form, 'communication.subject') ?? '',
      summary: textOf(form, 'communication.summary'),
      recipient: recipient ?? agency.name,
      sentOn,
      file: textOf(form, 'communication.file'),
    },
    facts: [
      { kind: 'appeal_filed', occurred: { on: sentOn }, fields: fields.filter(({ value }) => value !== '') },
    ],
  };
  return (await execute(RecordMutation, { input }, caller)).foiaRequestRecordCommunication;
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Appeal: ${loaderData?.foiaRequest.title ?? ''} · Sunclock` },
];

export default function AppealPage() {
  const { foiaRequest, chosen, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const open = foiaRequest.determinations.filter(canBeAppealed);
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title="Record an appeal"
        lead="Send it first. Each answer has a last day of its own, counted from the date on its letter; name all that this appeal covers."
      />
      {open.length === 0 ? (
        <EmptyState title="No window to appeal is known">
          <p>
            A window opens with a recorded answer that refuses something: a withholding, no records, a refused
            waiver, a closure. <Link to={`${foiaRequest.path}/record?door=ANSWERED`}>Record the answer</Link>{' '}
            first.
          </p>
        </EmptyState>
      ) : (
        <ChangeForm
          matter={foiaRequest}
          sent={sent}
          clientMutationId={clientMutationId}
          button="Record the appeal"
          withFile
        >
          <CheckList
            name="determinations"
            label="What is appealed"
            values={open.filter(({ id }) => chosen === null || id === chosen).map(({ id }) => id)}
            options={open.map((one) => ({ value: one.id, label: nameOf(one), hint: windowOf(one) }))}
          />
          {foiaRequest.parts.length > 1 ? (
            <CheckList
              name="parts"
              label="Only these parts (none ticked: all of it)"
              values={[]}
              options={foiaRequest.parts.map(({ id, number, text }) => ({
                value: id,
                label: `${number}. ${text}`,
              }))}
            />
          ) : null}
          <AppealLetter {...foiaRequest} />
        </ChangeForm>
      )}
    </>
  );
}

/** Refused, and not appealed or only in part. */
const canBeAppealed = ({ adverse, appealedOn, unappealedParts }: Appealable): boolean =>
  adverse && (appealedOn === null || unappealedParts.length > 0);

const nameOf = ({ kind, datedOn }: Appealable): string =>
  `${DETERMINATION[kind]}${datedOn ? `, ${longDayText(datedOn)}` : ''}`;

function windowOf({ appealDeadline, unappealedParts }: Appealable): string {
  const rest =
    unappealedParts.length > 0
      ? ` Not appealed yet: part ${unappealedParts.map(({ number }) => number).join(', ')}.`
      : '';
  const { dueOn = null, fileBy = null, daysLeft = null, rule } = appealDeadline ?? {};
  if (!dueOn) return `No last day is known.${rest}`;
  const law = rule ? ` ${rule.citation}.` : '';
  if (daysLeft !== null && daysLeft < 0) {
    return `The last day was ${longDayText(dueOn)}: an appeal may be refused as late. A new request is the other way.${law}${rest}`;
  }
  return `Send it by ${longDayText(fileBy ?? dueOn)}.${law}${rest}`;
}
