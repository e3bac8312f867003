import { HeldFileFields } from '../documents/held-files.query.ts';
import { graphql } from '../graphql.ts';
import { RequestRowFields } from '../requests/requests.query.ts';
import { TaskOfMyDay } from '../tasks/tasks.query.ts';

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
          id
          title
          path
          isSample
        }
        withoutProof {
          ...RequestRowFields
        }
        heldFiles {
          ...HeldFileFields
        }
      }
      yours: tasks(first: 20, view: MINE) {
        nodes {
          ...TaskOfMyDay
        }
      }
      free: tasks(first: 20, view: FREE) {
        nodes {
          ...TaskOfMyDay
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
  [RequestRowFields, TaskOfMyDay, HeldFileFields],
);
