/** Who may say that the directory of agencies is wrong. Who decides on it runs the site: `site.ts`. */
import { mayRunSite } from './site.ts';
import type { Viewer } from './viewer.ts';

/** Every member of an organization, whatever their role: the directory belongs to none of them, and a decision follows. */
export const mayProposeChange = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && (viewer.memberships.length > 0 || mayRunSite(viewer));
