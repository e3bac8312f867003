/** Refusals about notes and tasks; part of the registry in `domain/errors.ts`. */
export const WORK_REFUSALS = {
  NOTE_OF_ANOTHER: {
    message: 'Somebody else wrote this note, so only they change its words. Write one of your own beside it.',
    when: 'A note is edited, or an edit of it taken back, by another person than its author.',
    remedy: 'Add a note of your own; owners, editors and counsel can remove one.',
  },
  STAYS_INSIDE: {
    message:
      'Notes and tasks are for the work inside: the organization and its guests are the most who can see one.',
    when: 'A note or a task is to be seen by whoever may see its matter.',
    remedy: 'Keep it to the organization; what everybody should read belongs into a letter or a fact.',
  },
  TASK_TAKEN: {
    message: '{who} has this task until {until}. It is free after that, or when they let it go.',
    when: 'A task is taken, finished or dropped while another person has it.',
    remedy:
      'Wait, ask them, or take another one; owners, editors and counsel can free it with `taskRelease`.',
  },
  TASK_FREE: {
    message: 'Nobody has this task now.',
    when: 'A task is let go that nobody has, or whose claim has lapsed.',
    remedy: 'Nothing more is needed; whoever wants it takes it.',
  },
  TASK_CLOSED: {
    message: 'This task is done or was dropped. Open it again to go on with it.',
    when: 'A task that is not open is taken, changed, finished or dropped.',
    remedy: 'Use `taskReopen`.',
  },
  TASK_OPEN: {
    message: 'This task is open already.',
    when: 'An open task is to be opened again.',
    remedy: 'Nothing more is needed.',
  },
} as const;
