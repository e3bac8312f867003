/** What is said of a kind of fact, in any language. */
export interface FactWords {
  /** Title of the check box and of the fact in lists. */
  readonly label: string;
  readonly hint: string;
  /** How a real letter says it. */
  readonly example: string | null;
  readonly dateLabel: string;
}
