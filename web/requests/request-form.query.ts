import type { WithAgencies } from '../agencies/every-agency.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** The choices of the forms about a request. */
export const RequestChoicesQuery = graphql(`
  query RequestChoices {
    viewer {
      email
      memberships {
        role
        organization {
          id
          name
          isSample
          members {
            person {
              id
              name
            }
          }
        }
      }
    }
    agreements(first: 50, includeSample: true) {
      nodes {
        id
        title
        isSample
      }
    }
  }
`);

export type RequestChoices = WithAgencies<typeof RequestChoicesQuery>;

/** A request as its forms need it. */
export const RequestFormQuery = graphql(`
  query RequestForm($code: String!) {
    foiaRequest(code: $code) {
      id
      title
      path
      version
      isSample
      status
      statusSentence
      visibility
      requestText
      viewerCan
      viewerAsks
      agency {
        id
        name
      }
      agreement {
        id
        title
        isSample
      }
      organization {
        id
        members {
          person {
            id
            name
          }
        }
      }
      lead {
        id
      }
      backup {
        id
      }
      requester {
        name
        organization
        onBehalfOf
        coRequesters
        signatory
      }
      parts {
        id
        number
        text
        outcome
      }
    }
    viewer {
      email
    }
  }
`);

export type FormRequest = NonNullable<ResultOf<typeof RequestFormQuery>['foiaRequest']>;

export const DraftMutation = graphql(
  `
    mutation Draft($input: FoiaRequestDraftInput!) {
      foiaRequestDraft(input: $input) {
        foiaRequest {
          path
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EditMutation = graphql(
  `
    mutation Edit($input: FoiaRequestEditInput!) {
      foiaRequestEdit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const FileMutation = graphql(
  `
    mutation File($input: FoiaRequestFileInput!) {
      foiaRequestFile(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
