import { graphql } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** A matter and the legal hold that it is under. */
export const HoldQuery = graphql(
  `
    query MatterHold($code: String!) {
      matter(code: $code) {
        ...MatterFields
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
  `,
  [MatterFields],
);

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
