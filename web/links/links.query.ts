import { graphql, type FragmentOf } from '../graphql.ts';

/** What a matter belongs with, as it reads from there. */
const LinkFields = graphql(`
  fragment LinkFields on MatterLink {
    id
    label
    source
    visibility
    matter {
      id
      title
      path
      isSample
    }
  }
`);

export const LinksOfMatter = graphql(
  `
    fragment LinksOfMatter on Matter {
      links(first: 50) {
        nodes {
          ...LinkFields
        }
      }
    }
  `,
  [LinkFields],
);

export type Link = FragmentOf<typeof LinkFields>;
