import { graphql, type ResultOf } from '../graphql.ts';
import { FactKindFields, Moves } from '../requests/record.query.ts';

/** What the page of a docket entry needs: the suit as it stands, and what can be ticked. */
export const EntryQuery = graphql(
  `
    query RecordEntry($code: String!) {
      viewer {
        email
      }
      lawsuit(code: $code) {
        id
        title
        path
        version
        isSample
        statusSentence
        viewerCan
        court {
          name
          zone
        }
        organization {
          id
        }
        events(first: 100) {
          nodes {
            id
            kind
            label
            sentence
          }
        }
      }
      factKinds(of: LAWSUIT) {
        ...FactKindFields
      }
    }
  `,
  [FactKindFields],
);

export type EntryLawsuit = NonNullable<ResultOf<typeof EntryQuery>['lawsuit']>;

/** A what-if of the save: nothing is written. */
export const EntryPreviewQuery = graphql(
  `
    query EntryPreview($input: LawsuitRecordEntryInput!) {
      lawsuitRecordEntryPreview(input: $input) {
        statusBefore
        statusAfter
        moves {
          ...Moves
        }
        userErrors {
          code
          message
          path
        }
      }
    }
  `,
  [Moves],
);

export const EntryMutation = graphql(`
  mutation RecordDocketEntry($input: LawsuitRecordEntryInput!) {
    lawsuitRecordEntry(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
