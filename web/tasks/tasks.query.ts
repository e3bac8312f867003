import { graphql, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** A task as it is shown, and what the reader may do with it. */
export const TaskFields = graphql(`
  fragment TaskFields on Task {
    id
    title
    note
    dueOn
    status
    visibility
    version
    lapsedAt
    viewerCan
    closedAt
    closedBy {
      name
    }
    deadline {
      id
      label
    }
    claim {
      isMine
      lapsesAt
      by {
        name
      }
    }
  }
`);

/** What is to be done on a matter, for its page; null for those who are not inside. */
export const TasksOfMatter = graphql(
  `
    fragment TasksOfMatter on Matter {
      tasks(first: 10) {
        nodes {
          ...TaskFields
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [TaskFields],
);

/** The same over all matters of a person, for their day. */
export const TaskOfMyDay = graphql(
  `
    fragment TaskOfMyDay on Task {
      ...TaskFields
      matter {
        title
        path
        isSample
      }
    }
  `,
  [TaskFields],
);

/** A page of the tasks of a matter; null for those who are not inside. */
export const TasksQuery = graphql(
  `
    query MatterTasksPage($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
      matter(code: $code) {
        ...MatterFields
        deadlines {
          id
          label
          isOpen
          dueOn
        }
        tasks(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            ...TaskFields
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        done: tasks(first: 20, view: DONE) {
          nodes {
            ...TaskFields
          }
        }
        dropped: tasks(first: 20, view: DROPPED) {
          nodes {
            ...TaskFields
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [MatterFields, TaskFields],
);

type Found = NonNullable<ResultOf<typeof TasksQuery>['matter']>;
export type MatterTasks = Found & {
  readonly tasks: NonNullable<Found['tasks']>;
};
export type Task = MatterTasks['tasks']['nodes'][number];
export type TaskAct = Task['viewerCan'][number];
