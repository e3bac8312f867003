import { MatterChoices, RefusalsWithSame } from '../forms/matter-choices.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** The choices of the forms about a lawsuit. */
export const LawsuitChoicesQuery = graphql(
  `
    query LawsuitChoices {
      ...MatterChoices
      courts {
        key
        name
        level
      }
    }
  `,
  [MatterChoices],
);

export type LawsuitChoices = ResultOf<typeof LawsuitChoicesQuery>;

/** A lawsuit as its forms need it. */
export const LawsuitFormQuery = graphql(`
  query LawsuitForm($code: String!) {
    lawsuit(code: $code) {
      id
      title
      path
      version
      isSample
      statusSentence
      caption
      docketNumber
      nature
      judge
      claims
      relief
      viewerCan
      viewerAsks
      court {
        key
        name
      }
      parties {
        name
        role
        counsel
      }
      standingOrders {
        days
        source
        rule {
          key
        }
      }
      agreement {
        id
        title
        isSample
      }
      lead {
        id
      }
      backup {
        id
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
      requestsInSuit {
        foiaRequest {
          id
          title
          path
        }
        requester {
          name
        }
        warning
      }
    }
    viewer {
      email
    }
  }
`);

export type FormLawsuit = NonNullable<ResultOf<typeof LawsuitFormQuery>['lawsuit']>;

export const LawsuitRecordMutation = graphql(
  `
    mutation LawsuitRecord($input: LawsuitRecordInput!) {
      lawsuitRecord(input: $input) {
        lawsuit {
          path
        }
        userErrors {
          ...RefusalsWithSame
        }
      }
    }
  `,
  [RefusalsWithSame],
);

export const LawsuitEditMutation = graphql(
  `
    mutation LawsuitEdit($input: LawsuitEditInput!) {
      lawsuitEdit(input: $input) {
        userErrors {
          ...RefusalsWithSame
        }
      }
    }
  `,
  [RefusalsWithSame],
);
