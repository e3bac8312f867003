import { Link, useSearchParams } from 'react-router';
import { Notice } from '../ui/notice.tsx';

/** What was just done, and how to take it back. The word comes with the redirect after a save. */
const DONE: Readonly<Record<string, { title: string; text: string }>> = {
  recorded: {
    title: 'Recorded.',
    text: 'The dates below are computed anew. If a fact is wrong, correct it beside its letter: the old entry stays, crossed out.',
  },
  handed: {
    title: 'Handed to staff.',
    text: 'It is kept with the request, and somebody with more time for it will read it. Thank you.',
  },
  filed: {
    title: 'Filed.',
    text: 'A provisional clock runs from today’s best proof. Record the acknowledgement when it comes.',
  },
  drafted: { title: 'The draft is kept.', text: 'Edit it as often as you like. Nothing has been sent.' },
  opened: {
    title: 'The docket is open.',
    text: 'Record its first notice: until when one may comment follows from it.',
  },
  watched: {
    title: 'It is under watch.',
    text: 'Report each dated fact on its own source: its dates and where it stands follow from them.',
  },
  edited: { title: 'Saved.', text: 'The version before is in the history below.' },
  asked: {
    title: 'A second person will look at it.',
    text: 'Nothing has changed yet. You see below who decides and by when, and get a mail with the decision.',
  },
  changed: { title: 'Done.', text: 'The history below says who did it and when.' },
  redacted: {
    title: 'Removed for good.',
    text: 'A note stands where the words stood. No date has moved.',
  },
  frozen: {
    title: 'The files are with counsel.',
    text: 'Nobody else opens, searches or takes them along until counsel lets them go. Tell counsel today.',
  },
  seen: { title: 'Saved.', text: 'It counts from now on, in lists, search and files too.' },
  known: {
    title: 'It is there already.',
    text: 'Nothing was added: its address or its number stands here already.',
  },
  noted: {
    title: 'Noted.',
    text: 'Members and guests of this request read it below, nobody else.',
  },
  corrected: {
    title: 'Corrected.',
    text: 'Every date that hung on the fact is computed again. The correction can be undone from the same link.',
  },
};

/** Says what the act before this page did; nothing if the page was simply opened. */
export function DoneNotice({ path }: { path: string }) {
  const [params] = useSearchParams();
  const done = DONE[params.get('done') ?? ''];
  if (!done) return null;
  return (
    <div style={{ marginTop: 'var(--space-4)' }} data-screen-only>
      <Notice tone="done" icon="check" title={done.title} live>
        <p>
          {done.text} <Link to={path}>Close this note</Link>
        </p>
      </Notice>
    </div>
  );
}
