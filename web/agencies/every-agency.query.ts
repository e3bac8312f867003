import { graphql, type ResultOf } from '../graphql.ts';

/** A page of the agencies, as a form chooses among them. */
export const AgenciesToChooseQuery = graphql(`
  query AgenciesToChoose($includeSample: Boolean, $after: String) {
    agencies(first: 100, after: $after, includeSample: $includeSample) {
      nodes {
        id
        slug
        name
        isSample
        jurisdiction
        jurisdictionName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AgencyChoice = ResultOf<typeof AgenciesToChooseQuery>['agencies']['nodes'][number];

/** What the query of a form's choices gives, and every agency. */
export type WithAgencies<Query> = ResultOf<Query> & { readonly agencies: readonly AgencyChoice[] };
