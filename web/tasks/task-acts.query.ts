import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';

export const AddTaskMutation = graphql(
  `
    mutation AddTask($input: TaskAddInput!) {
      taskAdd(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const EditTaskMutation = graphql(
  `
    mutation EditTask($input: TaskEditInput!) {
      taskEdit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ClaimTaskMutation = graphql(
  `
    mutation ClaimTask($input: TaskInput!) {
      taskClaim(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ReleaseTaskMutation = graphql(
  `
    mutation ReleaseTask($input: TaskInput!) {
      taskRelease(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const CompleteTaskMutation = graphql(
  `
    mutation CompleteTask($input: TaskInput!) {
      taskComplete(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const DropTaskMutation = graphql(
  `
    mutation DropTask($input: TaskDropInput!) {
      taskDrop(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ReopenTaskMutation = graphql(
  `
    mutation ReopenTask($input: TaskInput!) {
      taskReopen(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
