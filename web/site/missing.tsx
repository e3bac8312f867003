import { data } from 'react-router';

/** Every address that is no page's: a real 404, so that robots and caches are told too. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}
