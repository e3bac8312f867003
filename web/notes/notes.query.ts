import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';

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

/** The newest notes, for the page of the matter; null for those who are not inside. */
export const NotesOfMatter = graphql(
  `
    fragment NotesOfMatter on Matter {
      notes(first: 5) {
        nodes {
          ...NoteFields
        }
      }
    }
  `,
  [NoteFields],
);

/** A page of the notes of a matter; null for those who are not inside. */
export const NotesQuery = graphql(
  `
    query MatterNotesPage($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      matter(code: $code) {
        ...MatterFields
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
  [MatterFields, NoteFields],
);

type Found = NonNullable<ResultOf<typeof NotesQuery>['matter']>;
export type MatterNotes = Found & {
  readonly notes: NonNullable<Found['notes']>;
};
export type Note = MatterNotes['notes']['nodes'][number];

export const AddNoteMutation = graphql(
  `
    mutation AddNote($input: MatterAddNoteInput!) {
      matterAddNote(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EditNoteMutation = graphql(
  `
    mutation EditNote($input: MatterEditNoteInput!) {
      matterEditNote(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveNoteMutation = graphql(
  `
    mutation RemoveNote($input: MatterRemoveNoteInput!) {
      matterRemoveNote(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
