import { Link } from 'react-router';
import type { FragmentOf } from '../graphql.ts';
import type { Matter } from '../matters/matter.query.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { TaskItem, TaskList } from './task-list.tsx';
import type { TasksOfMatter } from './tasks.query.ts';

interface TaskSectionProps {
  readonly matter: Pick<Matter, 'path' | 'viewerCan'> & FragmentOf<typeof TasksOfMatter>;
}

/** What is to be done, on the page of a matter; nothing for those who are not inside. */
export function TaskSection({ matter: { tasks, path, viewerCan } }: TaskSectionProps) {
  if (!tasks) return null;
  const mayAdd = viewerCan.includes('WORK_ON_TASKS');
  return (
    <Section
      title="Tasks"
      id="tasks"
      aside={<Link to={`${path}/tasks`}>{mayAdd ? 'Add one, and see all' : 'All tasks'}</Link>}
    >
      {tasks.nodes.length > 0 ? (
        <TaskList>
          {tasks.nodes.map((task) => (
            <TaskItem key={task.id} task={task} path={path} place="matter" />
          ))}
        </TaskList>
      ) : (
        <NothingToDo />
      )}
      {tasks.pageInfo.hasNextPage ? <p>There are more: see all.</p> : null}
    </Section>
  );
}

/** What a task is for, where there is none. */
export const NothingToDo = () => (
  <EmptyState title="Nothing is to be done here">
    <p>
      A task is a piece of work that one person takes: ring the office, read the release, draft the appeal. It
      is theirs for 48 hours, longer with a sign of life. Its day is our own; the dates above are the law’s.
    </p>
  </EmptyState>
);
