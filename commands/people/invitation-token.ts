// The secret in the link of an invitation. Whoever has it has read the mailbox that it was sent to; a digest is kept.
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
