import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import { counted } from '../ui/count.ts';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { turnAway } from './gate.ts';
import { KeptField, WithholdingFieldset } from './withholding-fields.tsx';
import { WithholdingList } from './withholding-list.tsx';
import { changeWithholdings, readWithholdings } from './withholdings.server.ts';

const SIZE = 25;

/** What was withheld, row by row, for whoever may read the request. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const { foiaRequest } = await readWithholdings(params['reference'], size, { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

/** Four acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { foiaRequest, viewer } = await readWithholdings(params['reference'], { first: 1 }, caller);
  const { id, path, viewerCan } = foiaRequest;
  if (!viewerCan.some((act) => ['RECORD_WITHHOLDINGS', 'WRITE_POSITION'].includes(act)))
    turnAway(viewer, request);
  const { sent } = await attempt(form, id, caller, (chosen) => changeWithholdings(chosen, id, caller));
  const at = `${String(form.get('intent'))} ${String(form.get('withholding') ?? '')}`;
  if (sent) return { at, sent };
  throw redirect(`${path}/withholdings?done=${String(form.get('intent'))}`);
}

export const meta = () => [{ title: 'What was withheld · Sunclock' }];

export default function Withholdings() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { withholdings, path, viewerCan } = foiaRequest;
  const sentFor = (intent: string, row = '') => (answer?.at === `${intent} ${row}` ? answer.sent : undefined);
  const canRecord = viewerCan.includes('RECORD_WITHHOLDINGS');
  return (
    <>
      <MatterHead
        matter={foiaRequest}
        title="What was withheld"
        lead="Row by row, in the agency’s words: which pages, what they are, under which exemption, and why."
      />
      <Done />
      {canRecord ? (
        <p data-screen-only>
          <Link to={`${path}/withholdings/import`}>Take in their table (CSV or XLSX)</Link>
        </p>
      ) : null}
      <Section
        title="Rows"
        id="rows"
        aside={withholdings.totalCount ? `${withholdings.totalCount} in all` : undefined}
      >
        {withholdings.nodes.length === 0 ? (
          <EmptyState title="Nothing is recorded yet">
            <p>
              An index that the agency sends, often called a Vaughn index, has a row for each document that it
              holds back.
            </p>
          </EmptyState>
        ) : (
          <>
            <p data-screen-only>
              <a href={`${path}/withholdings.csv`}>All rows for a spreadsheet (CSV)</a>
            </p>
            <WithholdingList request={foiaRequest} clientMutationId={clientMutationId} sentFor={sentFor} />
          </>
        )}
        <Pager pageInfo={withholdings.pageInfo} label="rows" />
      </Section>
      {canRecord ? (
        <Section title="Add one by hand" id="add">
          <ChangeForm
            matter={foiaRequest}
            sent={sentFor('add')}
            clientMutationId={`${clientMutationId}-add`}
            intent="add"
            button="Add the row"
          >
            <WithholdingFieldset request={foiaRequest} at="new" />
            <KeptField request={foiaRequest} at="new" />
          </ChangeForm>
        </Section>
      ) : null}
    </>
  );
}

const DONE: Readonly<Record<string, string>> = {
  add: 'The row is added.',
  edit: 'The row is changed. What it said before is in the history.',
  remove: 'Taken away. The history says who did it.',
  redacted: 'The words are removed for good. A note stands in their place.',
  position: 'Our position is saved. Only counsel reads it.',
};

/** What the act before this page did. */
function Done() {
  const [params] = useSearchParams();
  const [added = 0, known = 0, leftOut = 0] = ['added', 'known', 'left'].map((name) =>
    Number(params.get(name) ?? 0),
  );
  const told = [
    `${counted(added, 'row')} taken in.`,
    known ? `${counted(known, 'row was', 'rows were')} here already.` : '',
    leftOut ? `${counted(leftOut, 'row')} left out; the history says which.` : '',
  ].join(' ');
  const said = params.get('done') === 'import' ? told : DONE[params.get('done') ?? ''];
  if (!said) return null;
  return (
    <Notice tone="done" icon="check" live>
      <p>{said}</p>
    </Notice>
  );
}
