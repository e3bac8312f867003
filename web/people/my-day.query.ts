import { graphql } from '../graphql.ts';
import { RequestRowFields } from '../requests/requests.query.ts';

export const MyDayQuery = graphql(
  `
    query MyDay {
      myDay {
        dueSoon {
          id
          label
          sentence
          dueOn
          dueAt
          fileBy
          daysLeft
          actor
          matter {
            title
            path
            isSample
          }
        }
        overdue {
          ...RequestRowFields
        }
        silent {
          ...RequestRowFields
        }
        withoutLead {
          ...RequestRowFields
        }
        withoutProof {
          ...RequestRowFields
        }
      }
      approvals(first: 1) {
        totalCount
      }
      mailbox(first: 1) {
        totalCount
      }
    }
  `,
  [RequestRowFields],
);
