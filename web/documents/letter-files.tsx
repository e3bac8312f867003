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
import { FileField } from '../forms/file-field.tsx';
import { keepFiles, keepFromAddress, readForm } from '../forms/file.server.ts';
import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { FileList } from './file-list.tsx';
import { filesPath } from './letter-paths.ts';
import { AddFilesMutation, LetterFilesQuery, UnpackMutation } from './letter-files.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const found = await letterOf(params, after, { request, context });
  return { ...found, clientMutationId: crypto.randomUUID() };
}

async function letterOf(params: LoaderFunctionArgs['params'], after: string | null, caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['letter'] ?? '', after };
  const { matter, node } = await openMatter(LetterFilesQuery, asked, [], caller);
  if (node?.__typename !== 'Communication') throw notFound();
  return { matter, letter: node };
}

/** Two acts: `add` puts files into the letter, chosen ones and one from an address; `unpack` takes out what is in a ZIP. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { matter, letter } = await letterOf(params, null, caller);
  const form = await readForm(request);
  const intent = form.get('intent') === 'unpack' ? ('unpack' as const) : ('add' as const);
  const target = { matter: matter.id, communication: letter.id };
  const unstored = intent === 'add' ? await storeAll(form, matter.organization.id, caller) : [];
  const { sent } = await attempt(form, matter.id, caller, async (chosen): Promise<Outcome> => {
    if (unstored.length > 0) return { userErrors: unstored };
    return intent === 'unpack' ? unpack(chosen, target, caller) : add(chosen, target, caller);
  });
  if (sent) return { intent, file: textOf(form, 'file'), sent };
  throw redirect(`${filesPath(matter, letter)}?done=${intent}`);
}

async function storeAll(form: FormData, organization: string, caller: Caller) {
  const chosen = await keepFiles(form, 'files', organization, caller, { isMany: true });
  return chosen.length > 0 ? chosen : await keepFromAddress(form, 'files', 'address', organization, caller);
}

interface Target {
  readonly matter: string;
  readonly communication: string;
}

async function add(form: FormData, target: Target, caller: Caller): Promise<Outcome> {
  const files = form.getAll('files').map(String).filter(Boolean);
  if (files.length === 0) {
    const message = 'Choose a file, or give an address.';
    return { userErrors: [{ code: 'MISSING', message, path: ['files'] }] };
  }
  const input = { ...versionOf(form), ...target, files };
  return (await execute(AddFilesMutation, { input }, caller)).communicationAddFiles;
}

async function unpack(form: FormData, target: Target, caller: Caller): Promise<Outcome> {
  const { clientMutationId } = versionOf(form);
  const input = { ...target, clientMutationId, file: textOf(form, 'file') ?? '' };
  return (await execute(UnpackMutation, { input }, caller)).documentUnpack;
}

export const meta = ({ loaderData }: { loaderData?: { letter: { subject: string } } }) => [
  { title: `Files of ${loaderData?.letter.subject ?? 'a letter'} · Sunclock` },
];

export default function LetterFiles() {
  const { matter, letter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { file, enclosures } = letter;
  const mayAdd = matter.viewerCan.includes('RECORD');
  const forms = { matter, clientMutationId, answer, mayAdd };
  return (
    <>
      <MatterHead matter={matter} title="Files" lead={letter.subject} />
      <FileList files={[...(file ? [file] : []), ...enclosures.nodes]} letter={letter} forms={forms} />
      <Pager pageInfo={enclosures.pageInfo} label="files" />
      {mayAdd ? (
        <Section title="Add files" id="add">
          <ChangeForm
            matter={matter}
            sent={answer?.intent === 'add' ? answer.sent : undefined}
            clientMutationId={clientMutationId}
            intent="add"
            button="Add to this letter"
            withFile
          >
            <FileField
              name="files"
              label="Files"
              hint="As many as came with it. Each is kept as it came."
              organization={matter.organization.id}
              isMany
            />
            <TextField
              name="address"
              label="Or an address on the web"
              hint="A link that an agency sent. The file is fetched now, and kept with the address and the moment."
              maxLength={2000}
            />
          </ChangeForm>
        </Section>
      ) : null}
    </>
  );
}
