import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code can be read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** A new code of a matter: ten random characters, the permalink's heart (`/requests/4X7K2M9QZT-slug`). */
export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
