import { redirect, type ActionFunctionArgs } from 'react-router';

/** The reader's choice of colours; `auto` follows the system. */
export type Scheme = 'auto' | 'light' | 'dark';

const YEAR_S = 31_536_000;

/** Reads the choice from a Cookie header; anything unknown is `auto`. */
export function schemeOf(cookies: string | null): Scheme {
  const value = /(?:^|;\s*)scheme=(light|dark)/.exec(cookies ?? '')?.[1];
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** Only a path of this site may be returned to: "//elsewhere" and "https:" are other sites. */
export function safePath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** `POST /scheme`: remembers the choice in a cookie and goes back to the page the form stood on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const scheme = schemeOf(`scheme=${String(form.get('scheme'))}`);
  const age = scheme === 'auto' ? 0 : YEAR_S;
  return redirect(safePath(form.get('back')), {
    headers: { 'Set-Cookie': `scheme=${scheme}; Path=/; Max-Age=${age}; SameSite=Lax` },
  });
}

/** Opened by hand, the address leads home. */
export const loader = () => redirect('/');
