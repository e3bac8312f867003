/** Revokes a key of one's own: the next request with it is refused. To revoke it again changes nothing. */
import { refusal } from '#domain/errors.ts';
import { revokeKeyOf } from '#db/writes/api-keys.ts';
import { type CommandDeps, runCommand } from '../context.ts';

export interface RevokeKeyInput {
  readonly clientMutationId?: string | null | undefined;
  readonly key: string;
}

/** @throws Refusal KEY_SCOPE, NOT_FOUND */
export const revokeKey = (deps: CommandDeps, input: RevokeKeyInput): Promise<{ readonly revoked: true }> =>
  runCommand(deps, 'revoke_key', input, async ({ tx, viewer }) => {
    if (viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    if (viewer.key) throw refusal('KEY_SCOPE');
    if (!(await revokeKeyOf(tx, viewer.personId, input.key)))
      throw refusal('NOT_FOUND', { what: 'key' }, ['key']);
    return { revoked: true };
  });
