import type { PartVisibility } from '#domain/access/viewer.ts';

/** What an act says of itself to the history. */
export interface HistoryNote {
  /** The act, in the words of `commands/`: `record_communication`. */
  readonly action: string;
  readonly targetId?: string | null;
  readonly reason?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** Of what the act touched, where that is kept closer than the matter. */
  readonly visibility?: PartVisibility;
  /** The recorded fact that the act is about: the evidence for whoever decides on it. Not kept in the history. */
  readonly aboutEventId?: string | null;
  /** Nobody is told of it, and the matter keeps its place in lists. */
  readonly isSilent?: boolean;
}
