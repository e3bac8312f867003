import { graphql, type ResultOf } from '../graphql.ts';

/** Where a request was referred on to, and from where it came. */
export const ReferralsOfRequest = graphql(`
  fragment ReferralsOfRequest on FoiaRequest {
    referrals {
      event {
        id
        occurred {
          on
        }
      }
      body
      pages
      isAnswered
      foiaRequest {
        title
        path
        statusSentence
      }
    }
    referredFrom {
      title
      path
    }
  }
`);

export const ReferralQuery = graphql(`
  query ReferralForm($code: String!) {
    viewer {
      email
    }
    foiaRequest(code: $code) {
      id
      title
      path
      version
      viewerCan
      agency {
        id
      }
      referrals {
        event {
          id
          sentence
        }
        foiaRequest {
          id
        }
      }
    }
  }
`);

export type ReferralForm = NonNullable<ResultOf<typeof ReferralQuery>['foiaRequest']>;

/** The id behind a code that somebody typed. */
export const LinkedQuery = graphql(`
  query Linked($code: String!) {
    foiaRequest(code: $code) {
      id
    }
  }
`);

export const FollowReferralMutation = graphql(`
  mutation FollowReferral($input: FoiaRequestFollowReferralInput!) {
    foiaRequestFollowReferral(input: $input) {
      referred {
        path
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
