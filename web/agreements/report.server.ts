import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, textOf, type Refusal } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { CHANNEL, known } from '../requests/words.ts';
import {
  MarkCheckedMutation,
  RecordActionMutation,
  RecordCallMutation,
  ReportFactsMutation,
} from './report.query.ts';
import { ACTION_KINDS, EFFECTS, PRECISIONS } from './report-words.ts';

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export function report(form: FormData, id: string, caller: Caller): Promise<Outcome> {
  switch (form.get('intent')) {
    case 'fact':
      return reportFact(form, id, caller);
    case 'action':
      return recordAction(form, id, caller);
    case 'call':
      return recordCall(form, id, caller);
    case 'checked':
      return markChecked(form, id, caller);
    default:
      throw new Response(null, { status: 400 });
  }
}

const chosen = <Value extends string>(
  options: ReadonlyArray<{ readonly value: Value }>,
  word: string | null,
): Value | null => options.find(({ value }) => value === word)?.value ?? null;

const FACT_FIELDS: Readonly<Record<string, string>> = {
  on: 'Say when it happened, as exactly as the source does.',
  statement: 'Say what happened.',
  url: 'Give the address where it can be read.',
};

async function reportFact(form: FormData, agreement: string, caller: Caller): Promise<Outcome> {
  const empty = missing(form, FACT_FIELDS);
  if (empty.length > 0) return { userErrors: empty };
  const effect = chosen(EFFECTS, textOf(form, 'effect'));
  const fact = {
    factKind: textOf(form, 'factKind') ?? 'other',
    statement: textOf(form, 'statement') ?? '',
    confidence: textOf(form, 'confidence') ?? 'medium',
    sources: [{ url: textOf(form, 'url') ?? '', title: textOf(form, 'urlTitle') }],
    occurred: {
      on: textOf(form, 'on') ?? '',
      precision: chosen(PRECISIONS, textOf(form, 'precision')) ?? 'DAY',
    },
    effect,
    effectFrom: textOf(form, 'effectFrom'),
    effectUntil: textOf(form, 'effectUntil'),
    order: textOf(form, 'order'),
  };
  const input = { ...versionOf(form), agreement, facts: [fact] };
  const { userErrors } = (await execute(ReportFactsMutation, { input }, caller)).agreementReportFacts;
  return { userErrors: userErrors.map(toField) };
}

const ACTION_FIELDS: Readonly<Record<string, string>> = {
  actionOn: 'Say when.',
  actionStatement: 'Say what it did.',
  actionUrl: FACT_FIELDS['url'] ?? '',
};

async function recordAction(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const empty = missing(form, ACTION_FIELDS);
  if (empty.length > 0) return { userErrors: empty };
  const input = {
    ...versionOf(form),
    matter,
    agency: textOf(form, 'agency') ?? '',
    kind: chosen(ACTION_KINDS, textOf(form, 'kind')) ?? 'OTHER',
    occurred: { on: textOf(form, 'actionOn') ?? '' },
    statement: textOf(form, 'actionStatement') ?? '',
    said: textOf(form, 'said'),
    reading: textOf(form, 'reading'),
    sources: [{ url: textOf(form, 'actionUrl') ?? '', title: textOf(form, 'actionUrlTitle') }],
  };
  const { userErrors } = (await execute(RecordActionMutation, { input }, caller)).agencyActionRecord;
  return { userErrors: userErrors.map(toActionField) };
}

/** What the input calls a thing, by the field that it came from. */
const ACTION_FIELD_OF: Readonly<Record<string, string>> = {
  sources: 'actionUrl',
  occurred: 'actionOn',
  statement: 'actionStatement',
};

const toActionField = ({ path, ...refusal }: Refusal): Refusal => {
  const field = ACTION_FIELD_OF[path[0] ?? ''];
  return { ...refusal, path: field ? [field] : path };
};

/** The form has one fact and one source: the paths of the input lead to its fields. */
const FIELD_OF: Readonly<Record<string, string>> = { url: 'url', on: 'on', text: 'statement' };

function toField({ path, ...refusal }: Refusal): Refusal {
  const last = path.at(-1) ?? '';
  return { ...refusal, path: path[0] === 'facts' ? [FIELD_OF[last] ?? last] : path };
}

async function recordCall(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const empty = missing(form, { subject: 'Say what it was about.', who: 'Say with whom.' });
  if (empty.length > 0) return { userErrors: empty };
  const direction = form.get('direction') === 'OUT' ? 'OUT' : 'IN';
  const [who, day] = [textOf(form, 'who'), textOf(form, 'day')];
  const communication = {
    direction,
    channel: known(CHANNEL, textOf(form, 'channel')) ?? 'PHONE',
    subject: textOf(form, 'subject') ?? '',
    summary: textOf(form, 'summary'),
    ...(direction === 'IN' ? { sender: who, receivedOn: day } : { recipient: who, sentOn: day }),
  } as const;
  const input = { ...versionOf(form), matter, communication };
  return (await execute(RecordCallMutation, { input }, caller)).matterRecordCommunication;
}

async function markChecked(form: FormData, agreement: string, caller: Caller): Promise<Outcome> {
  const input = { ...versionOf(form), agreement };
  return (await execute(MarkCheckedMutation, { input }, caller)).agreementMarkChecked;
}
