import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** A letter, a fact, a note or a task of a matter, who may see it, and who could be named. */
export const EntryQuery = graphql(
  `
    query Entry($code: String!, $id: ID!) {
      matter(code: $code) {
        ...MatterFields
        organization {
          members {
            person {
              id
              name
            }
          }
        }
        access {
          sealedReaders {
            id
          }
        }
      }
      node(id: $id) {
        __typename
        ... on MatterEvent {
          id
          sentence
          visibility
        }
        ... on Task {
          id
          title
          visibility
        }
        ... on Note {
          id
          text
          visibility
        }
        ... on Communication {
          id
          subject
          visibility
          file {
            id
            name
            visibility
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

type Data = ResultOf<typeof EntryQuery>;
export type EntryMatter = NonNullable<Data['matter']>;

export const SetPartVisibilityMutation = graphql(
  `
    mutation SetPartVisibility($input: MatterSetPartVisibilityInput!) {
      matterSetPartVisibility(input: $input) {
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
