import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from './matter.query.ts';

/** Who has a matter, and who could. */
export const PeopleQuery = graphql(
  `
    query MatterPeople($code: String!) {
      matter(code: $code) {
        ...MatterFields
        lead {
          id
        }
        backup {
          id
        }
        organization {
          members {
            role
            person {
              id
              name
            }
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

export type MatterPeople = NonNullable<ResultOf<typeof PeopleQuery>['matter']>;

export const SetPeopleMutation = graphql(
  `
    mutation SetPeople($input: MatterSetPeopleInput!) {
      matterSetPeople(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
