import { redirect, useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import { missing, type Refusal, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { recordInSteps } from '../requests/record.server.ts';
import { Section } from '../ui/section.tsx';
import { writtenIn } from './comment-acts.server.ts';
import type { DocketOfComment } from './comment.query.ts';
import { NoteFields } from './note-fields.tsx';
import { ImportCommentsMutation, ImportPreviewQuery, NoteCommentsMutation } from './note.query.ts';
import { TableForm } from './table-form.tsx';
import { loadWritable, writableDocket } from './writable.server.ts';

export const loader = loadWritable;

/** Two forms: one comment that is noted, and a table that is looked at before it is taken in. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const docket = await writableDocket(params, caller);
  const form = await readForm(request);
  return form.get('intent') === 'note' ? note(form, docket, caller) : takeTable(form, docket, caller);
}

async function note(form: FormData, docket: DocketOfComment, caller: Caller) {
  const { sent, done } = await attempt(form, docket.id, caller, async (chosen) => {
    const input = { ...onDocket(chosen, docket), comments: [noted(chosen)] };
    const { userErrors, ...rest } = (await execute(NoteCommentsMutation, { input }, caller))
      .agencyDocketNoteComments;
    return { ...rest, userErrors: userErrors.map(ofTheOne) };
  });
  if (sent) return { sent, preview: null };
  throw redirect(`${docket.path}?done=${done.noted === 0 ? 'known' : 'changed'}`);
}

async function takeTable(form: FormData, docket: DocketOfComment, caller: Caller) {
  const unstored = await keepFiles(form, 'file', docket.organization.id, caller);
  const input = {
    ...onDocket(form, docket),
    file: textOf(form, 'file') ?? '',
    leaveOutBad: form.get('leaveOutBad') === 'true',
  };
  const steps = {
    matter: docket.id,
    empty: [...unstored, ...missing(form, { file: 'Choose the table.' })],
    told: (refusals: readonly Refusal[]) => refusals,
    preview: async () =>
      (await execute(ImportPreviewQuery, { input }, caller)).agencyDocketImportCommentsPreview,
    save: async () => (await execute(ImportCommentsMutation, { input }, caller)).agencyDocketImportComments,
  };
  const shown = await recordInSteps(form, steps, caller);
  if (shown) {
    // What was refused for its lines is shown again with them.
    const isBad = shown.sent.errors.some(({ code }) => code === 'TABLE_ROWS_BAD');
    return { sent: shown.sent, preview: isBad ? await steps.preview() : shown.preview };
  }
  throw redirect(`${docket.path}?done=changed#others`);
}

const onDocket = (form: FormData, { id }: DocketOfComment) => ({
  ...versionOf(form),
  agencyDocket: id,
  notice: textOf(form, 'notice'),
});

const noted = (form: FormData) => ({
  commenter: textOf(form, 'commenter') ?? '',
  text: writtenIn(form, 'text'),
  address: textOf(form, 'address'),
  trackingNumber: textOf(form, 'trackingNumber'),
  postedOn: textOf(form, 'postedOn'),
});

/** The API names a field by the place of its comment in the list; here there is one. */
const ofTheOne = <One extends { readonly path: readonly string[] }>(one: One): One => {
  const [head, , field] = one.path;
  return head === 'comments' && field ? { ...one, path: [field] } : one;
};

export const meta = () => [{ title: 'Comments of others · Sunclock' }];

export default function OthersComments() {
  const { docket, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isNote = answer?.sent.values['intent']?.[0] === 'note';
  return (
    <>
      <MatterHead
        matter={docket}
        title="Comments of others"
        lead="What others said in this docket, as it is posted there. It can be named where the agency answers."
      />
      <Section title="Note one" id="note">
        <ChangeForm
          matter={docket}
          sent={isNote ? answer.sent : undefined}
          clientMutationId={`${clientMutationId}-note`}
          intent="note"
          button="Note it"
        >
          <NoteFields docket={docket} />
        </ChangeForm>
      </Section>
      <Section title="Take them from a table" id="table">
        <TableForm
          docket={docket}
          sent={isNote ? undefined : answer?.sent}
          preview={answer?.preview ?? null}
          clientMutationId={`${clientMutationId}-table`}
        />
      </Section>
    </>
  );
}
