import { Notice } from '../ui/notice.tsx';
import type { ShownDocument } from './document.query.ts';
import { UNREADABLE } from './words.ts';

/** What stands between a reader and the page, if anything does. */
export function ReadingState({ document, page }: { document: ShownDocument; page: number }) {
  const { reading, unreadable, pageCount } = document;
  if (unreadable) {
    return (
      <Notice tone="calm" title="This file could not be read.">
        <p>{UNREADABLE[unreadable]} The original is kept: download it.</p>
      </Notice>
    );
  }
  if (document.page) return null;
  if (reading === 'WAITING') {
    return (
      <Notice tone="wait" title="This page is not read yet.">
        <p>Files are read one after the other; a long scan takes minutes. Load this page again later.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="calm" title={`There is no page ${page} to read.`}>
      <p>
        {pageCount === null ? 'The file has no pages.' : `The file has ${pageCount}.`} Of very long files only
        the first 2,000 are read.
      </p>
    </Notice>
  );
}
