// What can be ticked on the record page, as data: a page or program that knows none of the kinds can still offer them.
import type { FactField, FactKindSpec } from '#domain/matters/fact-spec.ts';
import { TEXT_LIMITS } from '#domain/matters/text.ts';
import { vocabularyOf } from '#domain/matters/vocabularies.ts';
import { factLabel, factWords, fieldLabel, optionLabel } from '#domain/words/facts-en.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { Direction, FactDoor } from '../words.ts';

const FactHolder = enumOf('FactHolder', 'A kind of matter whose facts people record.', {
  foia_request: 'A FOIA request: facts of letters.',
  lawsuit: 'A lawsuit: facts of docket entries.',
  agency_docket: 'An agency docket: facts of notices and of comments.',
});

const FactFieldOption = builder.objectRef<string>('FactFieldOption').implement({
  description: 'One of the choices of a field.',
  fields: (t) => ({
    value: t.string({ description: 'What to send.', resolve: (option) => option }),
    label: t.string({ description: 'In plain words.', resolve: optionLabel }),
  }),
});

/** Besides the fields of its payload, a fact can say which earlier one it is about: `FactInput.aboutEvent`. */
type Asked = FactField | { readonly type: 'event'; readonly required?: true };

interface FieldShape {
  readonly key: string;
  readonly spec: Asked;
}

const ABOUT_EVENT: FieldShape = { key: 'aboutEvent', spec: { type: 'event', required: true } };
const PERHAPS_ABOUT_EVENT: FieldShape = { key: 'aboutEvent', spec: { type: 'event' } };

const TYPE_NAMES: Readonly<Record<Asked['type'], string>> = {
  event: 'eventReference',
  text: 'text',
  long_text: 'longText',
  date: 'date',
  time: 'time',
  zone: 'zone',
  boolean: 'boolean',
  integer: 'integer',
  money: 'money',
  choice: 'choice',
  parts: 'partReferences',
  determinations: 'determinationReferences',
  comments: 'commentReferences',
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
        '`text`, `longText`, `date`, `time` (`14:30`), `zone` (`America/New_York`), `integer`, `money` (dollars and cents), `boolean` (`true` or `false`), `choice`, ' +
        '`partReferences`, `determinationReferences` or `commentReferences` (ids with commas), or `eventReference` (`FactInput.aboutEvent`).',
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

interface KindShape {
  readonly kind: string;
  readonly spec: FactKindSpec;
  readonly about: readonly string[];
}

const fieldsOf = ({ spec }: KindShape): FieldShape[] => [
  ...(spec.answers ? [ABOUT_EVENT] : spec.mayReplace || spec.mayName ? [PERHAPS_ABOUT_EVENT] : []),
  ...Object.entries(spec.fields).map(([key, field]) => ({ key, spec: field })),
];

const FactKindDefinition = builder.objectRef<KindShape>('FactKindDefinition').implement({
  description: 'A kind of fact that can be ticked on the record page.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Its name in `FactInput`.' }),
    door: t.field({
      type: FactDoor,
      description: 'Behind which question it stands.',
      resolve: ({ spec }) => spec.door,
    }),
    label: t.string({ description: 'In plain words.', resolve: ({ kind }) => factLabel(kind) }),
    hint: t.string({ description: 'What to look for.', resolve: ({ kind }) => factWords(kind)?.hint ?? '' }),
    example: t.string({
      nullable: true,
      description: 'How a real paper says it; null for what we do ourselves.',
      resolve: ({ kind }) => factWords(kind)?.example ?? null,
    }),
    direction: t.field({
      type: Direction,
      description: 'In what kind of communication it is found.',
      resolve: ({ spec }) => spec.direction,
    }),
    needsDay: t.boolean({
      description: 'A clock hangs on it, so that its date must be exact to the day.',
      resolve: ({ spec }) => spec.onClock,
    }),
    dateLabel: t.string({
      description: 'What its date is called.',
      resolve: ({ kind }) => factWords(kind)?.dateLabel ?? 'Day',
    }),
    dateDefault: t.string({
      description:
        "Which of the communication's dates is proposed: DATED_ON, SENT_ON, RECEIVED_ON or NONE. A docket entry has one date, DATED_ON.",
      resolve: ({ spec }) => spec.dateDefault.toUpperCase(),
    }),
    startsClock: t.boolean({
      description: 'A clock starts, stops or ends on it.',
      resolve: ({ spec }) => spec.onClock,
    }),
    about: t.stringList({
      description:
        'The kinds of earlier facts that `aboutEvent` can name for it; empty where it can name none.',
      resolve: ({ about }) => [...about],
    }),
    fields: t.field({
      type: [FactFieldDefinition],
      description: 'What it can say beside its date.',
      resolve: fieldsOf,
    }),
  }),
});

/** What can be ticked in a kind of matter, in the order of its doors. */
function kindsOf(holder: string): KindShape[] {
  const vocabulary = vocabularyOf(holder);
  if (!vocabulary) return [];
  const names = Object.keys(vocabulary.kinds);
  return Object.entries(vocabulary.kinds).flatMap(([kind, spec]) => {
    if (spec.ownAct) return [];
    const canBe = spec.answers || spec.mayReplace || spec.mayName;
    return [{ kind, spec, about: canBe ? names.filter((other) => vocabulary.canBeAbout(kind, other)) : [] }];
  });
}

builder.queryField('factKinds', (t) =>
  t.field({
    type: [FactKindDefinition],
    description: 'What can be ticked on the record page of a kind of matter, door by door.',
    complexity: { field: 1, multiplier: 40 },
    args: {
      of: t.arg({ type: FactHolder, defaultValue: 'foia_request', description: 'Of which kind of matter.' }),
    },
    resolve: (_root, { of }) => kindsOf(of ?? 'foia_request'),
  }),
);
