import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { FactKindFields, Moves } from '../requests/record.query.ts';

/** What the page of a paper needs: the docket as it stands, its comments, and what can be ticked. */
export const RecordPaperQuery = graphql(
  `
    query RecordPaper($code: String!) {
      viewer {
        email
      }
      matter: agencyDocket(code: $code) {
        ...MatterFields
        docketNumber
        agency {
          name
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
        publicComments(first: 100) {
          nodes {
            id
            origin
            status
            title
            commenter
          }
        }
      }
      factKinds(of: AGENCY_DOCKET) {
        ...FactKindFields
      }
    }
  `,
  [FactKindFields, MatterFields],
);

export type RecordedDocket = NonNullable<ResultOf<typeof RecordPaperQuery>['matter']>;

/** The communication that already holds the same file. */
const SameFile = graphql(`
  fragment SameFile on Communication {
    id
    subject
    recordedAt
  }
`);

/** A what-if of the save: nothing is written. */
export const PaperPreviewQuery = graphql(
  `
    query PaperPreview($input: AgencyDocketRecordPaperInput!) {
      agencyDocketRecordPreview(input: $input) {
        statusBefore
        statusAfter
        moves {
          ...Moves
        }
        duplicateOf {
          ...SameFile
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Moves, Refusals, SameFile],
);

export const PaperMutation = graphql(
  `
    mutation RecordPaperInDocket($input: AgencyDocketRecordPaperInput!) {
      agencyDocketRecordPaper(input: $input) {
        duplicateOf {
          ...SameFile
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals, SameFile],
);
