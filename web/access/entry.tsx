import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { whatIs } from '../matters/what.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { keepable, keepPart } from './entry.server.ts';
import { isInside, KeepPart, partSeen } from './keep-part.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await keepable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const found = await keepable(params, caller);
  const { id, path } = found.matter;
  const { sent, done } = await attempt(form, id, caller, (chosen) => keepPart(chosen, found, caller));
  if (sent) return { intent: form.get('intent'), sent };
  throw redirect(`${path}?done=${done.approval ? 'asked' : 'seen'}`);
}

export const meta = () => [{ title: 'Who can see this entry · Sunclock' }];

const HEADS = {
  letter: 'The letter, with its facts and its file',
  fact: 'The fact',
  file: 'The file alone',
  note: 'The note',
  task: 'The task',
};

export default function Entry() {
  const { matter, parts, self, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <MatterHead matter={matter} title="Who can see this entry" lead={parts[0]?.name} />
      {parts[0] && isInside(parts[0].kind) ? null : <MovesNothing what={whatIs(matter)} />}
      {parts.map((part) => (
        <Section key={part.kind} title={HEADS[part.kind]} id={part.kind}>
          <p>
            {part.kind === 'file' ? `${part.name}. ` : ''}Now: {partSeen(part.visibility, whatIs(matter))}.
          </p>
          <KeepPart
            part={part}
            matter={matter}
            self={self}
            sent={answer?.intent === part.kind ? answer.sent : undefined}
            clientMutationId={clientMutationId}
          />
        </Section>
      ))}
      {matter.viewerCan.includes('REDACT') ? (
        <Section title="Words that must not be kept at all" id="redact">
          <p>
            A person’s number, an address that puts somebody at risk:{' '}
            <Link to="redact">remove them for good</Link>. A note stays that says so.
          </p>
        </Section>
      ) : null}
    </>
  );
}

function MovesNothing({ what }: { what: string }) {
  return (
    <Notice tone="wait">
      <p>
        A fact that is kept closer than the {what} moves no date and no status: what the {what} shows is
        counted from what everyone who sees it can see.
      </p>
    </Notice>
  );
}
