import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, type Outcome } from '../forms/attempt.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { CHECK_STATE, isBack } from './check-words.ts';
import { CheckQuery, type FileCheck, HoldFileMutation, ReleaseMutation } from './check.query.ts';
import { Copies } from './copies.tsx';
import { Decide } from './decide.tsx';
import { FileLink } from './file-link.tsx';
import { Findings } from './findings.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await checked(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

/** The file of the letter, or one of its redacted copies, for members; for others there is no such page. */
async function checked(params: LoaderFunctionArgs['params'], caller: Caller) {
  const search = new URL(caller.request.url).searchParams;
  const named = search.get('file');
  const asked = { code: codeOf(params['reference']), id: params['letter'] ?? '', file: named };
  const { matter, node } = await openMatter(CheckQuery, asked, [], caller);
  const letter = node?.__typename === 'Communication' ? node : null;
  // A file that came with the letter, or the letter's own.
  const whole = named === null || letter?.file?.id === named ? letter?.file : letter?.enclosure;
  const copies = whole?.document.copies ?? [];
  const copyId = search.get('copy');
  const copy = copyId === null ? null : copies.find(({ id }) => id === copyId);
  const file = copyId === null ? whole : copy?.file;
  if (!letter || !file?.check) throw notFound();
  const place = `${matter.path}/entries/${encodeURIComponent(letter.id)}`;
  return {
    matter,
    file,
    check: file.check,
    copies,
    place,
    isCopy: copyId !== null,
    isEnclosed: whole !== letter.file,
  };
}

/** Two acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter, file } = await checked(params, caller);
  const { sent, done } = await attempt(form, matter.id, caller, (chosen) =>
    decide(chosen, { matter: matter.id, file: file.id }, caller),
  );
  if (sent) return sent;
  throw redirect(`${matter.path}?done=${done.approval ? 'asked' : 'changed'}`);
}

async function decide(
  form: FormData,
  target: { readonly matter: string; readonly file: string },
  caller: Caller,
): Promise<Outcome> {
  const empty = missing(form, { reason: 'Say why.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = { ...versionOf(form), ...target, reason: textOf(form, 'reason') ?? '' };
  if (form.get('intent') !== 'release')
    return (await execute(HoldFileMutation, { input }, caller)).documentHold;
  const despiteFailedRedaction = form.has('despiteFailedRedaction');
  return (await execute(ReleaseMutation, { input: { ...input, despiteFailedRedaction } }, caller))
    .documentRelease;
}

export const meta = () => [{ title: 'Check a file · Sunclock' }];

export default function CheckFile() {
  const { matter, file, check, copies, place, isCopy, isEnclosed, clientMutationId } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <MatterHead matter={matter} title={isCopy ? 'Check a redacted copy' : 'Check a file'} lead={file.name}>
        <p>
          <FileLink file={file} />
        </p>
        {isCopy ? (
          <p>
            <Link to={`${place}/check`}>The original and all its copies</Link>
          </p>
        ) : null}
      </MatterHead>
      <State check={check} isReplaced={!isCopy && copies.some((copy) => isOut(copy.file.check))} />
      <Findings check={check} />
      {isCopy || isEnclosed ? null : (
        <Section title="Redacted copies" id="copies">
          <Copies copies={copies} place={place} />
          {matter.viewerCan.includes('MAKE_COPY') && check.state !== 'WAITING' ? (
            <p>
              <ButtonLink to={`${place}/copy`}>
                {copies.length === 0 ? 'Make a redacted copy' : 'Make another copy'}
              </ButtonLink>
            </p>
          ) : null}
        </Section>
      )}
      <Decide matter={matter} check={check} sent={sent} clientMutationId={clientMutationId} />
    </>
  );
}

const isOut = (check: Pick<FileCheck, 'state'> | null): boolean => check !== null && !isBack(check.state);

function State({ check, isReplaced }: { check: FileCheck; isReplaced: boolean }) {
  const { state, findingCount, unchecked } = check;
  const isNothing = findingCount === 0 && unchecked.length === 0;
  return (
    <Notice
      tone={isBack(state) && !isReplaced ? 'wait' : 'done'}
      icon={isBack(state) && !isReplaced ? 'alert' : 'check'}
      title={isReplaced ? 'Others have a redacted copy in its place.' : `${CHECK_STATE[state]}.`}
    >
      {isReplaced ? <p>Members and guests have this original too. Nobody else does.</p> : null}
      {state === 'WAITING' ? (
        <p>It is looked into now. Most files take some seconds: load this page again.</p>
      ) : null}
      {state === 'HELD' && isNothing && !isReplaced ? (
        <p>Nothing was found in it; somebody holds it back. The history says why.</p>
      ) : null}
      {state === 'HELD' && !isNothing && !isReplaced ? (
        <p>
          Members and guests have it. Others do not, until somebody has looked at what is listed here and lets
          it out, or makes a redacted copy.
        </p>
      ) : null}
      {isBack(state) ? null : <p>Whoever may see its letter has it.</p>}
    </Notice>
  );
}
