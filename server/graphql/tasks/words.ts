// The words of tasks.
import { enumOf } from '../enum-words.ts';

export const TaskStatus = enumOf('TaskStatus', 'How a task stands.', {
  open: 'It is to be done.',
  done: 'It is done.',
  dropped: 'It need not be done.',
});

export const TaskView = enumOf('TaskView', 'Which tasks a list shows.', {
  open: 'All that are to be done.',
  mine: 'Those that the viewer has.',
  free: 'Those that nobody has; a claim that lapsed is none.',
  done: 'Those that are done.',
  dropped: 'Those that need not be done.',
});

export const TaskAction = enumOf('TaskAction', 'An act that a viewer may do on a task now.', {
  claim: 'Take it, or say again that one is on it.',
  release: 'Let it go, so that others may take it.',
  complete: 'Say that it is done.',
  drop: 'Say that it need not be done.',
  edit: 'Change what it says.',
  reopen: 'Open it again.',
});
