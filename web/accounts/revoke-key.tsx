import type { Asked } from '../forms/asked.ts';
import { Confirm } from '../forms/confirm.tsx';
import { Moment } from '../ui/dates.tsx';
import type { ApiKey } from './keys.query.ts';

/** No key is revoked by one click: the page asks, with its last use and what will stop. */
export function RevokeQuestion({ keys, asked }: { keys: readonly ApiKey[]; asked: Asked }) {
  const found = keys.find(({ id }) => id === asked.values['key']);
  if (!found) return null;
  const { name, hint, mutations, lastUsedAt } = found;
  return (
    <Confirm
      asked={asked}
      path="/security/keys"
      title={`Revoke ${name}?`}
      yes={`Revoke ${name} for good`}
      no="Keep it"
      says={
        <>
          Whatever signs in with <code>{hint}…</code> stops at once
          {mutations.length > 0 ? `: it reads, and may ${mutations.join(', ')}` : ': it only reads'}.{' '}
          {lastUsedAt ? (
            <>
              It was last used <Moment at={lastUsedAt} />.
            </>
          ) : (
            'It was never used.'
          )}{' '}
          Nobody can bring it back; you can make another.
        </>
      }
    />
  );
}
