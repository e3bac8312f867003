import type { FoiaRequest } from './request.query.ts';

/** What the law says of the request without a day. */
export function Flags({ request: { flags } }: { request: FoiaRequest }) {
  if (flags.length === 0) return null;
  return (
    <>
      <p>The law names no day for these, and they bear on it:</p>
      <ul className="marked">
        {flags.map(({ key, name, citation }) => (
          <li key={key}>
            {name} ({citation})
          </li>
        ))}
      </ul>
    </>
  );
}
