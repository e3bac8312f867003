import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

export const SharedQuery = graphql(`
  query Shared($token: String!) {
    sharedMatter(token: $token) {
      path
    }
  }
`);

/** The share link of a matter, as far as it can be told again. */
export const ShareQuery = graphql(
  `
    query Share($code: String!) {
      matter(code: $code) {
        ...MatterFields
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
  `,
  [MatterFields],
);

export const MakeShareLinkMutation = graphql(
  `
    mutation MakeShareLink($input: MatterShareInput!) {
      matterShare(input: $input) {
        path
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EndShareLinkMutation = graphql(
  `
    mutation EndShareLink($input: MatterEndShareLinkInput!) {
      matterEndShareLink(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
