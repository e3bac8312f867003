import { data, redirect } from 'react-router';

/**
 * Lets only those go on who may do the act. The API refuses anyway: this is so that a person sees a way on, not a refusal
 * after the work. Throws as `turnAway`.
 */
export function demand<Action extends string>(
  action: Action,
  viewerCan: readonly Action[],
  viewer: unknown,
  request: Request,
): void {
  if (!viewerCan.includes(action)) turnAway(viewer, request);
}

/** Throws a redirect to sign-in for nobody, the 403 page for somebody who may not. */
export function turnAway(viewer: unknown, request: Request): never {
  if (viewer) throw data(null, { status: 403 });
  throw redirect(`/sign-in?next=${encodeURIComponent(new URL(request.url).pathname)}`);
}
