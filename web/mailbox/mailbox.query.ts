import { graphql } from '../graphql.ts';

export const MailboxQuery = graphql(`
  query Mailbox($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      email
    }
    mailbox(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        subject
        to
        at
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`);

export const MailQuery = graphql(`
  query Mail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Mail {
        subject
        to
        at
        text
        html
        messageId
      }
    }
  }
`);
