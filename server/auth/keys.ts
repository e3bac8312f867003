// API keys: 256 random bits after a prefix that a person and a scanner of leaked secrets know again. Only the digest is
// kept; a secret of that size needs no slow hash, and to look a digest up tells nobody by its timing how close a guess was.
import { createHash, randomBytes } from 'node:crypto';
import { refusal } from '#domain/errors.ts';
import type { PersonViewer } from '#domain/access/viewer.ts';
import { makeKey, type MakeKeyInput } from '#commands/people/make-key.ts';
import type { CommandDeps } from '#commands/context.ts';
import { viewerOfKey as readViewer } from '#db/queries/viewers.ts';
import { noteKeyUsed } from '#db/writes/api-keys.ts';
import { provePassword } from './credentials.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './library.ts';
import { mailSecurityChange } from './mail-link.ts';

const PREFIX = 'sun_';
const BYTES = 32;
const SHOWN = PREFIX.length + 4;
const SHAPE = /^sun_[\w-]{43}$/;

export interface NewKey extends Pick<MakeKeyInput, 'name' | 'mutations' | 'days'> {
  readonly currentPassword: string;
}

/** The keys of one database. */
export const openKeys = (desk: Desk) => ({
  issue: (wanted: NewKey, from: Origin, deps: CommandDeps) => issueKey(desk, wanted, from, deps),
  viewerOf: (secret: string) => viewerOfKey(desk, secret),
});

/**
 * Makes a key for the person at this session, who proves their password and is told by mail.
 * @returns the secret, which nobody can read again
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_WRONG and those of `makeKey`
 */
async function issueKey(
  desk: Desk,
  { currentPassword, ...wanted }: NewKey,
  from: Origin,
  deps: CommandDeps,
): Promise<string> {
  const { email } = await provePassword(desk, currentPassword, from);
  const secret = PREFIX + randomBytes(BYTES).toString('base64url');
  await makeKey(deps, { ...wanted, digest: digestOf(secret), hint: secret.slice(0, SHOWN) });
  await mailSecurityChange(desk.db, email, 'key_made');
  return secret;
}

/** Who acts with this key, with the rights of this moment. @throws Refusal KEY_INVALID */
async function viewerOfKey({ db }: Desk, secret: string): Promise<PersonViewer> {
  const found = SHAPE.test(secret) ? await readViewer(db, digestOf(secret)) : null;
  if (!found?.viewer.key) throw refusal('KEY_INVALID');
  if (found.isUnnoted) await noteKeyUsed(db, found.viewer.key.id);
  return found.viewer;
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
