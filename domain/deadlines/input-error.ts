export type DeadlineInputCode =
  | 'UNKNOWN_RULE'
  | 'UNKNOWN_EVENT'
  | 'UNKNOWN_SETTING'
  | 'INVALID_SETTING'
  | 'IMPOSSIBLE_DATE'
  | 'IMPRECISE_DATE'
  | 'DATE_OUT_OF_RANGE'
  | 'INVALID_TIME'
  | 'UNKNOWN_ZONE'
  | 'INVALID_FIELD'
  | 'MISSING_FIELD';

/**
 * Thrown for input no rule can be applied to. `field` is the path of the offending value in the input
 * (`events[2].date`, `settings.roll`, `rule`); `message` is one plain sentence.
 */
export class DeadlineInputError extends Error {
  override readonly name = 'DeadlineInputError';
  readonly code: DeadlineInputCode;
  readonly field: string;

  constructor(code: DeadlineInputCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
