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
import { SelectField } from '../forms/fields.tsx';
import { textOf } from '../forms/submitted.ts';
import { SetStatedDate } from '../requests/manage-forms.tsx';
import { ACTOR, known } from '../requests/words.ts';
import { PageHead, Section } from '../ui/section.tsx';
import { changeOf, changeOfMatter, formLawsuit } from './form-lawsuit.server.ts';
import type { FormLawsuit } from './lawsuit-form.query.ts';
import {
  LawsuitAddRequestMutation,
  LawsuitRemoveRequestMutation,
  LawsuitSetStatedDateMutation,
  SuableQuery,
} from './manage.query.ts';

const ACTS = ['EDIT', 'SET_STATED_DATE'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = { request, context };
  const lawsuit = await formLawsuit(params['reference'], ACTS, caller);
  const { foiaRequests } = await execute(SuableQuery, { includeSample: lawsuit.isSample }, caller);
  const inSuit = new Set(lawsuit.requestsInSuit.map(({ foiaRequest }) => foiaRequest.id));
  const suable = foiaRequests.nodes.filter(
    ({ id, isSample, viewerCan }) =>
      isSample === lawsuit.isSample && viewerCan.includes('RECORD') && !inSuit.has(id),
  );
  return { lawsuit, suable, clientMutationId: crypto.randomUUID() };
}

/** Three small forms, one act each: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const lawsuit = await formLawsuit(params['reference'], ACTS, caller);
  const { sent } = await attempt(form, lawsuit.id, caller, (chosen) => manage(chosen, lawsuit, caller));
  if (sent) return { intent: String(form.get('intent')), sent };
  throw redirect(`${lawsuit.path}?done=changed`);
}

async function manage(form: FormData, lawsuit: FormLawsuit, caller: Caller): Promise<Outcome> {
  const ofMatter = changeOfMatter(form, lawsuit.id);
  const inSuit = { ...changeOf(form, lawsuit.id), foiaRequest: textOf(form, 'foiaRequest') ?? '' };
  switch (String(form.get('intent'))) {
    case 'stated-date': {
      const input = {
        ...ofMatter,
        dueOn: textOf(form, 'dueOn') ?? '',
        time: textOf(form, 'time'),
        actor: known(ACTOR, textOf(form, 'actor')) ?? ('US' as const),
        label: textOf(form, 'label') ?? '',
        source: textOf(form, 'source') ?? '',
      };
      return (await execute(LawsuitSetStatedDateMutation, { input }, caller)).matterSetStatedDate;
    }
    case 'add-request':
      return (await execute(LawsuitAddRequestMutation, { input: inSuit }, caller)).lawsuitAddRequest;
    case 'remove-request':
      return (await execute(LawsuitRemoveRequestMutation, { input: inSuit }, caller)).lawsuitRemoveRequest;
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta = () => [{ title: 'Dates and requests in suit · Sunclock' }];

export default function ManageLawsuit() {
  const { lawsuit, suable, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = (intent: string) => ({
    intent,
    clientMutationId: `${clientMutationId}-${intent}`,
    sent: answer?.intent === intent ? answer.sent : undefined,
  });
  const options = suable.map(({ id, title, agency }) => ({
    value: id,
    label: `${title} (${agency.abbreviation ?? agency.name})`,
  }));
  return (
    <>
      <PageHead kicker={<Link to={lawsuit.path}>{lawsuit.title}</Link>} title="Dates and requests in suit" />
      <Section title="Put a request in suit" id="in-suit">
        <ChangeForm matter={lawsuit} {...form('add-request')} button="Put it in suit">
          <SelectField
            name="foiaRequest"
            label="Request"
            hint="Once the complaint is filed, the request is told of it and its clocks are before the court"
            options={options}
            blank="Choose"
            required
          />
        </ChangeForm>
      </Section>
      {lawsuit.requestsInSuit.length > 0 ? (
        <Section title="Take one out" id="out-of-suit">
          <ChangeForm matter={lawsuit} {...form('remove-request')} button="Take it out">
            <SelectField
              name="foiaRequest"
              label="Request"
              hint="What it was told of the complaint stays on it until it is corrected there"
              options={lawsuit.requestsInSuit.map(({ foiaRequest }) => ({
                value: foiaRequest.id,
                label: foiaRequest.title,
              }))}
              blank="Choose"
              required
            />
          </ChangeForm>
        </Section>
      ) : null}
      <Section title="Set a date that a paper or a colleague names" id="stated-date">
        <SetStatedDate request={lawsuit} {...form('stated-date')} />
      </Section>
    </>
  );
}
