// What can be ticked on the record page, as data: a page or program that knows none of the kinds can still offer them.
import { ALL_FACT_KINDS, type FactField, type FactKind, factKind } from '#domain/requests/fact-kinds.ts';
import { TEXT_LIMITS } from '#domain/matters/text.ts';
import { FACTS_EN, fieldLabel, optionLabel } from '#domain/words/facts-en.ts';
import { builder } from '../builder.ts';
import { Direction, FactDoor } from '../words.ts';

const FactFieldOption = builder.objectRef<string>('FactFieldOption').implement({
  description: 'One of the choices of a field.',
  fields: (t) => ({
    value: t.string({ description: 'What to send.', resolve: (option) => option }),
    label: t.string({ description: 'In plain words.', resolve: optionLabel }),
  }),
});

/** Besides the fields of its payload, an answer says which question it answers: `FactInput.aboutEvent`. */
type Asked = FactField | { readonly type: 'event'; readonly required: true };

interface FieldShape {
  readonly key: string;
  readonly spec: Asked;
}

const ABOUT_EVENT: FieldShape = { key: 'aboutEvent', spec: { type: 'event', required: true } };

const TYPE_NAMES: Readonly<Record<Asked['type'], string>> = {
  event: 'eventReference',
  text: 'text',
  long_text: 'longText',
  date: 'date',
  boolean: 'boolean',
  integer: 'integer',
  money: 'money',
  choice: 'choice',
  parts: 'partReferences',
  determinations: 'determinationReferences',
};

const LENGTHS: Partial<Readonly<Record<Asked['type'], number>>> = {
  text: TEXT_LIMITS.line,
  long_text: TEXT_LIMITS.note,
};

const FactFieldDefinition = builder.objectRef<FieldShape>('FactFieldDefinition').implement({
  description: 'Something that a fact of a kind can say beside its date.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in `FactFieldInput`.' }),
    label: t.string({ description: 'In plain words.', resolve: ({ key }) => fieldLabel(key) }),
    type: t.string({
      description:
        '`text`, `longText`, `date`, `integer`, `money` (dollars and cents), `boolean` (`true` or `false`), `choice`, ' +
        '`partReferences` or `determinationReferences` (ids with commas), or `eventReference` (`FactInput.aboutEvent`).',
      resolve: ({ spec }) => TYPE_NAMES[spec.type],
    }),
    required: t.boolean({
      description: 'The fact is refused without it.',
      resolve: ({ spec }) => spec.required ?? false,
    }),
    options: t.field({
      type: [FactFieldOption],
      description: 'The choices; empty for other types.',
      resolve: ({ spec }) => (spec.type === 'choice' ? [...spec.options] : []),
    }),
    maxLength: t.int({
      nullable: true,
      description: 'Most characters; null for other types.',
      resolve: ({ spec }) => LENGTHS[spec.type] ?? null,
    }),
  }),
});

const fieldsOf = (kind: FactKind): FieldShape[] => [
  ...(factKind(kind).answers ? [ABOUT_EVENT] : []),
  ...Object.entries(factKind(kind).fields).map(([key, spec]) => ({ key, spec })),
];

const FactKindDefinition = builder.objectRef<FactKind>('FactKindDefinition').implement({
  description: 'A kind of fact that can be ticked on the record page.',
  fields: (t) => ({
    kind: t.string({ description: 'Its name in `FactInput`.', resolve: (kind) => kind }),
    door: t.field({
      type: FactDoor,
      description: 'Behind which question it stands.',
      resolve: (kind) => factKind(kind).door,
    }),
    label: t.string({ description: 'In plain words.', resolve: (kind) => FACTS_EN[kind].label }),
    hint: t.string({ description: 'What to look for.', resolve: (kind) => FACTS_EN[kind].hint }),
    example: t.string({
      nullable: true,
      description: 'How a real letter says it; null for what we do ourselves.',
      resolve: (kind) => FACTS_EN[kind].example,
    }),
    direction: t.field({
      type: Direction,
      description: 'In what kind of communication it is found.',
      resolve: (kind) => factKind(kind).direction,
    }),
    needsDay: t.boolean({
      description: 'A clock hangs on it, so that its date must be exact to the day.',
      resolve: (kind) => factKind(kind).onClock,
    }),
    dateLabel: t.string({
      description: 'What its date is called.',
      resolve: (kind) => FACTS_EN[kind].dateLabel,
    }),
    dateDefault: t.string({
      description: "Which of the communication's dates is proposed: DATED_ON, SENT_ON, RECEIVED_ON or NONE.",
      resolve: (kind) => factKind(kind).dateDefault.toUpperCase(),
    }),
    startsClock: t.boolean({
      description: 'A clock starts, stops or ends on it.',
      resolve: (kind) => factKind(kind).onClock,
    }),
    fields: t.field({
      type: [FactFieldDefinition],
      description: 'What it can say beside its date.',
      resolve: fieldsOf,
    }),
  }),
});

builder.queryField('factKinds', (t) =>
  t.field({
    type: [FactKindDefinition],
    description: 'What can be ticked on the record page, door by door.',
    complexity: { field: 1, multiplier: 40 },
    resolve: () => ALL_FACT_KINDS.filter((kind) => !factKind(kind).ownAct),
  }),
);
