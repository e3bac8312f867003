import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField } from '../forms/fields.tsx';
import { submitted, textOf } from '../forms/submitted.ts';
import styles from '../requests/request-form.module.css';
import { choices, known } from '../requests/words.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { LawsuitFields, savedFields, savedParties } from './lawsuit-fields.tsx';
import { LawsuitChoicesQuery, LawsuitRecordMutation } from './lawsuit-form.query.ts';
import { lawsuitInput } from './lawsuit-input.ts';
import { STANDING } from './words.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choicesFound = await execute(LawsuitChoicesQuery, {}, { request, context });
  if (!choicesFound.viewer) throw redirect('/sign-in?next=/lawsuits/new');
  return { choices: choicesFound, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    ...lawsuitInput(form),
    clientMutationId: textOf(form, 'clientMutationId'),
    organization: textOf(form, 'organization') ?? '',
    agreement: textOf(form, 'agreement'),
    standing: known(STANDING, textOf(form, 'standing')) ?? ('OURS' as const),
    visibility: form.get('visibility') === 'PUBLIC' ? ('PUBLIC' as const) : ('ORGANIZATION' as const),
  };
  const { lawsuitRecord } = await execute(LawsuitRecordMutation, { input }, { request, context });
  const { lawsuit, userErrors } = lawsuitRecord;
  if (lawsuit && userErrors.length === 0) throw redirect(`${lawsuit.path}?done=drafted`);
  return {
    sent: submitted(form, userErrors),
    same: userErrors.find(({ current }) => current)?.current ?? null,
  };
}

export const meta = () => [{ title: 'Record a lawsuit · Sunclock' }];

const VISIBILITY = [
  { value: 'ORGANIZATION', label: 'Only our organization' },
  { value: 'PUBLIC', label: 'Everyone' },
];

export default function NewLawsuit() {
  const { choices: found, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const organizations = (found.viewer?.memberships ?? []).map(({ organization }) => organization);
  return (
    <>
      <PageHead
        title="Record a lawsuit"
        lead="Court, number and parties first. What happened in it, and every date, comes from the docket entries that you record afterwards."
      />
      {answer?.same ? (
        <Notice tone="ours" icon="alert" title="This case is recorded already" live>
          <p>
            <Link to={answer.same.path}>{answer.same.title}</Link>: go on there, or correct the number.
          </p>
        </Notice>
      ) : null}
      <FormScope submitted={answer?.sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <div className={styles['pair']}>
            <SelectField
              name="organization"
              label="Kept by"
              options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <SelectField
              name="standing"
              label="Whose suit it is"
              hint="Of a watched one only facts are kept, and nobody is reminded"
              options={choices(STANDING)}
            />
          </div>
          <LawsuitFields fields={savedFields(found)} parties={savedParties()} />
          <SelectField name="visibility" label="Who may see it" options={VISIBILITY} />
          <div className="buttons">
            <Submit>Record it</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}
