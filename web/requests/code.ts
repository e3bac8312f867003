import { data } from 'react-router';

const CODE = /^[0-9A-Za-z]{10}(?=-|$)/;

/**
 * The code of a request from the last part of its address, "<code>-<slug>". The slug is decoration and may be anything.
 * Throws the 404 page if no code is there.
 */
export function codeOf(reference: string | undefined): string {
  const code = CODE.exec(reference ?? '')?.[0];
  if (!code) throw notFound();
  return code;
}

/** The answer for what does not exist, and for what this viewer may not know to exist: they must not differ. */
export const notFound = () => data(null, { status: 404 });
