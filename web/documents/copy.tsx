import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { boxesFrom, choiceOf, type FoundGroup, groupsOf } from './copy-choice.ts';
import { Found, OnPage } from './copy-choices.tsx';
import { CopyQuery, MakeCopyMutation } from './copy.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const { page } = choiceOf(asked, []);
  const found = await copied(params, page, { request, context });
  return { ...found, choice: choiceOf(asked, found.groups), clientMutationId: crypto.randomUUID() };
}

/** The file of the letter, for whoever may make a copy of it; for others there is no such page. */
async function copied(params: LoaderFunctionArgs['params'], page: number, caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['letter'] ?? '', page };
  const { matter, node } = await openMatter(CopyQuery, asked, ['MAKE_COPY'], caller);
  const file = node?.__typename === 'Communication' ? node.file : null;
  if (!file?.check) throw notFound();
  const { findings, findingCount, state } = file.check;
  const groups = groupsOf(findings);
  const beside = findings.filter(({ staysUnlessChosen }) => !staysUnlessChosen).length;
  return { matter, file, state, groups, beside, hasMore: findingCount > findings.length };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter, file, groups } = await copied(params, 1, caller);
  const { sent, done } = await attempt(form, matter.id, caller, async (chosen) => {
    const empty = missing(chosen, { reason: 'Say why.' });
    if (empty.length > 0) return { userErrors: empty, copy: null };
    const input = { ...versionOf(chosen), matter: matter.id, file: file.id, ...orderOf(chosen, groups) };
    return (await execute(MakeCopyMutation, { input }, caller)).documentMakeCopy;
  });
  if (sent) return sent;
  const letter = encodeURIComponent(params['letter'] ?? '');
  const copy = encodeURIComponent(done.copy?.id ?? '');
  throw redirect(`${matter.path}/entries/${letter}/check?copy=${copy}`);
}

const orderOf = (form: FormData, groups: readonly FoundGroup[]) => ({
  found: groups
    .filter((_group, at) => form.getAll('found').includes(String(at)))
    .map(({ kind, masked }) => ({ kind, masked })),
  everything: form.has('everything'),
  boxes: [...boxesFrom(form.getAll('box').map(String))],
  name: textOf(form, 'name'),
  reason: textOf(form, 'reason') ?? '',
});

export const meta = () => [{ title: 'Make a redacted copy · Sunclock' }];

export default function MakeCopy() {
  const { matter, state, clientMutationId, ...shown } = useLoaderData<typeof loader>();
  const { file, choice } = shown;
  const sent = useActionData<typeof action>();
  const boxes = sent ? boxesFrom(sent.values['box'] ?? []) : choice.boxes;
  return (
    <>
      <MatterHead matter={matter} title="Make a redacted copy" lead={file.name}>
        <p>
          A fresh PDF is written without what you choose, and others get it in the place of this file. The
          original stays as it came, for members and guests.
        </p>
      </MatterHead>
      {state === 'WAITING' ? (
        <Notice tone="wait" icon="alert" title="The file is being checked.">
          <p>Most files take some seconds: load this page again.</p>
        </Notice>
      ) : (
        <ChangeForm
          matter={matter}
          sent={sent}
          clientMutationId={clientMutationId}
          intent="copy"
          errorTitle="No copy was made yet"
          button={<Buttons />}
        >
          <input type="hidden" name="chosen" value="true" />
          <input type="hidden" name="page" value={choice.page} />
          <Found {...shown} />
          <OnPage {...shown} boxes={boxes} key={`${choice.page} ${boxes.length}`} />
          <Section title="Write it" id="write">
            <div className="stack">
              <TextField
                name="name"
                label="Name of the copy"
                hint="Everybody reads it. Left empty, it is named after the original: look whether that names a person."
                maxLength={200}
              />
              <TextField
                name="reason"
                label="Why"
                hint="What you took out, and why, without repeating it. Members and guests read it."
                required
                maxLength={300}
              />
            </div>
          </Section>
        </ChangeForm>
      )}
    </>
  );
}

function Buttons() {
  const { matter } = useLoaderData<typeof loader>();
  return (
    <div className="buttons">
      <Submit>Write the copy</Submit>
      <Submit look="quiet" name="look" value="true" formMethod="get">
        Preview this page
      </Submit>
      <Link to={matter.path}>Leave without saving</Link>
    </div>
  );
}
