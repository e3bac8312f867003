/** Holes in what a key may do. */
import type { Hole } from './gate-holes.ts';

const KEYS = 'test/server/auth/keys.test.ts';

export const KEY_HOLES: readonly Hole[] = [
  {
    name: 'a key does whatever its owner may do',
    file: 'server/graphql/edge.ts',
    piece: '          checkScope(ctx.viewer, root, field);\n',
    instead: '',
    test: KEYS,
  },
  {
    name: 'a key outlives its day',
    file: 'db/queries/viewers.ts',
    piece: 'and k.expires_at > clock_timestamp()',
    instead: '',
    test: KEYS,
  },
  {
    name: 'a key works on while its owner is suspended',
    file: 'db/queries/viewers.ts',
    piece: '\n      and p.suspended_at is null and p.auth_user_id is not null',
    instead: '',
    test: KEYS,
  },
];
