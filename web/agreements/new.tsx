import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, SelectField } from '../forms/fields.tsx';
import { VISIBILITY_OPTIONS } from '../forms/matter-options.ts';
import { submitted } from '../forms/submitted.ts';
import { KeeperFields, newKeeperIn } from '../matters/keeper-fields.tsx';
import { isStaffOf } from '../site/staff.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { agencyChoices, AgreementFields, savedFields } from './agreement-fields.tsx';
import { AgreementChoicesQuery, AgreementDraftMutation } from './agreement-form.query.ts';
import { agreementInput, placed } from './agreement-input.ts';
import { DateFields } from './date-fields.tsx';
import { datePath, datesIn, undatedIn } from './date-input.ts';

/** For staff of an organization: nobody else may put an agreement under watch. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const found = await choicesWithAgencies(AgreementChoicesQuery, { request, context });
  if (!found.viewer) throw redirect('/sign-in?next=/agreements/new');
  const memberships = found.viewer.memberships.filter(isStaffOf);
  if (memberships.length === 0) throw data(null, { status: 403 });
  return { found, viewer: { memberships }, clientMutationId: crypto.randomUUID() };
}

/** `intent=more` saves nothing: it shows the form again, with an empty place after each that was filled. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'more') return submitted(form);
  const empty = undatedIn(form);
  if (empty.length > 0) return submitted(form, empty);
  const input = { ...agreementInput(form), ...newKeeperIn(form), facts: datesIn(form) };
  const { agreementDraft } = await execute(AgreementDraftMutation, { input }, { request, context });
  const { agreement, userErrors } = agreementDraft;
  if (agreement && userErrors.length === 0) throw redirect(`${agreement.path}?done=watched`);
  const told = placed(userErrors, form).map((one) => ({ ...one, path: datePath(one.path, form) }));
  return submitted(form, told);
}

export const meta = () => [{ title: 'Put an agreement under watch · Sunclock' }];

export default function NewAgreement() {
  const { found, viewer, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Put an agreement under watch"
        lead="Who made it, and what is known of it from where. What no source shows stays empty. Requests, lawsuits and notices can hang on it afterwards."
      />
      <FormScope submitted={sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <KeeperFields viewer={viewer} />
          <AgreementFields fields={savedFields()} agencies={agencyChoices(found)} />
          <DateFields />
          <SelectField
            name="visibility"
            label="Who may see it"
            hint="You can open it to everyone later"
            options={VISIBILITY_OPTIONS}
          />
          <div className="buttons">
            <Submit>Put it under watch</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}
