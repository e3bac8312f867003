import { graphql, type FragmentOf } from '../graphql.ts';

/** The rule behind a date, as far as a reader needs it to check the date. */
export const RuleFields = graphql(`
  fragment RuleFields on DeadlineRule {
    key
    name
    citation
    url
    mark
    isVerified
    checkedOn
    countKind
    number
    settings
  }
`);

/** Everything that "why this date" shows. */
export const DeadlineFields = graphql(
  `
    fragment DeadlineFields on Deadline {
      id
      label
      sentence
      dueOn
      dueAt
      fileBy
      sueFrom
      status
      certainty
      actor
      isOpen
      daysLeft
      explanation
      rule {
        ...RuleFields
      }
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
      versions {
        number
        dueOn
        status
        computedAt
        causedBy {
          sentence
        }
      }
    }
  `,
  [RuleFields],
);

export type Rule = FragmentOf<typeof RuleFields>;
export type Deadline = FragmentOf<typeof DeadlineFields>;
export type TraceStep = Deadline['trace'][number];
export type Alternative = Deadline['alternatives'][number];
export type Setting = Deadline['settings'][number];
