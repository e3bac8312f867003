// Where an agreement stands: today, and what came before, each with the fact that tells of it.
import { lapsedTerm, type StatusTurn, turnAt } from '#domain/agreements/agreement.ts';
import { agreementStatusLabel, agreementStatusSentence } from '#domain/words/agreements-en.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { Agreement, MatterEvent } from '../refs.ts';
import { AgreementStatus } from './words.ts';

const AgreementStatusTurn = builder.objectRef<StatusTurn>('AgreementStatusTurn').implement({
  description: 'One step of the history of its status.',
  fields: (t) => ({
    status: t.expose('status', { type: AgreementStatus, description: 'What it was from then on.' }),
    label: t.string({
      description: 'The same in words.',
      resolve: ({ status }) => agreementStatusLabel(status),
    }),
    from: t.expose('from', { type: 'Date', description: 'From which day.' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'The last day that the source names; null where it names none.',
    }),
    order: t.exposeString('order', {
      nullable: true,
      description: 'The order that did it; null where none did.',
    }),
    fact: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact that tells of it, with its sources; null where the viewer may not see it.',
      resolve: ({ eventId }, _args, { loaders }) => loaders.events(eventId),
    }),
  }),
});

builder.objectFields(Agreement, (t) => ({
  status: t.field({
    type: AgreementStatus,
    description: 'Where it stands today, folded from its facts; RECORDED where no source says.',
    extensions: reads<AgreementRow>('turns'),
    resolve: async (row: AgreementRow, _args, { loaders }) =>
      turnAt(row.turns, (await loaders.clock()).today)?.status ?? 'recorded',
  }),
  statusSentence: t.string({
    description: 'The same in one sentence, with its day and order, and with what no source says.',
    extensions: reads<AgreementRow>('turns', 'ends'),
    resolve: async ({ turns, ends }, _args, { loaders }) => {
      const { today } = await loaders.clock();
      return agreementStatusSentence(turnAt(turns, today), today, lapsedTerm({ turns, ends }, today));
    },
  }),
  statusTurn: t.field({
    type: AgreementStatusTurn,
    nullable: true,
    description: 'The step that holds today; null where no source says.',
    extensions: reads<AgreementRow>('turns'),
    resolve: async ({ turns }, _args, { loaders }) => turnAt(turns, (await loaders.clock()).today),
  }),
  statusHistory: t.field({
    type: [AgreementStatusTurn],
    description: 'How it came to that, oldest first.',
    extensions: reads<AgreementRow>('turns'),
    resolve: ({ turns }) => [...turns],
  }),
}));
