import { graphql, type ResultOf } from '../graphql.ts';

/** A note as it is shown, and what the reader may do with it. */
export const NoteFields = graphql(`
  fragment NoteFields on Note {
    id
    text
    visibility
    writtenAt
    editedAt
    writtenBy {
      name
    }
    canEdit
    canRemove
  }
`);

/** The newest notes, for the page of the request. */
export const NotesOfRequest = graphql(
  `
    fragment NotesOfRequest on FoiaRequest {
      notes(first: 5) {
        nodes {
          ...NoteFields
        }
      }
    }
  `,
  [NoteFields],
);

/** A page of the notes of a request; null for those who are not inside. */
export const NotesQuery = graphql(
  `
    query RequestNotes($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      foiaRequest(code: $code) {
        id
        title
        path
        version
        isSample
        statusSentence
        viewerCan
        notes(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            ...NoteFields
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [NoteFields],
);

type Found = NonNullable<ResultOf<typeof NotesQuery>['foiaRequest']>;
export type RequestNotes = Found & { readonly notes: NonNullable<Found['notes']> };
export type Note = RequestNotes['notes']['nodes'][number];

export const AddNoteMutation = graphql(`
  mutation AddNote($input: MatterAddNoteInput!) {
    matterAddNote(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const EditNoteMutation = graphql(`
  mutation EditNote($input: MatterEditNoteInput!) {
    matterEditNote(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RemoveNoteMutation = graphql(`
  mutation RemoveNote($input: MatterRemoveNoteInput!) {
    matterRemoveNote(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
