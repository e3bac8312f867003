import { graphql, type ResultOf } from '../graphql.ts';

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

export const MakeKeyMutation = graphql(`
  mutation MakeKey($input: KeyMakeInput!) {
    keyMake(input: $input) {
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RevokeKeyMutation = graphql(`
  mutation RevokeKey($input: KeyRevokeInput!) {
    keyRevoke(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
