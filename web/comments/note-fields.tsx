import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import styles from '../requests/request-form.module.css';
import type { DocketOfComment } from './comment.query.ts';

/** Which notice others comment on. */
export const NoticeOfOthers = ({ docket, id }: { docket: DocketOfComment; id?: string }) => (
  <SelectField
    name="notice"
    {...(id ? { id } : {})}
    label="About which notice"
    options={docket.notices.nodes.map((notice) => ({ value: notice.id, label: notice.title }))}
    blank="The docket as a whole"
  />
);

/** One comment of somebody else, as it stands in the docket. */
export function NoteFields({ docket }: { docket: DocketOfComment }) {
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          name="commenter"
          label="Who commented"
          hint="As posted: an organization, a person, “Anonymous”"
          required
          maxLength={300}
        />
        <TextField
          name="trackingNumber"
          label="Its number"
          hint="As printed, with its leading zeros; one that is there already is passed over"
          maxLength={300}
        />
        <TextField
          name="address"
          label="Where it can be read"
          hint="The address of its page, beginning with https://"
          maxLength={300}
        />
        <TextField name="postedOn" label="Posted on" type="date" />
        <NoticeOfOthers docket={docket} id="note-notice" />
      </div>
      <TextBox
        name="text"
        label="What it says"
        hint="Or in a few words what matters in it"
        rows={4}
        maxLength={50_000}
      />
    </>
  );
}
