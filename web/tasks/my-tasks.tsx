import { Link } from 'react-router';
import type { ResultOf } from '../graphql.ts';
import { SampleLabel } from '../ui/badge.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { TaskItem, TaskList } from './task-list.tsx';
import type { TaskOfMyDay } from './tasks.query.ts';

type Mine = ResultOf<typeof TaskOfMyDay>;

/** What a person has taken, and what they could take, over all their matters. */
export function MyTasks({ yours, free }: { yours: readonly Mine[]; free: readonly Mine[] }) {
  return (
    <>
      {yours.length > 0 ? (
        <Section title="Tasks that you have" id="your-tasks">
          <Tasks tasks={yours} />
        </Section>
      ) : null}
      <Section title="Free to take" id="free-tasks">
        {free.length > 0 ? (
          <Tasks tasks={free} />
        ) : (
          <EmptyState title="No task waits for somebody">
            <p>
              Work that anybody may take appears here, the soonest day first. Add one on the page of a request
              or an agreement.
            </p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}

const Tasks = ({ tasks }: { tasks: readonly Mine[] }) => (
  <TaskList>
    {tasks.map((task) => (
      <TaskItem
        key={task.id}
        task={task}
        path={task.matter.path}
        place="my-day"
        about={
          <span>
            <Link to={task.matter.path}>{task.matter.title}</Link>{' '}
            {task.matter.isSample ? <SampleLabel /> : null}
          </span>
        }
      />
    ))}
  </TaskList>
);
