import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { CitedPage } from '../documents/cited-page.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { codeOf, notFound } from './code.ts';
import { CorrectMutation, EventQuery, UndoCorrectionMutation } from './event.query.ts';
import { versionOf } from '../forms/version.ts';
import { EventField, savedField } from './event-field.tsx';
import {
  changedCitation,
  changedFields,
  correctable as correctableFields,
  savedCitation,
} from './event-values.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await correctable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

async function correctable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['event'] ?? '' };
  const { matter, node, ...kinds } = await openMatter(EventQuery, asked, ['CORRECT'], caller);
  // Facts of an agreement are corrected on its own page.
  if (matter.__typename === 'Agreement' || node?.__typename !== 'MatterEvent') throw notFound();
  const kind = kinds[matter.__typename].find((one) => one.kind === node.kind);
  return {
    matter,
    event: node,
    dateLabel: kind?.dateLabel ?? 'Date',
    fields: correctableFields(kind?.fields ?? [], node),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter, event, fields } = await correctable(params, caller);
  const intent = String(form.get('intent'));
  const { sent, done } = await attempt(form, matter.id, caller, async (chosen): Promise<Outcome> => {
    const change = { ...changeOf(chosen, matter.id), event: event.id };
    return intent === 'undo'
      ? await undo(chosen, change, caller)
      : await correct(chosen, change, { fields, event }, caller);
  });
  if (sent) return { intent, sent };
  throw redirect(`${matter.path}?done=${done.approval ? 'asked' : 'corrected'}`);
}

/** What every change of a matter sends along. */
const changeOf = (form: FormData, matter: string) => ({ matter, ...versionOf(form) });

type Change = ReturnType<typeof changeOf> & { event: string };
type Correctable = Pick<Awaited<ReturnType<typeof correctable>>, 'fields' | 'event'>;

async function undo(form: FormData, change: Change, caller: Caller) {
  const input = { ...change, reason: textOf(form, 'reason') };
  return (await execute(UndoCorrectionMutation, { input }, caller)).matterUndoCorrection;
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
    cited: isVoid ? null : changedCitation(form, event),
    silent: form.get('silent') === 'true',
  };
  return (await execute(CorrectMutation, { input }, caller)).matterCorrectEvent;
}

export const meta = () => [{ title: 'Correct a fact · Sunclock' }];

export default function CorrectEvent() {
  const { matter, event, dateLabel, fields, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentOf = (intent: string) => (answer?.intent === intent ? answer.sent : undefined);
  const day = { name: 'occurred.on', label: dateLabel, value: event.occurred.on } satisfies SavedField;
  const saved = fields.map((field) => savedField(field, event));
  const cited = savedCitation(event);
  return (
    <>
      <PageHead
        kicker={<Link to={matter.path}>{matter.title}</Link>}
        title={`Correct: ${event.label}`}
        lead={event.sentence}
      />
      <Notice tone="wait">
        <p>
          The old entry stays, crossed out, with your reason. Every date that hangs on it is computed again.
        </p>
      </Notice>
      {event.citation ? <CitedPage citation={event.citation} says={event.label} /> : null}
      <Section title="What it should say" id="correct">
        <ChangeForm
          matter={matter}
          sent={sentOf('correct')}
          clientMutationId={clientMutationId}
          intent="correct"
          fields={[day, ...saved, ...cited]}
          button="Save the correction"
        >
          <TextField {...day} type="date" />
          {saved.map((field) => (
            <EventField key={field.name} field={field} />
          ))}
          {cited.map((field) => (
            <CitedField key={field.name} field={field} />
          ))}
          <CheckField name="void" label="It never happened: take it out of the count" />
          {matter.visibility === 'PUBLIC' ? null : (
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
            matter={matter}
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

/** Where the letter says it: one of its files, a page, some words. */
function CitedField({ field }: { field: SavedField }) {
  if (field.options) return <SelectField {...field} options={field.options} />;
  return field.name === 'cited.page' ? (
    <TextField {...field} type="number" min="1" />
  ) : (
    <TextField {...field} hint="Some words as they stand, to find the place again" maxLength={500} />
  );
}
