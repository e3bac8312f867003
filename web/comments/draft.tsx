import { redirect, useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { writtenIn } from './comment-acts.server.ts';
import { CommentTextFields, savedText } from './comment-text-fields.tsx';
import { DraftCommentMutation } from './comment.query.ts';
import { commentPath } from './words.ts';
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
      title: textOf(chosen, 'title') ?? '',
      notice: textOf(chosen, 'notice'),
      text: writtenIn(chosen, 'text'),
    };
    return (await execute(DraftCommentMutation, { input }, caller)).agencyDocketDraftComment;
  });
  if (sent) return sent;
  const { publicComment } = done;
  throw redirect(`${publicComment ? commentPath(docket, publicComment) : docket.path}?done=drafted`);
}

export const meta = () => [{ title: 'Begin a comment · Sunclock' }];

export default function DraftComment() {
  const { docket, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = savedText(docket);
  return (
    <>
      <MatterHead
        matter={docket}
        title="Begin a comment"
        lead="For our organization and its guests until it is sent. Others can write on it too: nobody overwrites anybody, and every text is kept."
      />
      <ChangeForm matter={docket} sent={sent} clientMutationId={clientMutationId} button="Keep the draft">
        <CommentTextFields fields={fields} />
      </ChangeForm>
    </>
  );
}
