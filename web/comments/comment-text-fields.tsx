import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import { fieldId } from '../forms/submitted.ts';
import { CharacterCount } from './character-count.tsx';
import type { DocketOfComment, OneComment } from './comment.query.ts';

/** Title, notice and text as they are saved; empty for a comment that is begun. */
export function savedText({ notices }: DocketOfComment, comment?: OneComment) {
  return {
    title: { name: 'title', label: 'What it is called', value: comment?.title },
    notice: {
      name: 'notice',
      label: 'About which notice',
      value: comment?.notice?.id,
      options: notices.nodes.map(({ id, title }) => ({ value: id, label: title })),
    },
    text: { name: 'text', label: 'What it says', value: comment?.text },
  } satisfies Readonly<Record<string, SavedField>>;
}

interface TextFieldsProps {
  readonly fields: ReturnType<typeof savedText>;
  /** Most characters that a portal takes, and how many are saved. */
  readonly limit?: number;
  readonly characters?: number;
}

/** The same fields for a comment that is begun and for a draft. */
export function CommentTextFields({ fields, limit, characters = 0 }: TextFieldsProps) {
  return (
    <>
      <TextField
        {...fields.title}
        hint="“Joint comment of three clinics”: in the docket it has no title, this is for us"
        required
        maxLength={200}
      />
      <SelectField
        {...fields.notice}
        hint="Its closing day is then shown for this comment, and its reminders end once it is sent"
        blank="The docket as a whole"
      />
      <TextBox {...fields.text} rows={18} maxLength={50_000} />
      {limit === undefined ? null : <CharacterCount of={fieldId('text')} saved={characters} limit={limit} />}
    </>
  );
}
