import { Refusals } from '../forms/refusals.query.ts';
import { graphql } from '../graphql.ts';

export const NoteCommentsMutation = graphql(
  `
    mutation NoteComments($input: AgencyDocketNoteCommentsInput!) {
      agencyDocketNoteComments(input: $input) {
        noted
        passedOver
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
