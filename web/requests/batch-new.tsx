import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { choicesWithAgencies } from '../agencies/every-agency.server.ts';
import { execute } from '../api.server.ts';
import { ErrorSummary, FormScope, GroupRefusal, SelectField, TextField } from '../forms/fields.tsx';
import { agencyOptions } from '../forms/matter-options.ts';
import { submitted, textOf } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { type BatchesQueryNode, BatchesQuery, DraftBatchMutation } from './batch.query.ts';
import { DraftFields, draftInput } from './draft-fields.tsx';
import { type RequestChoices, RequestChoicesQuery } from './request-form.query.ts';
import styles from './request-form.module.css';
import { CHANNEL, choices as wordsOf, known } from './words.ts';

const ROWS = { few: 6, many: 25 } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choices = await choicesWithAgencies(RequestChoicesQuery, { request, context });
  if (!choices.viewer) throw redirect('/sign-in?next=/requests/batch');
  const earlier = await execute(BatchesQuery, {}, { request, context });
  const rows = new URL(request.url).searchParams.get('rows') === 'many' ? ROWS.many : ROWS.few;
  return { choices, rows, batches: earlier.requestBatches.nodes, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const rows = filledRows(form);
  const input = { ...draftInput(form), components: rows.map((at) => componentOf(form, at)) };
  const { foiaRequestDraftBatch } = await execute(DraftBatchMutation, { input }, { request, context });
  const { requestBatch, userErrors } = foiaRequestDraftBatch;
  if (requestBatch && userErrors.length === 0) throw redirect(requestBatch.path);
  return submitted(
    form,
    userErrors.map((error) => ({ ...error, path: pathOnForm(error.path, rows) })),
  );
}

/** Numbers of the lines in which somebody is chosen. */
const filledRows = (form: FormData): number[] =>
  Array.from({ length: ROWS.many }, (_, at) => at).filter((at) => textOf(form, `components.${at}.agency`));

function componentOf(form: FormData, at: number) {
  const limit = Number(textOf(form, `components.${at}.characterLimit`) ?? Number.NaN);
  return {
    agency: textOf(form, `components.${at}.agency`) ?? '',
    channel: known(CHANNEL, textOf(form, `components.${at}.channel`)),
    characterLimit: Number.isSafeInteger(limit) && Math.abs(limit) < 2 ** 31 ? limit : null,
  };
}

/** Empty lines are not sent: the API counts the filled ones, the form all. */
function pathOnForm(path: readonly string[], rows: readonly number[]): readonly string[] {
  const [input, list, at, ...rest] = path[0] === 'input' ? path : ['input', ...path];
  const row = at === undefined ? undefined : rows[Number(at)];
  return list === 'components' && row !== undefined ? [input ?? '', list, String(row), ...rest] : path;
}

export const meta = () => [{ title: 'One text to several components · Sunclock' }];

export default function NewBatch() {
  const { choices, rows, batches, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        kicker={<Link to="/requests">Requests</Link>}
        title="One text to several components"
        lead="Each component gets a request of its own, with its own channel, proof, number and clock. Nothing is sent from here."
      />
      <FormScope submitted={sent}>
        <ErrorSummary />
        <Form method="post" className="stack">
          <input type="hidden" name="clientMutationId" value={clientMutationId} />
          <Components choices={choices} rows={rows} />
          <DraftFields choices={choices} isBatch />
          <div className="buttons">
            <Submit>Keep the drafts</Submit>
          </div>
        </Form>
      </FormScope>
      <Earlier batches={batches} />
    </>
  );
}

/** Where the check-lists of earlier batches are found. */
function Earlier({ batches }: { batches: readonly BatchesQueryNode[] }) {
  if (batches.length === 0) return null;
  return (
    <Section title="Batches so far" id="batches">
      <ul className="marked">
        {batches.map(({ id, title, path, unsentCount }) => (
          <li key={id}>
            <Link to={path}>{title}</Link>
            {unsentCount > 0 ? `, ${unsentCount} not sent` : ', all sent'}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Components({ choices, rows }: { choices: RequestChoices; rows: number }) {
  const agencies = agencyOptions(choices.agencies);
  return (
    <fieldset>
      <legend className="legend">Who is asked</legend>
      <GroupRefusal name="components" />
      <p className={styles['note']}>
        One line for each component. A portal’s limit is on its own page; the check-list then says where the
        text is too long.
      </p>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={styles['row']}>
          <SelectField
            name={`components.${at}.agency`}
            label={`Component ${at + 1}`}
            options={agencies}
            blank="Nobody"
          />
          <SelectField
            name={`components.${at}.channel`}
            label={`How it is sent, ${at + 1}`}
            options={wordsOf(CHANNEL)}
            blank="Not decided"
          />
          <TextField
            name={`components.${at}.characterLimit`}
            label={`Characters its portal takes, ${at + 1}`}
            type="number"
          />
        </div>
      ))}
      {rows === ROWS.few ? (
        <p>
          <Link to="?rows=many" reloadDocument>
            More than {ROWS.few}: open the form with {ROWS.many} lines
          </Link>
        </p>
      ) : null}
    </fieldset>
  );
}
