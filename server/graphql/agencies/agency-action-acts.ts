// Recording what an agency published, said or filed, and putting right what was recorded.
import type { InputFieldBuilder } from '@pothos/core';
import {
  correctAgencyAction,
  type CorrectAgencyActionInput,
} from '#commands/matters/correct-agency-action.ts';
import { recordAgencyAction, type RecordAgencyActionInput } from '#commands/matters/record-agency-action.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { onMatter } from '../acts/inputs.ts';
import { uuidsOf, withUuids } from '../acts/uuids.ts';
import { SourceInput } from '../agreements/inputs.ts';
import { builder } from '../builder.ts';
import { FuzzyDateInput } from '../requests/inputs.ts';
import { AgencyActionKind } from './agency-action.ts';

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** All that an act says beside who did it and when. */
const saidFields = (t: Fields) => ({
  kind: t.field({ type: AgencyActionKind, required: true, description: 'What it did.' }),
  statement: t.string({ required: true, description: 'What it did, in a sentence.' }),
  said: t.string({ description: 'Its own words.' }),
  reading: t.string({ description: 'What we make of it.' }),
  sources: t.field({ type: [SourceInput], description: 'Its addresses.' }),
});

const AgencyActionRecordInput = builder.inputType('AgencyActionRecordInput', {
  description:
    'What an agency did, and where that can be read: a document of the matter with its page, or an address.',
  fields: (t) => ({
    ...onMatter(t),
    agency: t.id({ required: true, description: 'Who.' }),
    occurred: t.field({ type: FuzzyDateInput, required: true, description: 'When.' }),
    ...saidFields(t),
    communication: t.id({ description: 'A communication of the matter whose file shows it.' }),
    file: t.id({
      description:
        'With a communication: which of its files shows it. Alone: a file of yours, which the matter keeps as a paper of its own.',
    }),
    page: t.int({ description: 'The page of the file that shows it.' }),
    passage: t.string({ description: 'Its words on that page; at most 500 characters.' }),
    aboutEvent: t.id({ description: 'The fact of the matter that it answers.' }),
    gaveRiseTo: t.idList({ description: 'Facts of the matter that it gave rise to.' }),
  }),
});

builder.mutationField('agencyActionRecord', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Records what an agency published, said or filed. Owners, editors and counsel of the organization may. It stands in the timeline; an answer to a request of ours is recorded as a letter instead (ACTION_OF_REQUEST).',
    args: { input: t.arg({ type: AgencyActionRecordInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => {
      const gaveRiseTo = input.gaveRiseTo ? uuidsOf('MatterEvent', input.gaveRiseTo, ['gaveRiseTo']) : null;
      return act(ctx, recordAgencyAction, { ...withUuids(input), gaveRiseTo } as RecordAgencyActionInput);
    },
  }),
);

const AgencyActionSaidInput = builder.inputType('AgencyActionSaidInput', {
  description: 'All that an act of an agency says beside who did it and when.',
  fields: saidFields,
});

const AgencyActionCorrectInput = builder.inputType('AgencyActionCorrectInput', {
  description:
    'What was wrong with what is recorded of an act of an agency; what is left out stays as it is, and so do its paper and what it answers.',
  fields: (t) => ({
    ...onMatter(t),
    event: t.id({ required: true, description: 'The fact that tells of it: its `id`.' }),
    reason: t.string({ required: true, description: 'Why; everybody who can read it reads this.' }),
    void: t.boolean({ description: 'True: it never happened.' }),
    occurred: t.field({ type: FuzzyDateInput, description: 'When it was, really.' }),
    agency: t.id({ description: 'Who it was, really.' }),
    said: t.field({ type: AgencyActionSaidInput, description: 'All that it says from now on.' }),
  }),
});

builder.mutationField('agencyActionCorrect', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Corrects what is recorded of an act of an agency, or says that it never happened. Owners, editors and counsel of the organization may. The old entry stays in view, and `corrections` tells everybody who could read it.',
    args: { input: t.arg({ type: AgencyActionCorrectInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, correctAgencyAction, withUuids(input) as CorrectAgencyActionInput),
  }),
);
