import { RedactionFields } from '../access/redact.query.ts';
import { FileFields } from '../documents/file.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

/** What waits for a second person, or how it was decided, over everything that the viewer is inside of. */
export const ApprovalsQuery = graphql(
  `
    query Approvals($state: ApprovalState!, $first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        email
      }
      approvals(state: $state, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          sentence
          reason
          redaction {
            ...RedactionFields
          }
          askedBy {
            name
          }
          askedAt
          decideBy
          isLate
          deciders {
            name
          }
          state
          isChangedSince
          decidedBy {
            name
          }
          decidedAt
          decisionReason
          viewerDecides
          viewerTakesBack
          changes {
            label
            before
            after
          }
          evidence {
            sentence
            communication {
              subject
              datedOn
              file {
                ...FileFields
                redaction {
                  at
                }
              }
            }
          }
          matter {
            id
            title
            version
            isSample
            path
            ... on FoiaRequest {
              statusSentence
            }
          }
        }
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [FileFields, RedactionFields],
);

export type Approval = NonNullable<ResultOf<typeof ApprovalsQuery>['approvals']>['nodes'][number];

export const AcceptMutation = graphql(
  `
    mutation AcceptApproval($input: ApprovalAcceptInput!) {
      approvalAccept(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RejectMutation = graphql(
  `
    mutation RejectApproval($input: ApprovalRejectInput!) {
      approvalReject(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const TakeBackMutation = graphql(
  `
    mutation TakeBackApproval($input: ApprovalTakeBackInput!) {
      approvalTakeBack(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
