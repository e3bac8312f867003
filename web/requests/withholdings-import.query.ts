import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const TablePreviewQuery = graphql(
  `
    query WithholdingsPreview($input: FoiaRequestImportWithholdingsInput!) {
      foiaRequestWithholdingsPreview(input: $input) {
        userErrors {
          ...Refusals
        }
        columns
        matching {
          field
          column
        }
        rowCount
        knownCount
        badCount
        bad {
          line
          why
          says
        }
        rows {
          line
          batesFrom
          batesTo
          documentDate
          author
          description
          exemption
        }
      }
    }
  `,
  [Refusals],
);

export type TablePreview = ResultOf<typeof TablePreviewQuery>['foiaRequestWithholdingsPreview'];
export type ColumnName = TablePreview['matching'][number]['field'];

export const ImportWithholdingsMutation = graphql(
  `
    mutation ImportWithholdings($input: FoiaRequestImportWithholdingsInput!) {
      foiaRequestImportWithholdings(input: $input) {
        added
        known
        leftOut
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
