/**
 * One deliberate mistake and the checks that ought to notice it. Kinds of mutants are lists of these; the runner
 * only counts who survives.
 */
export interface Mutant {
  /** Stable name, for the list of survivors: `FOIA-20 period.n 20 -> 21`. */
  readonly name: string;
  /** The first thing that notices the mistake, or null when nothing does. */
  kill(): string | null | Promise<string | null>;
}

export interface MutantKind {
  readonly name: string;
  /** Few and different: each is printed by its name with what noticed it. */
  readonly isListed?: true;
  /** How many are tried side by side; one where it is not said. */
  readonly atOnce?: number;
  mutants(): readonly Mutant[];
  /** Called after the last. */
  close?(): Promise<void>;
}
