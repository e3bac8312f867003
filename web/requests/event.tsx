import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { CheckField, TextField } from '../forms/fields.tsx';
import { missing, submitted, textOf } from '../forms/submitted.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { ChangeForm } from './change-form.tsx';
import { codeOf, notFound } from './code.ts';
import { CorrectMutation, EventQuery, UndoCorrectionMutation } from './event.query.ts';
import { changeOf } from './form-request.server.ts';
import { demand } from './gate.ts';
import { EventField } from './event-field.tsx';
import type { Outcome } from './manage.server.ts';
import { changedFields, correctable as correctableFields, initialValue } from './event-values.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await correctable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

async function correctable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['event'] ?? '' };
  const { foiaRequest, node, factKinds, viewer } = await execute(EventQuery, asked, caller);
  if (!foiaRequest || node?.__typename !== 'MatterEvent') throw notFound();
  demand('CORRECT', foiaRequest.viewerCan, viewer, caller.request);
  const kind = factKinds.find((one) => one.kind === node.kind);
  return {
    foiaRequest,
    event: node,
    dateLabel: kind?.dateLabel ?? 'Date',
    fields: correctableFields(kind?.fields ?? [], node),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { foiaRequest, event, fields } = await correctable(params, caller);
  const change = { ...changeOf(form, foiaRequest.id), event: event.id };
  const { userErrors, approval }: Outcome =
    form.get('intent') === 'undo'
      ? await undo(form, change, caller)
      : await correct(form, change, { fields, event }, caller);
  if (userErrors.length > 0) return { intent: String(form.get('intent')), sent: submitted(form, userErrors) };
  throw redirect(`${foiaRequest.path}?done=${approval ? 'asked' : 'corrected'}`);
}

type Change = ReturnType<typeof changeOf> & { event: string };
type Correctable = Pick<Awaited<ReturnType<typeof correctable>>, 'fields' | 'event'>;

async function undo(form: FormData, change: Change, caller: Caller) {
  const input = { ...change, reason: textOf(form, 'reason') };
  return (await execute(UndoCorrectionMutation, { input }, caller)).foiaRequestUndoCorrection;
}

async function correct(form: FormData, change: Change, of: Correctable, caller: Caller) {
  const { fields, event } = of;
  const isVoid = form.get('void') === 'true';
  const empty = missing(form, {
    reason: 'Say why it is corrected.',
    ...(isVoid ? {} : { 'occurred.on': 'Say the day.' }),
  });
  if (empty.length > 0) return { userErrors: empty };
  const input = {
    ...change,
    reason: textOf(form, 'reason') ?? '',
    void: isVoid,
    occurred: isVoid ? null : { on: String(form.get('occurred.on')) },
    fields: isVoid ? null : changedFields(form, fields, event),
    silent: form.get('silent') === 'true',
  };
  return (await execute(CorrectMutation, { input }, caller)).foiaRequestCorrectEvent;
}

export const meta = () => [{ title: 'Correct a fact · Sunclock' }];

export default function CorrectEvent() {
  const { foiaRequest, event, dateLabel, fields, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentOf = (intent: string) => (answer?.intent === intent ? answer.sent : undefined);
  return (
    <>
      <PageHead
        kicker={<Link to={foiaRequest.path}>{foiaRequest.title}</Link>}
        title={`Correct: ${event.label}`}
        lead={event.sentence}
      />
      <Notice tone="wait">
        <p>
          The old entry stays, crossed out, with your reason. Every date that hangs on it is computed again.
        </p>
      </Notice>
      <Section title="What it should say" id="correct">
        <ChangeForm
          request={foiaRequest}
          sent={sentOf('correct')}
          clientMutationId={clientMutationId}
          intent="correct"
          button="Save the correction"
        >
          <TextField name="occurred.on" label={dateLabel} type="date" value={event.occurred.on} />
          {fields.map((field) => (
            <EventField key={field.key} field={field} value={initialValue(field, event)} />
          ))}
          <CheckField name="void" label="It never happened: take it out of the count" />
          {foiaRequest.visibility === 'PUBLIC' ? null : (
            <CheckField name="silent" label="Quietly: tell nobody, and leave it where it stands in lists" />
          )}
          <TextField
            name="reason"
            label="Why"
            hint="Everyone in the organization sees this"
            required
            maxLength={500}
          />
        </ChangeForm>
      </Section>
      {event.isCorrection ? (
        <Section title="Undo this correction" id="undo">
          <ChangeForm
            request={foiaRequest}
            sent={sentOf('undo')}
            clientMutationId={`${clientMutationId}-undo`}
            intent="undo"
            button="Undo the correction"
          >
            {event.supersedes ? <p>It will say again: {event.supersedes.sentence}</p> : null}
          </ChangeForm>
        </Section>
      ) : null}
    </>
  );
}
