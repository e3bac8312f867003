import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { CHECK_STATE, isBack } from './check-words.ts';
import { CheckQuery, type FileCheck, HoldFileMutation, ReleaseMutation } from './check.query.ts';
import { FileLink } from './file-link.tsx';
import { Findings } from './findings.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await checked(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

/** The file of the letter, for members; for others there is no such page. */
async function checked(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = {
    code: codeOf(params['reference']),
    id: params['letter'] ?? '',
  };
  const { matter, node } = await openMatter(CheckQuery, asked, [], caller);
  const file = node?.__typename === 'Communication' ? node.file : null;
  if (!file?.check) throw notFound();
  return { matter, file, check: file.check };
}

/** Two acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter, file } = await checked(params, caller);
  const { sent } = await attempt(form, matter.id, caller, (chosen) =>
    decide(chosen, { matter: matter.id, file: file.id }, caller),
  );
  if (sent) return sent;
  throw redirect(`${matter.path}?done=changed`);
}

async function decide(
  form: FormData,
  target: { readonly matter: string; readonly file: string },
  caller: Caller,
): Promise<Outcome> {
  const empty = missing(form, { reason: 'Say why.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = { ...versionOf(form), ...target, reason: textOf(form, 'reason') ?? '' };
  return form.get('intent') === 'release'
    ? (await execute(ReleaseMutation, { input }, caller)).documentRelease
    : (await execute(HoldFileMutation, { input }, caller)).documentHold;
}

export const meta = () => [{ title: 'Check a file · Sunclock' }];

export default function CheckFile() {
  const { matter, file, check } = useLoaderData<typeof loader>();
  return (
    <>
      <MatterHead matter={matter} title="Check a file" lead={file.name}>
        <p>
          <FileLink file={file} />
        </p>
      </MatterHead>
      <State check={check} />
      <Findings check={check} />
      <Decide check={check} />
    </>
  );
}

function State({ check: { state, findingCount, unchecked } }: { check: FileCheck }) {
  const isNothing = findingCount === 0 && unchecked.length === 0;
  return (
    <Notice
      tone={isBack(state) ? 'wait' : 'done'}
      icon={isBack(state) ? 'alert' : 'check'}
      title={`${CHECK_STATE[state]}.`}
    >
      {state === 'WAITING' ? (
        <p>It is looked into now. Most files take some seconds: load this page again.</p>
      ) : null}
      {state === 'HELD' && isNothing ? (
        <p>Nothing was found in it; somebody holds it back. The history says why.</p>
      ) : null}
      {state === 'HELD' && !isNothing ? (
        <p>
          Members and guests have it. Others do not, until somebody has looked at what is listed here and lets
          it out.
        </p>
      ) : null}
      {isBack(state) ? null : <p>Whoever may see its letter has it.</p>}
    </Notice>
  );
}

/** Let it out, or hold it back: what can be done now, and by this viewer. */
function Decide({ check: { state } }: { check: FileCheck }) {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isRelease = state === 'HELD';
  const needed = isRelease ? 'RELEASE_FILE' : 'HOLD_FILE';
  if (state === 'WAITING') return null;
  if (!matter.viewerCan.includes(needed)) {
    return isRelease ? <p>An owner, editor or counsel of the organization can let it out.</p> : null;
  }
  return (
    <Section title={isRelease ? 'Let it out' : 'Hold it back'} id="decide">
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={clientMutationId}
        intent={isRelease ? 'release' : 'hold'}
        button={isRelease ? 'Let it out to everybody' : 'Hold it back from others'}
      >
        <TextField
          name="reason"
          label="Why"
          hint={
            isRelease
              ? 'What you looked at, and why it may be published. Members and guests read it.'
              : 'Members and guests read it. Do not repeat what should not be read.'
          }
          required
          maxLength={300}
        />
      </ChangeForm>
    </Section>
  );
}
