import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What can be ticked beside a paper, of whatever kind of matter. */
export const FactKindFields = graphql(`
  fragment FactKindFields on FactKindDefinition {
    kind
    door
    label
    hint
    example
    dateLabel
    dateDefault
    needsDay
    startsClock
    about
    fields {
      key
      label
      type
      required
      maxLength
      options {
        value
        label
      }
    }
  }
`);

/** What the record page needs: the request as it stands, and what can be ticked. */
export const RecordQuery = graphql(
  `
    query Record($code: String!) {
      viewer {
        email
      }
      foiaRequest(code: $code) {
        id
        title
        path
        version
        isSample
        statusSentence
        viewerCan
        agency {
          name
        }
        organization {
          id
        }
        parts {
          id
          number
          text
        }
        determinations {
          id
          kind
          datedOn
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
      factKinds {
        ...FactKindFields
      }
    }
  `,
  [FactKindFields],
);

type RecordData = ResultOf<typeof RecordQuery>;
export type RecordedRequest = NonNullable<RecordData['foiaRequest']>;
/** A kind on a form. One that a paper can say several times stands there several times, each in a slot of its own. */
export type FactKind = RecordData['factKinds'][number] & { readonly slot?: string };
/** What a fact on a form can refer to. */
export type FactChoices = Pick<RecordedRequest, 'events' | 'parts' | 'determinations'> & {
  readonly comments?: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  /** What the paper itself says, for the kinds that are mostly about that. */
  readonly onPaper?: { readonly label: string; readonly of: readonly string[] };
  /** What a fact is about, where it is no question: "Which notice". */
  readonly about?: string;
};
export type FactField = FactKind['fields'][number];

export const Moves = graphql(`
  fragment Moves on DeadlineMove {
    label
    before
    after
    sentence
    explanation
  }
`);

/** A what-if of the save: nothing is written. */
export const RecordPreviewQuery = graphql(
  `
    query RecordPreview($input: FoiaRequestRecordCommunicationInput!) {
      foiaRequestRecordPreview(input: $input) {
        statusBefore
        statusAfter
        moves {
          ...Moves
        }
        duplicateOf {
          id
          subject
          recordedAt
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Moves, Refusals],
);

export type RecordPreview = ResultOf<typeof RecordPreviewQuery>['foiaRequestRecordPreview'];

export const RecordMutation = graphql(
  `
    mutation RecordCommunication($input: FoiaRequestRecordCommunicationInput!) {
      foiaRequestRecordCommunication(input: $input) {
        duplicateOf {
          id
          subject
          recordedAt
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
