import { graphql, type FragmentOf } from '../graphql.ts';

/** What every page of a matter needs to know of it, whatever kind it is. */
export const MatterFields = graphql(`
  fragment MatterFields on Matter {
    __typename
    id
    title
    path
    version
    isSample
    viewerCan
    viewerAsks
  }
`);

export type Matter = FragmentOf<typeof MatterFields>;
export type MatterAct = Matter['viewerCan'][number];
