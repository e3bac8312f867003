import { Form, Link } from 'react-router';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ApiKey } from './keys.query.ts';

/** No key is revoked by one click: the page asks, with its last use and what will stop. */
export function AskRevoke({ apiKey }: { apiKey: ApiKey }) {
  const { id, name, hint, mutations, lastUsedAt } = apiKey;
  return (
    <Notice tone="ours" icon="alert" title={`Revoke ${name}?`} live>
      <Form method="post" className="stack">
        <p>
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
        </p>
        <input type="hidden" name="key" value={id} />
        <div className="buttons">
          <Submit name="intent" value="revoke">
            Revoke {name} for good
          </Submit>
          <Link to="/security/keys">Keep it</Link>
        </div>
      </Form>
    </Notice>
  );
}
