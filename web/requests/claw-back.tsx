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
import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { dayText } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { changeOf } from './form-request.server.ts';
import { demand } from './gate.ts';
import styles from './request-form.module.css';
import { ClawBackMutation, type WithholdingsOf } from './withholdings.query.ts';
import { readWithholdings } from './withholdings.server.ts';

async function recordable(reference: string | undefined, caller: Caller): Promise<WithholdingsOf> {
  const { foiaRequest, viewer } = await readWithholdings(reference, { first: 1 }, caller);
  demand('RECORD', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const foiaRequest = await recordable(params['reference'], { request, context });
  return { foiaRequest, clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const foiaRequest = await recordable(params['reference'], caller);
  const form = await request.formData();
  const empty = missing(form, {
    askedOn: 'Say on which day they asked.',
    production: 'Say which production.',
  });
  const { sent } = await attempt(form, foiaRequest.id, caller, async (chosen) =>
    empty.length > 0
      ? { userErrors: empty }
      : (await execute(ClawBackMutation, { input: inputOf(chosen, foiaRequest) }, caller))
          .foiaRequestClawBack,
  );
  if (sent) return sent;
  throw redirect(`${foiaRequest.path}?done=frozen#productions`);
}

const inputOf = (form: FormData, { id }: WithholdingsOf) => ({
  ...changeOf(form, id),
  event: textOf(form, 'production') ?? '',
  askedOn: textOf(form, 'askedOn') ?? '',
  batesFrom: textOf(form, 'batesFrom'),
  batesTo: textOf(form, 'batesTo'),
  agencyWords: textOf(form, 'agencyWords'),
});

export const meta = () => [{ title: 'They want pages back · Sunclock' }];

export default function ClawBack() {
  const { foiaRequest, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { productions } = foiaRequest;
  return (
    <>
      <MatterHead
        matter={foiaRequest}
        title="They want pages back"
        lead="Do not answer, destroy or pass on anything yet. The files of that production go to counsel at once; you may not see them yourself afterwards."
      />
      {productions.length === 0 ? (
        <EmptyState title="No production is recorded">
          <p>Record first what they released.</p>
        </EmptyState>
      ) : (
        <ChangeForm
          matter={foiaRequest}
          sent={sent}
          clientMutationId={clientMutationId}
          button="Freeze the files for counsel"
        >
          <SelectField
            name="production"
            label="Which production"
            blank="Choose"
            required
            options={productions.map(({ event, number, batesFrom, batesTo }) => ({
              value: event.id,
              label: [
                `${number === null ? 'Production' : `Production ${number}`}, ${dayText(event.occurred.on)}`,
                [batesFrom, batesTo].filter(Boolean).join(' to '),
              ]
                .filter(Boolean)
                .join(': '),
            }))}
          />
          <TextField name="askedOn" label="They asked on" type="date" required />
          <div className={styles['pair']}>
            <TextField
              name="batesFrom"
              label="First page that they name"
              hint="Empty: all of it"
              maxLength={300}
            />
            <TextField name="batesTo" label="Last page that they name" maxLength={300} />
          </div>
          <TextBox name="agencyWords" label="Their words" rows={3} maxLength={5_000} />
        </ChangeForm>
      )}
    </>
  );
}
