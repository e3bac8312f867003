import { type Action, ACTIONS, can, type Subject } from '#domain/access/policy.ts';
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';

/** The acts that the viewer may do in at least one organization. */
export function rightsOf(viewer: Viewer): Action[] {
  const subjects = organizationsOf(viewer).map((organizationId): Subject => ({
    organizationId,
    visibility: 'organization',
  }));
  return ACTIONS.filter((action) => subjects.some((subject) => can(viewer, action, subject).allowed));
}
