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
import { evidence } from '../requests/record-input.ts';
import { paperIn } from './action-choices.ts';
import { actedIn, actedOn, toActionField, untold } from './action-input.ts';
import { factField, occurredIn, saidIn, unsaid } from './fact-input.ts';

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

async function reportFact(form: FormData, agreement: string, caller: Caller): Promise<Outcome> {
  const empty = unsaid(form);
  if (empty.length > 0) return { userErrors: empty };
  const fact = { ...saidIn(form), occurred: occurredIn(form) };
  const input = { ...versionOf(form), agreement, facts: [fact] };
  const { userErrors } = (await execute(ReportFactsMutation, { input }, caller)).agreementReportFacts;
  return { userErrors: userErrors.map(toField) };
}

async function recordAction(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const empty = untold(form);
  if (empty.length > 0) return { userErrors: empty };
  const file = textOf(form, 'actionFile');
  const input = {
    ...versionOf(form),
    matter,
    agency: textOf(form, 'agency') ?? '',
    occurred: actedOn(form),
    ...actedIn(form),
    ...(file === null ? paperIn(textOf(form, 'paper')) : { file }),
    ...evidence(form, 'cited'),
    aboutEvent: textOf(form, 'aboutEvent'),
    gaveRiseTo: form.getAll('gaveRiseTo').map(String),
  };
  const { userErrors } = (await execute(RecordActionMutation, { input }, caller)).agencyActionRecord;
  return { userErrors: userErrors.map(toActionField) };
}

/** The form has one fact. */
const toField = ({ path, ...refusal }: Refusal): Refusal => ({
  ...refusal,
  path: path[0] === 'facts' ? [factField(path)] : path,
});

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
