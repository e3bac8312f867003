import { SelectField, TextBox } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import type { RequestNotes } from './notes.query.ts';

interface NoteFormProps {
  readonly request: Pick<RequestNotes, 'path' | 'version' | 'viewerCan'>;
  readonly sent?: Submitted | undefined;
  readonly clientMutationId: string;
}

/** Longest text of a note. */
export const NOTE_LENGTH = 5_000;

/** Writes a new note; works on the page of the request and on that of its notes. */
export function NoteForm({ request, sent, clientMutationId }: NoteFormProps) {
  const { viewerCan, path } = request;
  const seenBy = [
    { value: 'ORGANIZATION', label: 'Our organization and the guests of this request' },
    ...(viewerCan.includes('KEEP_FOR_COUNSEL') ? [{ value: 'COUNSEL', label: 'Only counsel' }] : []),
    ...(viewerCan.includes('SEAL') ? [{ value: 'SEALED', label: 'Only the people who are named' }] : []),
  ];
  return (
    <ChangeForm
      matter={request}
      sent={sent}
      clientMutationId={`${clientMutationId}-note`}
      action={`${path}/notes`}
      intent="add"
      button="Write the note"
    >
      <TextBox
        name="text"
        id="text-new"
        label="New note"
        hint="Never shown to the public; search does not find its words"
        rows={3}
        maxLength={NOTE_LENGTH}
        required
      />
      {seenBy.length > 1 ? <SelectField name="visibility" label="Who can read it" options={seenBy} /> : null}
    </ChangeForm>
  );
}
