import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { NoteSection } from '../notes/note-section.tsx';
import { TaskSection } from '../tasks/task-section.tsx';
import { whatIs } from './what.ts';

type InsideProps = ComponentProps<typeof TaskSection> &
  ComponentProps<typeof NoteSection> & { readonly matter: Parameters<typeof whatIs>[0] };

/** What only those inside have: what is to be done, what was noted, and who did what. */
export const Inside = ({ matter, formId }: InsideProps) => (
  <>
    <TaskSection matter={matter} />
    <NoteSection matter={matter} formId={formId} />
    <p data-screen-only>
      <Link to={`${matter.path}/history`}>Who did what on this {whatIs(matter)}</Link>
    </p>
  </>
);
