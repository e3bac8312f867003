// What the acts on a request after its filing take: corrections, parts, people, the end of it.
import { repeatable } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { DeadlineActor, FoiaRequestOutcome } from '../words.ts';
import { correctionFields } from '../matters/corrections.ts';
import { onRequest } from './inputs.ts';

export const FoiaRequestCorrectEventInput = builder.inputType('FoiaRequestCorrectEventInput', {
  description: 'What is wrong with a recorded fact.',
  fields: (t) => ({
    ...onRequest(t),
    ...correctionFields(t),
  }),
});

export const FoiaRequestUndoCorrectionInput = builder.inputType('FoiaRequestUndoCorrectionInput', {
  description: 'A correction that was itself wrong.',
  fields: (t) => ({
    ...onRequest(t),
    event: t.id({ required: true, description: 'The correction.' }),
    reason: t.string({ description: 'Why it is undone.' }),
  }),
});

export const FoiaRequestAddPartInput = builder.inputType('FoiaRequestAddPartInput', {
  description: 'Something more that is asked for.',
  fields: (t) => ({ ...onRequest(t), text: t.string({ required: true, description: 'What is asked for.' }) }),
});

export const FoiaRequestClosePartInput = builder.inputType('FoiaRequestClosePartInput', {
  description: 'How one part ended.',
  fields: (t) => ({
    ...onRequest(t),
    part: t.id({ required: true, description: 'Which part.' }),
    closedOn: t.field({ type: 'Date', required: true, description: 'The day it ended.' }),
    outcome: t.field({ type: FoiaRequestOutcome, required: true, description: 'How it ended; not OPEN.' }),
    outcomeAsStated: t.string({ description: "The agency's own words." }),
  }),
});

export const FoiaRequestWithdrawInput = builder.inputType('FoiaRequestWithdrawInput', {
  description: 'That we no longer want an answer.',
  fields: (t) => ({
    ...onRequest(t),
    withdrawnOn: t.field({ type: 'Date', required: true, description: 'The day we said so.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

export const FoiaRequestSetStatedDateInput = builder.inputType('FoiaRequestSetStatedDateInput', {
  description: 'A date that a paper names. It is never moved by the engine.',
  fields: (t) => ({
    ...onRequest(t),
    dueOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    time: t.string({ description: 'The local time, `14:30`. Default: the end of the day.' }),
    zone: t.string({ description: "The zone of the day. Default: the agency's." }),
    actor: t.field({ type: DeadlineActor, required: true, description: 'Who must act.' }),
    label: t.string({ required: true, description: 'What is due, in a line.' }),
    source: t.string({ required: true, description: 'The paper that names it.' }),
  }),
});

export const MatterFollowInput = builder.inputType('MatterFollowInput', {
  description: 'Whether to be told of the dates of a matter.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Which.' }),
    follow: t.boolean({ required: true, description: 'True: be told. False: no longer.' }),
  }),
});
