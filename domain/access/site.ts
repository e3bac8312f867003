/** The one right that no organization gives. */
import type { Viewer } from './viewer.ts';

/**
 * May this viewer run the site: suspend and restore, and look at a private matter for a reason that is written down? A program
 * never may.
 */
export const mayRunSite = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && viewer.isSiteAdmin === true && !viewer.key;
