import { graphql, type ResultOf } from '../graphql.ts';

/** A letter, a fact or a note of a request, who may see it, and who could be named. */
export const EntryQuery = graphql(`
  query Entry($code: String!, $id: ID!) {
    foiaRequest(code: $code) {
      id
      title
      path
      version
      statusSentence
      viewerCan
      viewerAsks
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
`);

type Data = ResultOf<typeof EntryQuery>;
export type EntryRequest = NonNullable<Data['foiaRequest']>;

export const SetPartVisibilityMutation = graphql(`
  mutation SetPartVisibility($input: MatterSetPartVisibilityInput!) {
    matterSetPartVisibility(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
