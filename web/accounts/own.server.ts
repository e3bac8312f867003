import { redirect } from 'react-router';

/** Lets only somebody who is signed in go on. Throws the way to sign in, and back, for nobody. */
export function signedIn<Viewer>(viewer: Viewer | null | undefined, request: Request): Viewer {
  if (viewer) return viewer;
  throw redirect(`/sign-in?next=${encodeURIComponent(new URL(request.url).pathname)}`);
}
