import type { Rule, SettingKey } from '#domain/deadlines/deadline.ts';
import { allRules, ruleByKey } from '#domain/deadlines/law.ts';
import { DEFAULT_SETTINGS, SETTING_KEYS, SETTING_SHAPES } from '#domain/deadlines/settings.ts';
import { EN } from '#domain/words/en.ts';
import { builder } from '../builder.ts';
import { DeadlineActor } from '../words.ts';
import { familyOf, settingText, settingValues } from './law-book.ts';

const RuleEvent = builder.objectRef<Rule['events'][number]>('RuleEvent').implement({
  description: 'A kind of dated event that a rule reads.',
  fields: (t) => ({
    type: t.exposeString('type', { description: "The domain's word, such as `received_proper_component`." }),
    label: t.string({ description: 'In plain words.', resolve: ({ type }) => EN.events[type] }),
    required: t.exposeBoolean('required', { description: 'Nothing can be computed without it.' }),
    fields: t.stringList({
      description: 'What it may say beside its date: fields of `DeadlineEventInput`.',
      resolve: ({ type }) => fieldsOf(type),
    }),
  }),
});

const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  determination: ['adverse'],
  unusual_circumstances_notice: ['extensionWorkingDays'],
  appeal_unusual_circumstances_notice: ['extensionWorkingDays'],
  state_extension_notice: ['newDue'],
  alternative_time_frame_agreed: ['agreedDate'],
  order_entered: ['periodDays', 'newDue'],
  info_requested: ['seq'],
  info_answered: ['seq'],
  fee_issue_raised: ['seq'],
  fee_issue_resolved: ['seq'],
};

const EVERY_EVENT = ['time', 'zone', 'method', 'afterHours'];

const fieldsOf = (type: string): string[] => [...(FIELDS_OF[type] ?? []), ...EVERY_EVENT];

export const DeadlineRule = builder.objectRef<Rule>('DeadlineRule').implement({
  description: 'A rule of law that says until when, with its source and how far that was checked.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in the rules page, such as `FOIA-20`.' }),
    name: t.exposeString('name', { description: 'What it is about, in words.' }),
    citation: t.exposeString('citation', { description: 'Where the law says so.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where to read it; null where there is no stable address.',
    }),
    mark: t.string({
      description:
        'How far it was checked: V the text was read, S a source that states it, U neither; two where a detail differs.',
      resolve: ({ marks }) => marks.join('/'),
    }),
    isVerified: t.boolean({
      description:
        'False where it, or a part of it, was not read in the law itself or in a source that states it.',
      resolve: ({ marks }) => !marks.includes('U'),
    }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      description: 'The day on which its sources were last read.',
    }),
    actor: t.field({
      type: DeadlineActor,
      description: 'Who must act; where the case decides, the requester.',
      resolve: ({ actor }) => (actor === 'either' ? 'us' : actor),
    }),
    family: t.string({
      description:
        'The law it belongs to: `foia`, `litigation`, `privacy_act`, `comments`, `oversight`, `stated` or `states`.',
      resolve: familyOf,
    }),
    countKind: t.string({
      nullable: true,
      description: '`business`, `calendar`, `month` or `year`; null where the law names no number.',
      resolve: ({ period }) => period?.count ?? null,
    }),
    number: t.int({
      nullable: true,
      description: 'How many of them; null where the law names no number.',
      resolve: ({ period }) => period?.n ?? null,
    }),
    takes: t.field({
      type: [RuleEvent],
      description: 'The events it reads, those that start it first.',
      resolve: ({ events }) => [...events],
    }),
    settings: t.stringList({
      description: 'Settings under which a serious reading gives another date.',
      resolve: ({ disputed }) => [...disputed],
    }),
  }),
});

const DeadlineSettingDefinition = builder
  .objectRef<{ readonly key: SettingKey }>('DeadlineSettingDefinition')
  .implement({
    description: 'A point on which serious readers differ, and the readings to choose from.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'Its name.' }),
      label: t.string({ description: 'In plain words.', resolve: ({ key }) => EN.settings[key].label }),
      values: t.stringList({
        description: 'The readings; empty where any date, time or number may be given.',
        resolve: ({ key }) => settingValues(key),
      }),
      defaultValue: t.string({
        description: 'The reading taken unless another is chosen.',
        resolve: ({ key }) => settingText(DEFAULT_SETTINGS[key]),
      }),
      meaning: t.string({
        description: 'What it decides, in words.',
        resolve: ({ key }) => EN.settings[key].meaning,
      }),
      isList: t.boolean({
        description: 'It takes several values, separated by commas.',
        resolve: ({ key }) => ['dates', 'days'].includes(SETTING_SHAPES[key].kind),
      }),
    }),
  });

const rulesByKeys = (keys: readonly string[]): Rule[] =>
  [...new Set(keys)].flatMap((key) => ruleByKey(key) ?? []);

builder.queryFields((t) => ({
  deadlineRules: t.field({
    type: [DeadlineRule],
    description: 'Every rule that dates are computed by, in the order of the law.',
    complexity: ({ keys }) => ({ field: 1, multiplier: Math.min(keys?.length ?? 100, 100) }),
    args: {
      keys: t.arg.stringList({
        description: 'Only the rules with these keys, in their order; unknown keys lead to none.',
      }),
    },
    resolve: (_root, { keys }) => (keys ? rulesByKeys(keys) : [...allRules()]),
  }),
  deadlineSettings: t.field({
    type: [DeadlineSettingDefinition],
    description: 'Every point on which serious readers differ.',
    complexity: { field: 1, multiplier: 20 },
    resolve: () => SETTING_KEYS.map((key) => ({ key })),
  }),
}));
