import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { submitted } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { FuzzyDay } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { agencyChoices, AgreementFields, savedFields, savedLists } from './agreement-fields.tsx';
import {
  AgreementChoicesQuery,
  AgreementEditMutation,
  AgreementFormQuery,
  type FormAgreement,
} from './agreement-form.query.ts';
import { changedAgreement, placed } from './agreement-input.ts';
import styles from './agreement.module.css';

const editable = async (params: LoaderFunctionArgs['params'], caller: Caller) =>
  (await openMatter(AgreementFormQuery, { code: codeOf(params['reference']) }, ['EDIT'], caller)).matter;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const agreement = await editable(params, { request, context });
  const found = await choicesWithAgencies(AgreementChoicesQuery, { request, context });
  return { agreement, found, clientMutationId: crypto.randomUUID() };
}

/** `intent=more` saves nothing: it shows the form again, with an empty place after each that was filled. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await editable(params, caller);
  if (form.get('intent') === 'more') return submitted(form);
  const { sent } = await attempt(form, id, caller, async (chosen) => {
    const input = { ...changedAgreement(chosen), ...versionOf(chosen), agreement: id };
    const { userErrors } = (await execute(AgreementEditMutation, { input }, caller)).agreementEdit;
    return { userErrors: placed(userErrors, chosen) };
  });
  if (sent) return sent;
  throw redirect(`${path}?done=edited`);
}

export const meta = () => [{ title: 'Edit an agreement · Sunclock' }];

export default function EditAgreement() {
  const { agreement, found, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [fields, agencies] = [savedFields(agreement), agencyChoices(found)];
  return (
    <>
      <MatterHead
        matter={agreement}
        title="Edit the agreement"
        lead="What is said of it. To take a party or a statement out, empty it. Its dates and where it stands follow from its facts, below."
      />
      <ChangeForm
        matter={agreement}
        sent={sent}
        clientMutationId={clientMutationId}
        button="Save"
        fields={[...Object.values(fields), ...savedLists(agreement, agencies)]}
      >
        <AgreementFields fields={fields} agencies={agencies} agreement={agreement} />
      </ChangeForm>
      <Dates agreement={agreement} />
      <Facts agreement={agreement} />
      <Acts agreement={agreement} />
    </>
  );
}

const DATES = [
  ['Signed', 'signed', 'SIGNED'],
  ['In force from', 'effective', 'TOOK_EFFECT'],
  ['Ends', 'ends', 'TERMS'],
] as const;

/** A date is never typed in: it follows from the fact that tells of it. */
const Dates = ({ agreement }: { agreement: FormAgreement }) => (
  <Section title="Its dates" id="dates">
    <dl className={styles['facts']}>
      {DATES.map(([label, key, effect]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {agreement[key]?.text ?? <em>not shown by any source</em>}{' '}
            <Link to={`${agreement.path}/report?effect=${effect}`}>
              Report a fact<span className="hidden"> that says so: {label}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  </Section>
);

/** Kept with the agreement itself; what is kept with its matters is corrected there. */
function Acts({ agreement: { id, agencyActions, path } }: { agreement: FormAgreement }) {
  const own = agencyActions.nodes.filter(({ matter }) => matter?.id === id);
  if (own.length === 0) return null;
  return (
    <Section title="What agencies did" id="acts">
      <ol className={styles['known']}>
        {own.map((one) => (
          <li key={one.id}>
            <p>
              <strong>
                <FuzzyDay date={one.occurred} />
              </strong>{' '}
              {one.statement}
            </p>
            <Link to={`${path}/actions/${encodeURIComponent(one.id)}`}>
              Correct it<span className="hidden">: {one.statement}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Facts({ agreement: { facts, path } }: { agreement: FormAgreement }) {
  const { nodes, totalCount } = facts;
  if (nodes.length === 0) return null;
  return (
    <Section
      title="Its facts"
      id="facts"
      aside={
        totalCount !== null && totalCount > nodes.length ? `The first ${nodes.length} of ${totalCount}` : null
      }
    >
      <p>A fact that is wrong is corrected in the open: the old one stays, crossed out, with your reason.</p>
      <ol className={styles['known']}>
        {nodes.map(({ id, sentence, occurred }) => (
          <li key={id}>
            <p>
              <strong>
                <FuzzyDay date={occurred} />
              </strong>{' '}
              {sentence}
            </p>
            <Link to={`${path}/facts/${encodeURIComponent(id)}`}>
              Correct it<span className="hidden">: {sentence}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
