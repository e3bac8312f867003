import { graphql, type ResultOf } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { RuleFields } from './deadline.query.ts';

/** The rules one may choose from, and what each takes. */
export const RulesQuery = graphql(`
  query Rules {
    deadlineRules {
      key
      name
      citation
      family
      mark
      takes {
        type
        label
        required
        fields
      }
      settings
    }
    deadlineSettings {
      key
      label
      values
      defaultValue
      meaning
      isList
    }
  }
`);

/** A what-if: nothing is stored. */
export const PreviewQuery = graphql(
  `
    query Preview(
      $rule: String!
      $events: [DeadlineEventInput!]!
      $settings: [DeadlineSettingInput!]
      $asOf: Date
    ) {
      deadlinePreview(rule: $rule, events: $events, settings: $settings, asOf: $asOf) {
        userErrors {
          ...Refusals
        }
        rule {
          ...RuleFields
        }
        dueOn
        dueAt
        fileBy
        sueFrom
        status
        explanation
        trace {
          kind
          date
          until
          number
          text
        }
        alternatives {
          setting
          value
          dueOn
          meaning
        }
        settings {
          key
          value
          isDefault
          meaning
        }
        details {
          key
          label
          value
        }
        calendarPath
      }
    }
  `,
  [Refusals, RuleFields],
);

type Rules = ResultOf<typeof RulesQuery>;
export type CalculatorRule = Rules['deadlineRules'][number];
export type CalculatorSetting = Rules['deadlineSettings'][number];
export type Preview = ResultOf<typeof PreviewQuery>['deadlinePreview'];
