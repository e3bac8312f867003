import { graphql } from '../graphql.ts';

export const LawsuitSetStatedDateMutation = graphql(`
  mutation MatterSetStatedDate($input: MatterSetStatedDateInput!) {
    matterSetStatedDate(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const LawsuitAddRequestMutation = graphql(`
  mutation LawsuitAddRequest($input: LawsuitRequestInput!) {
    lawsuitAddRequest(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const LawsuitRemoveRequestMutation = graphql(`
  mutation LawsuitRemoveRequest($input: LawsuitRequestInput!) {
    lawsuitRemoveRequest(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Requests that could be put in suit: of the same kind, sample or real. */
export const SuableQuery = graphql(`
  query Suable($includeSample: Boolean!) {
    foiaRequests(first: 100, includeSample: $includeSample, orderBy: { field: UPDATED, direction: DESC }) {
      nodes {
        id
        title
        isSample
        viewerCan
        agency {
          abbreviation
          name
        }
      }
    }
  }
`);
