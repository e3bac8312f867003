import { graphql, type ResultOf } from '../graphql.ts';

export const DraftBatchMutation = graphql(`
  mutation DraftBatch($input: FoiaRequestDraftBatchInput!) {
    foiaRequestDraftBatch(input: $input) {
      requestBatch {
        path
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const BatchesQuery = graphql(`
  query Batches {
    requestBatches(first: 20) {
      nodes {
        id
        title
        path
        unsentCount
      }
    }
  }
`);

export type BatchesQueryNode = ResultOf<typeof BatchesQuery>['requestBatches']['nodes'][number];

export const BatchQuery = graphql(`
  query Batch($id: ID!) {
    node(id: $id) {
      ... on RequestBatch {
        id
        title
        draftedAt
        unsentCount
        organization {
          name
        }
        requests {
          id
          path
          isSample
          status
          statusSentence
          filedOn
          filedProof
          channel
          viewerCan
          agency {
            name
          }
          trackingNumbers {
            number
            isCurrent
          }
          clockDay {
            day
            of
            stopped
          }
          nextDeadline {
            label
            dueOn
            daysLeft
            certainty
          }
          filingPlan {
            channel
            characterLimit
            characters
            charactersTooMany
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof BatchQuery>['node']>;
export type Batch = Extract<Node, { requests: unknown }>;
export type BatchRequest = Batch['requests'][number];
