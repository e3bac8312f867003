import { graphql } from '../graphql.ts';

/** A request and the legal hold that it is under. */
export const HoldQuery = graphql(`
  query RequestHold($code: String!) {
    foiaRequest(code: $code) {
      id
      title
      path
      version
      statusSentence
      viewerCan
      access {
        legalHold {
          at
          reason
        }
      }
    }
    viewer {
      email
    }
  }
`);

export const SetHoldMutation = graphql(`
  mutation SetLegalHold($input: MatterLegalHoldInput!) {
    matterSetLegalHold(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const LiftHoldMutation = graphql(`
  mutation LiftLegalHold($input: MatterLegalHoldInput!) {
    matterLiftLegalHold(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
