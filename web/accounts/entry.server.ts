import { redirect } from 'react-router';
import { submitted, type Submitted } from '../forms/submitted.ts';
import { safePath } from '../site/scheme.ts';
import type { Entry } from './entry.query.ts';

/** Where to after signing in: the page that asked for it, else one's own day. */
export function nextOf(value: unknown): string {
  const next = safePath(value);
  return next === '/' ? '/my-day' : next;
}

/** Two-factor was put off in this browser; see `two-factor.tsx`. */
const LATER = 'two_factor_later';
const LATER_S = 30 * 86_400;

export const wasPutOff = (request: Request): boolean =>
  (request.headers.get('cookie') ?? '').includes(`${LATER}=1`);

/** The Set-Cookie header that puts the question off for thirty days. */
export const putOff = `${LATER}=1; Path=/; Max-Age=${LATER_S}; HttpOnly; SameSite=Lax`;

/**
 * Goes on after one of the ways in: to the second step, to the page that was wanted, or once in a while by the question
 * whether to turn on two-factor. Returns the form with its refusals when nobody was signed in.
 */
export function goOn(form: FormData, { needsCode, viewer, userErrors }: Entry, request: Request): Submitted {
  if (userErrors.length > 0) return submitted(form, userErrors);
  const next = nextOf(form.get('next'));
  const to = `next=${encodeURIComponent(next)}`;
  if (needsCode) throw redirect(`/sign-in/code?${to}`);
  const isDue = viewer?.security?.twoFactorDue === true && !wasPutOff(request);
  throw redirect(isDue ? `/security/two-factor?asked=true&${to}` : next);
}
