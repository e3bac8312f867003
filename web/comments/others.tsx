import { redirect, useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { Section } from '../ui/section.tsx';
import { writtenIn } from './comment-acts.server.ts';
import { NoteFields } from './note-fields.tsx';
import { NoteCommentsMutation } from './note.query.ts';
import { loadWritable, writableDocket } from './writable.server.ts';

export const loader = loadWritable;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const docket = await writableDocket(params, caller);
  const { sent, done } = await attempt(form, docket.id, caller, async (chosen) => {
    const input = {
      ...versionOf(chosen),
      agencyDocket: docket.id,
      notice: textOf(chosen, 'notice'),
      comments: [noted(chosen)],
    };
    const { userErrors, ...rest } = (await execute(NoteCommentsMutation, { input }, caller))
      .agencyDocketNoteComments;
    return { ...rest, userErrors: userErrors.map(ofTheOne) };
  });
  if (sent) return sent;
  throw redirect(`${docket.path}?done=${done.noted === 0 ? 'known' : 'changed'}`);
}

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
  const sent = useActionData<typeof action>();
  return (
    <>
      <MatterHead
        matter={docket}
        title="Comments of others"
        lead="What others said in this docket, as it is posted there. It can be named where the agency answers."
      />
      <Section title="Note one" id="note">
        <ChangeForm matter={docket} sent={sent} clientMutationId={clientMutationId} button="Note it">
          <NoteFields docket={docket} />
        </ChangeForm>
      </Section>
    </>
  );
}
