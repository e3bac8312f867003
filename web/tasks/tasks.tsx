import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { ErrorSummary, FormScope, SelectField } from '../forms/fields.tsx';
import { ChangeForm } from '../forms/change-form.tsx';
import { Pager } from '../ui/pager.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import type { Matter } from '../matters/matter.query.ts';
import { whatIs } from '../matters/what.ts';
import { Section } from '../ui/section.tsx';
import { DropTask, EditTask } from './change-task.tsx';
import { TaskFormFields } from './task-fields.tsx';
import { TaskItem, TaskList } from './task-list.tsx';
import { NothingToDo } from './task-section.tsx';
import { changeTasks, readTasks, tryOnTask, wayBack } from './tasks.server.ts';

const SIZE = 20;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const size = before === null ? { first: SIZE, after } : { last: SIZE, before };
  const matter = await readTasks(params['reference'], size, {
    request,
    context,
  });
  return { matter, clientMutationId: crypto.randomUUID() };
}

/** Seven acts: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { id, path } = await readTasks(params['reference'], { first: 1 }, caller);
  const act = (chosen: FormData) => changeTasks(chosen, id, caller);
  const sent =
    form.get('intent') === 'add' ? (await attempt(form, id, caller, act)).sent : await tryOnTask(form, act);
  if (sent) return { at: `${String(form.get('intent'))} ${String(form.get('task') ?? '')}`, sent };
  throw redirect(wayBack(form, path));
}

export const meta = () => [{ title: 'Tasks · Sunclock' }];

export default function Tasks() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { tasks, done, dropped, path } = matter;
  const sentFor = (intent: string, task = '') =>
    answer?.at === `${intent} ${task}` ? answer.sent : undefined;
  const ofButton = /^(claim|release|complete|reopen) /.test(answer?.at ?? '') ? answer?.sent : undefined;
  const over = [...(done?.nodes ?? []), ...(dropped?.nodes ?? [])];
  return (
    <>
      <MatterHead
        matter={matter}
        title="Tasks"
        lead="Who takes one has it for 48 hours; a sign of life makes them count anew. After that it is free for everybody."
      />
      <FormScope submitted={ofButton}>
        <ErrorSummary title="That did not work" />
      </FormScope>
      <Section title="To do" id="to-do">
        {tasks.nodes.length > 0 ? (
          <TaskList>
            {tasks.nodes.map((task, at) => {
              const form = { matter, clientMutationId, task, at };
              return (
                <TaskItem key={task.id} task={task} path={path} place="tasks">
                  {task.viewerCan.includes('EDIT') ? (
                    <EditTask {...form} sent={sentFor('edit', task.id)} />
                  ) : null}
                  {task.viewerCan.includes('DROP') ? (
                    <DropTask {...form} sent={sentFor('drop', task.id)} />
                  ) : null}
                </TaskItem>
              );
            })}
          </TaskList>
        ) : (
          <NothingToDo />
        )}
        <Pager pageInfo={tasks.pageInfo} label="tasks" />
      </Section>
      {matter.viewerCan.includes('WORK_ON_TASKS') ? (
        <Section title="Add one" id="add">
          <ChangeForm
            matter={matter}
            sent={sentFor('add')}
            clientMutationId={`${clientMutationId}-add`}
            intent="add"
            button="Add the task"
          >
            <TaskFormFields matter={matter} sent={sentFor('add')} />
            <SeenBy matter={matter} />
          </ChangeForm>
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Section title="Done and dropped" id="over">
          <TaskList>
            {over.map((task) => (
              <TaskItem key={task.id} task={task} path={path} place="tasks" />
            ))}
          </TaskList>
        </Section>
      ) : null}
    </>
  );
}

function SeenBy({ matter }: { matter: Pick<Matter, '__typename' | 'viewerCan'> }) {
  const { viewerCan } = matter;
  if (!viewerCan.includes('KEEP_FOR_COUNSEL')) return null;
  const options = [
    {
      value: 'ORGANIZATION',
      label: `Our organization and the guests of this ${whatIs(matter)}`,
    },
    { value: 'COUNSEL', label: 'Only counsel' },
    ...(viewerCan.includes('SEAL') ? [{ value: 'SEALED', label: 'Only the people who are named' }] : []),
  ];
  return <SelectField name="visibility" label="Who can see it" options={options} />;
}
