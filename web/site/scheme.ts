import { redirect, type ActionFunctionArgs } from 'react-router';

/** The reader's choice of colours; `auto` follows the system. */
export type Scheme = 'auto' | 'light' | 'dark';

const YEAR_S = 31_536_000;

/** Reads the choice from a Cookie header; anything unknown is `auto`. */
export function schemeOf(cookies: string | null): Scheme {
  const value = /(?:^|;\s*)scheme=(light|dark)/.exec(cookies ?? '')?.[1];
  return value === 'light' || value === 'dark' ? value : 'auto';
}

const ANY_SITE = 'https://here.invalid';

/**
 * Only a path of this site may be returned to. It is read as a browser reads it: tabs and line ends do not count, a
 * backslash is a slash, and "//elsewhere" is another site, also where "/.//elsewhere" leads to it.
 */
export function safePath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, ANY_SITE)) return '/';
  const { origin, pathname, search, hash } = new URL(path, ANY_SITE);
  return origin === ANY_SITE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/** `POST /scheme`: remembers the choice in a cookie and goes back to the page the form stood on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const scheme = schemeOf(`scheme=${String(form.get('scheme'))}`);
  const age = scheme === 'auto' ? 0 : YEAR_S;
  // No script reads it: the page comes in its colours.
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return redirect(safePath(form.get('back')), {
    headers: { 'Set-Cookie': `scheme=${scheme}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}` },
  });
}

/** Opened by hand, the address leads home. */
export const loader = () => redirect('/');
