// A call, letter or message of a matter of any kind, by itself.
import {
  recordMatterCommunication,
  type RecordMatterCommunicationInput,
} from '#commands/matters/record-communication.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Communication, Matter } from '../refs.ts';
import { CommunicationInput } from '../requests/inputs.ts';
import { answered } from '../user-error.ts';

interface RecordedShape extends ActShape {
  readonly communicationId?: string;
}

const MatterCommunicationPayload = builder.objectRef<RecordedShape>('MatterCommunicationPayload').implement({
  description: 'What recording a communication by itself gives back.',
  fields: (t) => ({
    communication: t.field({
      type: Communication,
      nullable: true,
      description: 'What was recorded; null when nothing was saved.',
      resolve: ({ communicationId }, _args, { loaders }) =>
        communicationId === undefined ? null : loaders.communications(communicationId),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The matter as it is now; null when nothing was saved.',
      resolve: matterOf,
    }),
    ...answered(t),
  }),
});

const MatterRecordCommunicationInput = builder.inputType('MatterRecordCommunicationInput', {
  description: 'A call, letter or message that carries no fact to be counted from.',
  fields: (t) => ({
    ...onMatter(t),
    communication: t.field({ type: CommunicationInput, required: true, description: 'What came or went.' }),
    allowDuplicate: t.boolean({ description: 'Save it although the matter has the same file already.' }),
    handToStaff: t.boolean({ description: 'Not sure what it means: let staff look at it.' }),
  }),
});

builder.mutationField('matterRecordCommunication', (t) =>
  t.field({
    type: MatterCommunicationPayload,
    description:
      'Records a call, letter or message of a matter of any kind: with whom, and what was promised. Owners, editors, counsel and volunteers of the organization may. It moves no date, and it stands in the timeline.',
    args: {
      input: t.arg({ type: MatterRecordCommunicationInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input }, ctx) => {
      const communication = withUuids(input.communication, ['communication']);
      const given = { ...input, ...withUuids({ matter: input.matter }), communication };
      return act(ctx, recordMatterCommunication, given as RecordMatterCommunicationInput);
    },
  }),
);
