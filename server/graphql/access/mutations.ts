// The acts on who may see a matter.
import { setVisibility, type SetVisibilityInput } from '#commands/access/set-visibility.ts';
import { setPartVisibility, type SetPartVisibilityInput } from '#commands/access/set-part-visibility.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { uuidsOf, withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { uuidOf } from '../ids.ts';
import { EmbargoCondition, PartVisibility, Visibility } from './words.ts';

const EmbargoInput = builder.inputType('EmbargoInput', {
  description: 'What must be before others see a public matter: a day, or an event.',
  fields: (t) => ({
    endsOn: t.field({
      type: 'Date',
      description:
        'The day on which it opens, in the zone of the organization; at its first moment without an hour.',
    }),
    endsTime: t.string({ description: 'The hour of that day, `14:30`.' }),
    condition: t.field({
      type: EmbargoCondition,
      description: 'The event, in place of a day; of a request only.',
    }),
  }),
});

const MatterSetVisibilityInput = builder.inputType('MatterSetVisibilityInput', {
  description: 'Who may see a matter from now on.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Which.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    visibility: t.field({ type: Visibility, required: true, description: 'Who.' }),
    embargo: t.field({
      type: EmbargoInput,
      description: 'With PUBLIC: what must be before. Left out: it opens now.',
    }),
    readers: t.idList({ description: 'With SEALED: the people who may see it, beside who seals it.' }),
    reason: t.string({ description: 'Why; insiders read it in the history.' }),
  }),
});

builder.mutationField('matterSetVisibility', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Says who may see a matter. Owners, editors and counsel of the organization may; a volunteer asks, and `approval` waits for a second person; for counsel and sealed, counsel alone. It counts at once, through every door.',
    args: { input: t.arg({ type: MatterSetVisibilityInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => {
      const readers = input.readers ? uuidsOf('Person', input.readers, ['readers']) : null;
      return act(ctx, setVisibility, { ...withUuids(input), readers } as SetVisibilityInput);
    },
  }),
);

const MatterSetPartVisibilityInput = builder.inputType('MatterSetPartVisibilityInput', {
  description: 'Who may see one part of a matter from now on.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    part: t.id({
      required: true,
      description:
        'Which: a communication, a docket entry, a fact, a file, a note or a task. The facts of a communication or an entry go with it; a fact goes with its corrections.',
    }),
    visibility: t.field({ type: PartVisibility, required: true, description: 'Who.' }),
    readers: t.idList({
      description:
        'With SEALED: the people who may see what is sealed in this matter, beside who seals it. Left out: those who are named already.',
    }),
    reason: t.string({ description: 'Why; whoever may see the part reads it in the history.' }),
  }),
});

const PARTS = ['Communication', 'DocketEntry', 'MatterEvent', 'Document', 'Note', 'Task'] as const;

builder.mutationField('matterSetPartVisibility', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Keeps a letter, docket entry, fact, file, note or task closer than its matter, or lets it be seen again. Owners, editors, counsel and volunteers may keep it to the organization; for counsel and sealed, counsel alone, who alone let such a part go. For what everybody would see, a volunteer asks: `approval` waits for a second person. It counts at once, through every door, and dates are computed anew without it. A note or task is never for everybody.',
    args: {
      input: t.arg({ type: MatterSetPartVisibilityInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input: { part, ...input } }, ctx) => {
      const readers = input.readers ? uuidsOf('Person', input.readers, ['readers']) : null;
      const visibility = input.visibility === 'matter' ? null : input.visibility;
      const uuid = uuidOf(PARTS, part, ['part']);
      const given = { ...withUuids(input), part: uuid, visibility, readers };
      return act(ctx, setPartVisibility, given as SetPartVisibilityInput);
    },
  }),
);
