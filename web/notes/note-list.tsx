import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { Kept } from '../access/kept.tsx';
import { Moment } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import styles from './notes.module.css';
import type { Note } from './notes.query.ts';

interface NoteListProps {
  readonly notes: readonly Note[];
  /** Path of the matter, where the reader may say who can see a note; else null. */
  readonly keepAt: string | null;
  /** What stands under a note: the ways to change it. */
  readonly renderUnder?: (note: Note, index: number) => ReactNode;
}

/** What was noted, newest first; without any, what a note is for. */
export function NoteList({ notes, keepAt, renderUnder }: NoteListProps) {
  if (notes.length === 0) {
    return (
      <EmptyState title="Nothing is noted yet">
        <p>
          Notes are for us: whom you spoke to, what to try next, why something was decided. Members and guests
          read them, nobody else. What an agency sent or said is a letter or a call: record that, so that
          dates are counted from it.
        </p>
      </EmptyState>
    );
  }
  return (
    <ol className={styles['list']}>
      {notes.map((note, index) => (
        <li key={note.id} className={styles['note']}>
          <p className={styles['who']}>
            <strong>{note.writtenBy?.name ?? 'Somebody'}</strong>
            <Moment at={note.writtenAt} />
            {note.editedAt ? (
              <span>
                changed <Moment at={note.editedAt} />
              </span>
            ) : null}
            <Kept visibility={note.visibility} />
            {keepAt === null ? null : (
              <Link to={`${keepAt}/entries/${encodeURIComponent(note.id)}`} data-screen-only>
                Who can see it<span className="hidden">: note {index + 1}</span>
              </Link>
            )}
          </p>
          <p className={styles['text']}>{note.text}</p>
          {renderUnder?.(note, index)}
        </li>
      ))}
    </ol>
  );
}
