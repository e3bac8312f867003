import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';

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

/** A what-if of a table: nothing is written. */
export const ImportPreviewQuery = graphql(
  `
    query ImportCommentsPreview($input: AgencyDocketImportCommentsInput!) {
      agencyDocketImportCommentsPreview(input: $input) {
        columns
        ignored
        freshCount
        knownCount
        fresh {
          line
          commenter
          trackingNumber
          postedOn
        }
        badCount
        bad {
          line
          why
          says
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export type TablePreview = ResultOf<typeof ImportPreviewQuery>['agencyDocketImportCommentsPreview'];

export const ImportCommentsMutation = graphql(
  `
    mutation ImportComments($input: AgencyDocketImportCommentsInput!) {
      agencyDocketImportComments(input: $input) {
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
