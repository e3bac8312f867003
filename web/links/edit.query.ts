import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** The matter whose links are to be changed; those that were made from it can be taken away. */
export const LinksEditQuery = graphql(
  `
    query MatterLinksEdit($code: String!) {
      matter(code: $code) {
        ...MatterFields
        links(first: 100) {
          nodes {
            id
            label
            source
            canRemove
            matter {
              title
            }
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

export type LinkedMatter = NonNullable<ResultOf<typeof LinksEditQuery>['matter']>;

export const OtherEndQuery = graphql(`
  query OtherEnd($code: String!) {
    matter(code: $code) {
      id
    }
  }
`);

export const LinkMutation = graphql(
  `
    mutation LinkMatter($input: MatterLinkInput!) {
      matterLink(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const UnlinkMutation = graphql(
  `
    mutation UnlinkMatter($input: MatterUnlinkInput!) {
      matterUnlink(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
