import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { attempt, sentBack } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { missing, textOf, type Submitted } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { Choice, Choices } from './choice.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { RedactMutation, type RedactNode, RedactQuery } from './redact.query.ts';
import { Tombstone } from './tombstone.tsx';
import { WhatGoes } from './what-goes.tsx';
import styles from './redact.module.css';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await redactable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

async function redactable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = {
    code: codeOf(params['reference']),
    id: params['event'] ?? '',
  };
  const { matter, node } = await openMatter(RedactQuery, asked, ['REDACT'], caller);
  const parts = node ? partsOf(node) : [];
  if (parts.length === 0) throw notFound();
  return { matter, parts };
}

function partsOf(node: RedactNode) {
  if (node.__typename === 'MatterEvent') return [{ ...node, kind: 'fact' as const, name: node.sentence }];
  if (node.__typename === 'Note')
    return [{ id: node.id, kind: 'note' as const, name: node.text, redaction: null }];
  if (node.__typename === 'Task')
    return [{ id: node.id, kind: 'task' as const, name: node.title, redaction: null }];
  if (node.__typename === 'PublicComment') return [{ ...node, kind: 'comment' as const, name: node.title }];
  if (node.__typename === 'Withholding')
    return [{ ...node, kind: 'row' as const, name: node.description ?? node.batesFrom ?? 'A row' }];
  if (node.__typename !== 'Communication') return [];
  const letter = { ...node, kind: 'letter' as const, name: node.subject };
  return node.file ? [letter, { ...node.file, kind: 'file' as const }] : [letter];
}

/** Two steps: the first shows what will go, the second removes it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter, parts } = await redactable(params, caller);
  const { id, path } = matter;
  const part = parts.find(({ kind }) => kind === form.get('choice')) ?? parts[0];
  const empty = missing(form, { reason: 'Say why.' });
  if (!part || empty.length > 0) return { isAsked: false, sent: await sentBack(form, empty, id, caller) };
  if (form.get('intent') !== 'redact') return { isAsked: true, sent: await sentBack(form, [], id, caller) };
  const { sent } = await attempt(form, id, caller, async (chosen) => {
    const input = {
      ...versionOf(chosen),
      matter: id,
      part: part.id,
      reason: textOf(chosen, 'reason') ?? '',
    };
    return (await execute(RedactMutation, { input }, caller)).matterRedact;
  });
  if (sent) return { isAsked: false, sent };
  throw redirect(`${path}${part.kind === 'row' ? '/withholdings' : ''}?done=redacted`);
}

export const meta = () => [{ title: 'Remove words for good · Sunclock' }];

type Shown = Awaited<ReturnType<typeof redactable>>;

export default function Redact() {
  const { matter, parts, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [first] = parts;
  const hold = matter.access?.legalHold ?? null;
  return (
    <>
      <MatterHead matter={matter} title="Remove words for good" lead={first?.name}>
        <p>
          For what must not be kept: a person’s number, an address that puts somebody at risk. A mistake is
          corrected instead, and what only some may read is kept closer.
        </p>
      </MatterHead>
      {first?.redaction ? <Tombstone redaction={first.redaction} what="Words" /> : null}
      {hold ? <HoldNotice hold={hold} /> : <Steps {...{ matter, parts, clientMutationId, answer }} />}
    </>
  );
}

interface StepsProps extends Shown {
  readonly clientMutationId: string;
  readonly answer: { readonly isAsked: boolean; readonly sent: Submitted } | undefined;
}

function Steps({ matter, parts, clientMutationId, answer }: StepsProps) {
  const { isAsked = false, sent } = answer ?? {};
  const chosen = parts.find(({ kind }) => kind === sent?.values['choice']?.[0]) ?? parts[0];
  const form = { matter, sent, clientMutationId };
  if (isAsked && chosen) {
    return (
      <Section title="Look once more" id="confirm">
        <div className={styles['confirm']}>
          <Notice tone="late" icon="alert" title="This cannot be undone." live>
            <p>
              “{chosen.name}”. Why: {sent?.values['reason']?.[0]}
            </p>
          </Notice>
          <WhatGoes kind={chosen.kind} />
          <ChangeForm {...form} intent="redact" button="Remove it for good">
            <input type="hidden" name="choice" value={chosen.kind} />
            <input type="hidden" name="reason" value={sent?.values['reason']?.[0] ?? ''} />
          </ChangeForm>
        </div>
      </Section>
    );
  }
  return (
    <Section title="What is removed, and why" id="redact">
      <ChangeForm {...form} intent="look" button="Go on">
        {parts.length > 1 ? (
          <Choices label="What is removed">
            <Choice
              value="letter"
              label="The whole letter"
              hint="Its words, the words of the facts in it, and its file."
              checked
              isFirst
            />
            <Choice
              value="file"
              label="The file alone"
              hint="What we wrote down about the letter stays."
              checked={false}
            />
          </Choices>
        ) : null}
        <TextField
          name="reason"
          label="Why"
          hint="It stands where the words stood, for whoever can see the entry. Do not repeat the words."
          required
          maxLength={300}
        />
      </ChangeForm>
    </Section>
  );
}
