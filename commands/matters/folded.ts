// What passes between settling a matter and the files that fold one kind of matter each.
import type { MatterRow } from '#db/writes/matters.ts';
import type { VersionRow } from '#db/writes/deadlines.ts';
import type { CommandContext } from '../context.ts';

/** What changes from version to version of a deadline. */
export type DeadlineValue = Pick<
  VersionRow,
  | 'dueOn'
  | 'dueAt'
  | 'fileBy'
  | 'sueFrom'
  | 'status'
  | 'certainty'
  | 'explanation'
  | 'trace'
  | 'alternatives'
  | 'settings'
  | 'details'
  | 'ruleVersion'
>;

/** A clock as it should stand. */
export interface WantedDeadline extends DeadlineValue {
  readonly ruleKey: string;
  readonly rootEventId: string;
  readonly name: string;
  readonly title: string | null;
  readonly actor: string;
  readonly isOpen: boolean;
}

/** What a kind of matter folds to. */
export interface Folded {
  readonly projection: Partial<MatterRow>;
  /** Null when the clocks could not be computed: the ones before stand, and the matter is flagged. */
  readonly deadlines: readonly WantedDeadline[] | null;
  readonly nextDeadline: WantedDeadline | null;
  /** The matter whose own standing hangs on this one's. */
  readonly parentId?: string | null;
}

export type SettleContext = Pick<CommandContext, 'tx' | 'now' | 'today' | 'newId'>;
