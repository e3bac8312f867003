import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** Who may see a matter, and who could be named. */
export const VisibilityQuery = graphql(
  `
    query MatterVisibility($code: String!) {
      matter(code: $code) {
        ...MatterFields
        visibility
        organization {
          members {
            person {
              id
              name
            }
          }
        }
        access {
          isEmbargoed
          embargoedUntil
          embargoCondition
          zone
          keptFields
          sealedReaders {
            id
            name
          }
        }
      }
      viewer {
        person {
          id
        }
      }
    }
  `,
  [MatterFields],
);

export type VisibleMatter = NonNullable<ResultOf<typeof VisibilityQuery>['matter']>;

export const KeepFieldsMutation = graphql(
  `
    mutation KeepFields($input: FoiaRequestKeepFieldsInput!) {
      foiaRequestKeepFields(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SetVisibilityMutation = graphql(
  `
    mutation SetVisibility($input: MatterSetVisibilityInput!) {
      matterSetVisibility(input: $input) {
        approval {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
