import { SelectField, TextBox } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { whatIs } from '../matters/what.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import type { MatterNotes } from './notes.query.ts';

interface NoteFormProps {
  readonly matter: Pick<MatterNotes, '__typename' | 'path' | 'version' | 'viewerCan'>;
  readonly sent?: Submitted | undefined;
  readonly clientMutationId: string;
}

/** Longest text of a note. */
export const NOTE_LENGTH = 5_000;

/** Writes a new note; works on the page of the matter and on that of its notes. */
export function NoteForm({ matter, sent, clientMutationId }: NoteFormProps) {
  const { viewerCan, path } = matter;
  const seenBy = [
    {
      value: 'ORGANIZATION',
      label: `Our organization and the guests of this ${whatIs(matter)}`,
    },
    ...(viewerCan.includes('KEEP_FOR_COUNSEL') ? [{ value: 'COUNSEL', label: 'Only counsel' }] : []),
    ...(viewerCan.includes('SEAL') ? [{ value: 'SEALED', label: 'Only the people who are named' }] : []),
  ];
  return (
    <ChangeForm
      matter={matter}
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
