import { Link } from 'react-router';
import type { FoiaRequest } from '../requests/request.query.ts';
import { Section } from '../ui/section.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';

/** The newest notes on the page of a request, and room for the next; nothing for those who are not inside. */
export function NoteSection({ request, formId }: { request: FoiaRequest; formId: string }) {
  const { notes, path, viewerCan } = request;
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
      {mayWrite ? <NoteForm request={request} clientMutationId={formId} /> : null}
    </Section>
  );
}
