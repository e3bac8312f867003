import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { TextBox, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { Pager } from '../ui/pager.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import { Section } from '../ui/section.tsx';
import { NOTE_LENGTH, NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import type { Note, MatterNotes } from './notes.query.ts';
import { changeNotes, readNotes } from './notes.server.ts';

const SIZE = 20;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const matter = await readNotes(params['reference'], size, {
    request,
    context,
  });
  return { matter, clientMutationId: crypto.randomUUID() };
}

/** Three acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await readNotes(params['reference'], { first: 1 }, caller);
  const { sent } = await attempt(form, id, caller, (chosen) => changeNotes(chosen, id, caller));
  const intent = String(form.get('intent'));
  if (sent) return { at: `${intent} ${String(form.get('note') ?? '')}`, sent };
  throw redirect(`${path}?done=${intent === 'add' ? 'noted' : 'changed'}`);
}

export const meta = () => [{ title: 'Notes · Sunclock' }];

export default function Notes() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { notes, path, viewerCan } = matter;
  const sentFor = (intent: string, note = '') =>
    answer?.at === `${intent} ${note}` ? answer.sent : undefined;
  const form = { matter, clientMutationId };
  return (
    <>
      <MatterHead
        matter={matter}
        title="Notes"
        lead="For the work inside. They move no date, and nobody outside reads them."
      />
      {viewerCan.includes('WRITE_NOTE') ? (
        <Section title="Write one" id="write">
          <NoteForm {...form} sent={sentFor('add')} />
        </Section>
      ) : null}
      <Section title="What was noted" id="notes">
        <NoteList
          notes={notes.nodes}
          keepAt={viewerCan.includes('KEEP_PART') ? path : null}
          renderUnder={(note, index) => (
            <>
              {note.canEdit ? (
                <EditNote {...form} note={note} index={index} sent={sentFor('edit', note.id)} />
              ) : null}
              {note.canRemove ? (
                <RemoveNote {...form} note={note} index={index} sent={sentFor('remove', note.id)} />
              ) : null}
            </>
          )}
        />
        <Pager pageInfo={notes.pageInfo} label="notes" />
      </Section>
    </>
  );
}

interface ChangeNoteProps {
  readonly matter: MatterNotes;
  readonly clientMutationId: string;
  readonly note: Note;
  readonly index: number;
  readonly sent: Submitted | undefined;
}

function EditNote({ matter, clientMutationId, note, index, sent }: ChangeNoteProps) {
  return (
    <details open={sent !== undefined}>
      <summary>
        Change the words<span className="visually-hidden"> of note {index + 1}</span>
      </summary>
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={`${clientMutationId}-edit-${index}`}
        intent="edit"
        button="Save the note"
      >
        <input type="hidden" name="note" value={note.id} />
        <TextBox
          name="text"
          id={`text-${index}`}
          label="The note"
          hint="The words before stay in the history"
          value={sent?.values['text']?.[0] ?? note.text}
          rows={4}
          maxLength={NOTE_LENGTH}
          required
        />
      </ChangeForm>
    </details>
  );
}

function RemoveNote({ matter, clientMutationId, note, index, sent }: ChangeNoteProps) {
  return (
    <details open={sent !== undefined}>
      <summary>
        Remove it<span className="visually-hidden">: note {index + 1}</span>
      </summary>
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={`${clientMutationId}-remove-${index}`}
        intent="remove"
        button="Remove the note"
      >
        <input type="hidden" name="note" value={note.id} />
        <TextField
          name="reason"
          id={`reason-${index}`}
          label="Why"
          hint="Whoever could see the note reads this in the history, with what it said"
          maxLength={300}
        />
      </ChangeForm>
    </details>
  );
}
