/** Writes the notes and does the work of one sample request through the real acts, once its story has been told. */
import type { Viewer } from '#domain/access/viewer.ts';
import type { StoryDay } from '#db/seeds/demo/sample-story.ts';
import type { SampleNote, SampleTask, SampleWork } from '#db/seeds/demo/sample-work.ts';
import type { CommandDeps } from '../context.ts';
import { addNote } from '../notes/add-note.ts';
import { addTask } from '../tasks/add-task.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { completeTask } from '../tasks/complete-task.ts';

/** A request of which the story has been told, and those who work on it. */
interface Desk {
  readonly deps: Omit<CommandDeps, 'viewer'>;
  readonly viewerOf: (who: string) => Viewer;
  readonly dateOf: (day: StoryDay) => string;
  readonly matterId: string;
  readonly version: number;
}

export async function actOutWork(desk: Desk, { notes = [], tasks = [] }: SampleWork): Promise<void> {
  let { version } = desk;
  for (const note of notes) version = await write(desk, version, note);
  for (const task of tasks) await putUp(desk, version, task);
}

const as = ({ deps, viewerOf }: Desk, who: string): CommandDeps => ({ ...deps, viewer: viewerOf(who) });

async function write(desk: Desk, expectedVersion: number, { by, ...note }: SampleNote): Promise<number> {
  return (await addNote(as(desk, by), { matter: desk.matterId, expectedVersion, ...note })).version;
}

/** A task has a version of its own and leaves that of its matter alone. */
async function putUp(desk: Desk, expectedVersion: number, task: SampleTask): Promise<void> {
  const { by, title, note = null, due, takenBy, isDone } = task;
  const dueOn = due ? desk.dateOf(due) : null;
  const added = await addTask(as(desk, by), { matter: desk.matterId, expectedVersion, title, note, dueOn });
  const target = { task: added.taskId, expectedVersion: added.version };
  if (!takenBy) return;
  const claimed = await claimTask(as(desk, takenBy), target);
  if (isDone) await completeTask(as(desk, takenBy), { ...target, expectedVersion: claimed.version });
}
