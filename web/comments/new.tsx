import {
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
import { missing, submitted } from '../forms/submitted.ts';
import { KeeperFields, keeperIn } from '../matters/keeper-fields.tsx';
import { SameMatter, sameIn } from '../matters/same-matter.tsx';
import { Submit } from '../ui/button.tsx';
import { PageHead } from '../ui/section.tsx';
import { DocketFields, savedFields } from './docket-fields.tsx';
import { DocketChoicesQuery, DocketRecordMutation } from './docket-form.query.ts';
import { docketInput, docketPath } from './docket-input.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const found = await choicesWithAgencies(DocketChoicesQuery, { request, context });
  if (!found.viewer) throw redirect('/sign-in?next=/agency-dockets/new');
  return { found, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const empty = missing(form, { agency: 'Say whose docket it is.' });
  if (empty.length > 0) return { sent: submitted(form, empty), same: null };
  const input = { ...docketInput(form), ...keeperIn(form) };
  const { agencyDocketRecord } = await execute(DocketRecordMutation, { input }, { request, context });
  const { agencyDocket, userErrors } = agencyDocketRecord;
  if (agencyDocket && userErrors.length === 0) throw redirect(`${agencyDocket.path}?done=opened`);
  const told = userErrors.map((one) => ({ ...one, path: docketPath(one.path) }));
  return { sent: submitted(form, told), same: sameIn(userErrors) };
}

export const meta = () => [{ title: 'Open a docket · Sunclock' }];

export default function NewDocket() {
  const { found, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Open a docket"
        lead="Agency, number and subject first. Until when one may comment, and every other date, comes from the notices that you record afterwards."
      />
      <SameMatter same={answer?.same} title="This docket is recorded already" />
      <FormScope submitted={answer?.sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <KeeperFields viewer={found.viewer} standing="Who comments" />
          <DocketFields fields={savedFields(found)} />
          <SelectField name="visibility" label="Who may see it" options={VISIBILITY_OPTIONS} />
          <div className="buttons">
            <Submit>Open it</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}
