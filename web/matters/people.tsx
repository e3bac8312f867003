import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { codeOf } from '../requests/code.ts';
import { Section } from '../ui/section.tsx';
import { MatterHead } from './matter-head.tsx';
import { openMatter } from './open-matter.server.ts';
import { type MatterPeople, PeopleQuery, SetPeopleMutation } from './people.query.ts';
import { whatIs } from './what.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { matter } = await led(params, { request, context });
  return { matter, clientMutationId: crypto.randomUUID() };
}

const led = (params: LoaderFunctionArgs['params'], caller: Caller) =>
  openMatter(PeopleQuery, { code: codeOf(params['reference']) }, ['SET_PEOPLE'], caller);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = (await led(params, caller)).matter;
  const { sent } = await attempt(form, id, caller, async (chosen) => {
    const people = {
      lead: textOf(chosen, 'lead'),
      backup: textOf(chosen, 'backup'),
    };
    const input = { matter: id, ...versionOf(chosen), ...people };
    return (await execute(SetPeopleMutation, { input }, caller)).matterSetPeople;
  });
  if (sent) return sent;
  throw redirect(`${path}?done=changed`);
}

export const meta = () => [{ title: 'Lead and backup · Sunclock' }];

export default function People() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedPeople(matter);
  return (
    <>
      <MatterHead
        matter={matter}
        title="Lead and backup"
        lead={`Whoever leads the ${whatIs(matter)} answers for its dates; the backup steps in. Both are reminded of them.`}
      />
      <Section title="Who leads" id="people">
        <ChangeForm
          matter={matter}
          sent={sent}
          clientMutationId={clientMutationId}
          fields={fields}
          button="Set them"
        >
          {fields.map((field) => (
            <SelectField key={field.name} {...field} blank="Nobody" />
          ))}
        </ChangeForm>
      </Section>
    </>
  );
}

/** A viewer of the organization can lead nothing. */
function savedPeople({ organization, lead, backup }: MatterPeople) {
  const options = (organization.members ?? [])
    .filter(({ role, person }) => role !== 'VIEWER' || person.id === lead?.id || person.id === backup?.id)
    .map(({ person }) => ({ value: person.id, label: person.name }));
  return [
    { name: 'lead', label: 'Lead', options, value: lead?.id },
    { name: 'backup', label: 'Backup', options, value: backup?.id },
  ] satisfies readonly SavedField[];
}
