import { graphql, type ResultOf } from '../graphql.ts';

export const SharedQuery = graphql(`
  query Shared($token: String!) {
    sharedMatter(token: $token) {
      __typename
      ... on FoiaRequest {
        path
      }
      ... on Agreement {
        path
      }
    }
  }
`);

/** The share link of a request, as far as it can be told again. */
export const ShareQuery = graphql(`
  query Share($code: String!) {
    foiaRequest(code: $code) {
      id
      title
      path
      version
      statusSentence
      visibility
      viewerCan
      access {
        zone
        shareLink {
          madeAt
          endsAt
        }
      }
    }
    viewer {
      email
    }
  }
`);

export type SharedRequest = NonNullable<ResultOf<typeof ShareQuery>['foiaRequest']>;

export const MakeShareLinkMutation = graphql(`
  mutation MakeShareLink($input: MatterShareInput!) {
    matterShare(input: $input) {
      path
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const EndShareLinkMutation = graphql(`
  mutation EndShareLink($input: MatterEndShareLinkInput!) {
    matterEndShareLink(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
