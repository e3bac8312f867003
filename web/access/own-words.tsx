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
import { CheckList, TextField } from '../forms/fields.tsx';
import { missing, textOf, type Submitted } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { whatIs } from '../matters/what.ts';
import { codeOf } from '../requests/code.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { OWN_WORDS, OwnTombstones } from './own-tombstones.tsx';
import { OwnWordsQuery, RedactOwnWordsMutation } from './own-words.query.ts';
import { WhatGoes } from './what-goes.tsx';
import styles from './redact.module.css';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { matter } = await redactable(params, { request, context });
  return { matter, clientMutationId: crypto.randomUUID() };
}

const redactable = (params: LoaderFunctionArgs['params'], caller: Caller) =>
  openMatter(OwnWordsQuery, { code: codeOf(params['reference']) }, ['REDACT'], caller);

/** Two steps: the first shows what will go, the second removes it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { matter } = await redactable(params, caller);
  const words = chosenOf(matter, form.getAll('words'));
  const none =
    words.length > 0
      ? []
      : [{ code: 'TEXT_REQUIRED', message: 'Say which words.', path: ['words'], current: null }];
  const empty = [...none, ...missing(form, { reason: 'Say why.' })];
  if (empty.length > 0) return { isAsked: false, sent: await sentBack(form, empty, matter.id, caller) };
  if (form.get('intent') !== 'redact') {
    return { isAsked: true, sent: await sentBack(form, [], matter.id, caller) };
  }
  const { sent } = await attempt(form, matter.id, caller, async (chosen) => {
    const reason = textOf(chosen, 'reason') ?? '';
    const input = { ...versionOf(chosen), matter: matter.id, words, reason };
    return (await execute(RedactOwnWordsMutation, { input }, caller)).matterRedactOwnWords;
  });
  if (sent) return { isAsked: false, sent };
  throw redirect(`${matter.path}?done=redacted`);
}

export const meta = () => [{ title: 'Remove words for good · Sunclock' }];

type Shown = Awaited<ReturnType<typeof redactable>>['matter'];

const chosenOf = ({ ownWords }: Shown, values: readonly unknown[]) =>
  ownWords.map(({ words }) => words).filter((words) => values.includes(words));

export default function OwnWords() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const hold = matter.access?.legalHold ?? null;
  return (
    <>
      <MatterHead
        matter={matter}
        title="Remove words for good"
        lead={`Words that the ${whatIs(matter)} itself is made of. Those of a letter, a fact, a note or a task are removed on its own page.`}
      >
        <p>
          For what must not be kept: a person’s number, an address that puts somebody at risk. A mistake is
          corrected instead, and what only some may read is kept closer.
        </p>
      </MatterHead>
      <OwnTombstones matter={matter} />
      {hold ? <HoldNotice hold={hold} /> : <Steps {...{ matter, clientMutationId, answer }} />}
    </>
  );
}

interface StepsProps {
  readonly matter: Shown;
  readonly clientMutationId: string;
  readonly answer: { readonly isAsked: boolean; readonly sent: Submitted } | undefined;
}

function Steps({ matter, clientMutationId, answer }: StepsProps) {
  const { isAsked = false, sent } = answer ?? {};
  const form = { matter, sent, clientMutationId };
  if (isAsked) return <Confirm {...form} words={chosenOf(matter, sent?.values['words'] ?? [])} />;
  return (
    <Section title="Which words, and why" id="redact">
      <ChangeForm {...form} intent="look" button="Go on">
        <CheckList
          name="words"
          label="Which words"
          values={[]}
          options={matter.ownWords.map(({ words }) => ({ value: words, label: OWN_WORDS[words] }))}
        />
        <TextField
          name="reason"
          label="Why"
          hint="It stands where the words stood, for whoever can see this. Do not repeat the words."
          required
          maxLength={300}
        />
      </ChangeForm>
    </Section>
  );
}

interface ConfirmProps extends Omit<StepsProps, 'answer'> {
  readonly sent: Submitted | undefined;
  readonly words: readonly Shown['ownWords'][number]['words'][];
}

function Confirm({ words, ...form }: ConfirmProps) {
  const reason = form.sent?.values['reason']?.[0] ?? '';
  return (
    <Section title="Look once more" id="confirm">
      <div className={styles['confirm']}>
        <Notice tone="late" icon="alert" title="This cannot be undone." live>
          <p>
            {words.map((one) => OWN_WORDS[one]).join(', ')} of “{form.matter.title}”. Why: {reason}
          </p>
        </Notice>
        <WhatGoes kind="own" />
        <ChangeForm {...form} intent="redact" button="Remove it for good">
          {words.map((one) => (
            <input key={one} type="hidden" name="words" value={one} />
          ))}
          <input type="hidden" name="reason" value={reason} />
        </ChangeForm>
      </div>
    </Section>
  );
}
