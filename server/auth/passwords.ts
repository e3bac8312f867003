/**
 * What a password must be, and how it is kept. Length and guessing decide, not kinds of characters (NIST SP 800-63B): the
 * estimate knows the common passwords of past breaches, keyboard rows, dates, repetitions, and the person's own name and
 * address. No network is asked; see `docs/decisions/`.
 */
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { refusal } from '#domain/errors.ts';
import { counted } from '#domain/words/counted-en.ts';

export const SHORTEST = 12;
export const LONGEST = 200;

/** Fewer than ten thousand million guesses are too few. */
const FEWEST_GUESSES_LOG10 = 10;

/** OWASP's smallest setting for Argon2id: 19 MiB, two passes, one lane; some 30 ms on a small server. */
const HASHING = {
  /** Argon2id; the package's enum is one that this compiler cannot read. */
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
};

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), HASHING);

export const verifyPassword = (kept: string, password: string): Promise<boolean> =>
  verify(kept, password.normalize('NFKC'));

let estimator: ZxcvbnFactory | undefined;

/** Made when first needed: most processes never choose a password. */
const strength = () => (estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));

/** Whose password it is to be: it must not be made of these. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** @throws Refusal PASSWORD_LENGTH, PASSWORD_GUESSABLE */
export function checkPassword(
  password: string,
  { email, name }: PasswordOwner,
  path: readonly string[] = ['password'],
): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) {
    throw refusal(
      'PASSWORD_LENGTH',
      { characters: counted(length, 'character'), least: SHORTEST, most: LONGEST },
      path,
    );
  }
  const own = `${email} ${name}`.toLowerCase();
  const words = [...new Set([email, name, 'sunclock', ...own.split(/[^\p{L}\p{N}]+/u)])];
  const { guessesLog10 } = strength().check(
    password.normalize('NFKC'),
    words.filter((word) => word.length > 2),
  );
  if (guessesLog10 < FEWEST_GUESSES_LOG10) throw refusal('PASSWORD_GUESSABLE', {}, path);
}
