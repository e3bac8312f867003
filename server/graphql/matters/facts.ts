// Acts on the facts of a matter of any kind that holds facts. A request has the same under its own name.
import { correctEvent } from '#commands/matters/correct-event.ts';
import { setStatedDate, type SetStatedDateInput } from '#commands/matters/set-stated-date.ts';
import { undoCorrection, type UndoCorrectionInput } from '#commands/matters/undo-correction.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { correctionFields, decodedCorrection } from './corrections.ts';
import { DeadlineActor } from '../words.ts';

const MatterCorrectEventInput = builder.inputType('MatterCorrectEventInput', {
  description: 'What is wrong with a recorded fact.',
  fields: (t) => ({
    ...onMatter(t),
    ...correctionFields(t),
  }),
});

const MatterUndoCorrectionInput = builder.inputType('MatterUndoCorrectionInput', {
  description: 'A correction that was itself wrong.',
  fields: (t) => ({
    ...onMatter(t),
    event: t.id({ required: true, description: 'The correction.' }),
    reason: t.string({ description: 'Why it is undone.' }),
  }),
});

const MatterSetStatedDateInput = builder.inputType('MatterSetStatedDateInput', {
  description: 'A date that a paper names. It is never moved by the engine.',
  fields: (t) => ({
    ...onMatter(t),
    dueOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    time: t.string({ description: 'The local time, `14:30`. Default: the end of the day.' }),
    zone: t.string({ description: 'The zone of the day. Default: that of the agency or the court.' }),
    actor: t.field({ type: DeadlineActor, required: true, description: 'Who must act.' }),
    label: t.string({ required: true, description: 'What is due, in a line.' }),
    source: t.string({ required: true, description: 'The paper that names it.' }),
  }),
});

const STAFF = 'Owners, editors and counsel of the organization may.';
const RECORDERS = 'Owners, editors, counsel and volunteers of the organization may.';
const ASK_LATE = 'Where it moves a past day, or the fact is older than a week, a volunteer asks for it.';
const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  matterCorrectEvent: t.field({
    type: MatterPayload,
    description: `Corrects a recorded fact, or says that it never happened. ${RECORDERS} ${ASK_LATE} The old fact stays in view; every date is computed anew.`,
    args: { input: t.arg({ type: MatterCorrectEventInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, correctEvent, decodedCorrection(input)),
  }),
  matterUndoCorrection: t.field({
    type: MatterPayload,
    description: `Undoes a correction. ${RECORDERS} ${ASK_LATE} The fact counts again as it was before; every date is computed anew.`,
    args: { input: t.arg({ type: MatterUndoCorrectionInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, undoCorrection, withUuids(input) as UndoCorrectionInput),
  }),
  matterSetStatedDate: t.field({
    type: MatterPayload,
    description: `Sets a date that a paper names. ${STAFF} It becomes a deadline with that source, and no rule ever moves it.`,
    args: { input: t.arg({ type: MatterSetStatedDateInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, setStatedDate, withUuids(input) as SetStatedDateInput),
  }),
}));
