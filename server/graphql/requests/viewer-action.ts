import { enumOf } from '../enum-words.ts';

export const ViewerAction = enumOf('ViewerAction', 'An act that a viewer may do on a request now.', {
  edit: 'Change the draft.',
  file: 'Say that it was sent, with the proof.',
  record: 'Record a letter, message or call with its facts.',
  correct: 'Correct a fact, or undo a correction.',
  add_part: 'Add a numbered part.',
  close_part: 'Close a part with its outcome.',
  set_people: 'Name lead and backup.',
  withdraw: 'Withdraw the request.',
  set_stated_date: 'Set a date that a paper names.',
  invite_guest: 'Invite a guest, or end their time.',
  share: 'Make a share link, or end it.',
  set_visibility: 'Say who may see it.',
  keep_part: 'Keep a letter, fact or file closer than the request.',
  redact: 'Remove words of it for good.',
  set_legal_hold: 'Put it under legal hold, or lift that.',
  keep_for_counsel: 'Keep it, or part of it, for counsel.',
  seal: 'Seal it, or part of it, for people who are named.',
  follow: 'Be told of its dates.',
  write_note: 'Write a note.',
  work_on_tasks: 'Add a task, and take one.',
});
