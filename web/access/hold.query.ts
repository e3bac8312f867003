import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
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

export const SetHoldMutation = graphql(
  `
    mutation SetLegalHold($input: MatterLegalHoldInput!) {
      matterSetLegalHold(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const LiftHoldMutation = graphql(
  `
    mutation LiftLegalHold($input: MatterLegalHoldInput!) {
      matterLiftLegalHold(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
