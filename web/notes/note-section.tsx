import { Link } from 'react-router';
import type { FragmentOf } from '../graphql.ts';
import type { Matter } from '../matters/matter.query.ts';
import { Section } from '../ui/section.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import type { NotesOfMatter } from './notes.query.ts';

interface NoteSectionProps {
  readonly matter: Pick<Matter, '__typename' | 'path' | 'version' | 'viewerCan'> &
    FragmentOf<typeof NotesOfMatter>;
  readonly formId: string;
}

/** The newest notes on the page of a matter, and room for the next; nothing for those who are not inside. */
export function NoteSection({ matter, formId }: NoteSectionProps) {
  const { notes, path, viewerCan } = matter;
  if (!notes) return null;
  const mayWrite = viewerCan.includes('WRITE_NOTE');
  return (
    <Section
      title="Notes"
      id="notes"
      aside={
        notes.nodes.length > 0 ? (
          <Link to={`${path}/notes`}>{mayWrite ? 'All notes, and to change one' : 'All notes'}</Link>
        ) : null
      }
    >
      <NoteList notes={notes.nodes} keepAt={viewerCan.includes('KEEP_PART') ? path : null} />
      {mayWrite ? <NoteForm matter={matter} clientMutationId={formId} /> : null}
    </Section>
  );
}
