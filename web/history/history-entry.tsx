import { Tombstone } from '../access/tombstone.tsx';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Moment } from '../ui/dates.tsx';
import { ChangeList } from '../ui/change-list.tsx';
import styles from './history.module.css';
import type { HistoryEntry, MatterHistory } from './history.query.ts';

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly matter: Pick<MatterHistory, 'path' | 'version'>;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
}

/** One act: when, who, what it changed and why, and the way back where there is one. */
export function HistoryEntryItem({ entry, matter, sent, clientMutationId }: EntryProps) {
  return (
    <li className={styles['entry']} id={`entry-${entry.number}`}>
      <p className={styles['when']}>
        <Moment at={entry.at} />
        <span>{entry.by?.name ?? 'The system'}</span>
      </p>
      <div>
        <h2 className={styles['what']}>{entry.sentence}</h2>
        {entry.redaction ? <Tombstone redaction={entry.redaction} what="Its words" /> : null}
        <ChangeList changes={entry.changes} />
        {entry.reason ? <p className={styles['why']}>Why: {entry.reason}</p> : null}
        {entry.canUndo || sent ? (
          <details open={sent !== undefined}>
            <summary>
              Take this back<span className="visually-hidden"> (entry {entry.number})</span>
            </summary>
            <ChangeForm matter={matter} sent={sent} clientMutationId={clientMutationId} button="Take it back">
              <input type="hidden" name="entry" value={entry.number} />
              <TextField
                name="reason"
                id={`reason-${entry.number}`}
                label="Why"
                hint="Everyone in the organization sees this"
                maxLength={500}
              />
            </ChangeForm>
          </details>
        ) : null}
      </div>
    </li>
  );
}
