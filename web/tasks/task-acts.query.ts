import { graphql } from '../graphql.ts';

export const AddTaskMutation = graphql(`
  mutation AddTask($input: TaskAddInput!) {
    taskAdd(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const EditTaskMutation = graphql(`
  mutation EditTask($input: TaskEditInput!) {
    taskEdit(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ClaimTaskMutation = graphql(`
  mutation ClaimTask($input: TaskInput!) {
    taskClaim(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ReleaseTaskMutation = graphql(`
  mutation ReleaseTask($input: TaskInput!) {
    taskRelease(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const CompleteTaskMutation = graphql(`
  mutation CompleteTask($input: TaskInput!) {
    taskComplete(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const DropTaskMutation = graphql(`
  mutation DropTask($input: TaskDropInput!) {
    taskDrop(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ReopenTaskMutation = graphql(`
  mutation ReopenTask($input: TaskInput!) {
    taskReopen(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
