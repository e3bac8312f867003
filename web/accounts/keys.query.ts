import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** The keys of the person who asks, and what a key may be given. */
export const KeysQuery = graphql(`
  query Keys {
    viewer {
      security {
        hasPassword
      }
      keys {
        id
        name
        hint
        mutations
        expiresAt
        isExpired
        lastUsedAt
      }
    }
    keyActs {
      name
    }
  }
`);

export type ApiKey = NonNullable<ResultOf<typeof KeysQuery>['viewer']>['keys'][number];

export const MakeKeyMutation = graphql(
  `
    mutation MakeKey($input: KeyMakeInput!) {
      keyMake(input: $input) {
        secret
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RevokeKeyMutation = graphql(
  `
    mutation RevokeKey($input: KeyRevokeInput!) {
      keyRevoke(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
