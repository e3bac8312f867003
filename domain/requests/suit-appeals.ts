/** What was refused, and whether an appeal of it is exhausted: a line for each, before a suit. */
import type { Appeal } from './appeals.ts';
import type { Determination } from './determinations.ts';
import {
  type ClockOfSuit,
  NOTHING_SHOWN,
  type ReadyToSueInput,
  type SuitCheck,
  type SuitCheckOf,
} from './suit-check.ts';

/** One for each thing that was refused. */
export function appealChecks(input: ReadyToSueInput): readonly SuitCheck[] {
  const refused = input.facts.determinations.filter(({ adverse, isComplete }) => adverse && isComplete);
  const nothing = {
    ...NOTHING_SHOWN,
    kind: 'appeals',
    determination: null,
    datedOn: null,
    on: null,
  } as const;
  if (refused.length === 0) return [{ ...nothing, state: 'met', why: 'nothing_refused' }];
  return refused.map((determination) => appealCheck(determination, input));
}

type Found = Pick<SuitCheckOf<'appeals'>, 'state' | 'why' | 'on' | 'deadlineId'>;

function appealCheck(determination: Determination, input: ReadyToSueInput): SuitCheck {
  const { kind, datedOn, event, appeal } = determination;
  const shownBy = [event, appeal?.filed, appeal?.decided].flatMap((fact) => fact?.id ?? []);
  const found = appeal ? appealed(determination, appeal, input) : notAppealed(determination, input);
  return { kind: 'appeals', determination: kind, datedOn, eventIds: shownBy, ...found };
}

const windowOf = ({ id, kind }: Determination, { clocks }: ReadyToSueInput): ClockOfSuit | undefined =>
  clocks.find((clock) => clock.name === `appeal_${kind}` && clock.rootEventId === id);

function notAppealed(determination: Determination, input: ReadyToSueInput): Found {
  const window = windowOf(determination, input);
  const [dueOn, deadlineId] = [window?.dueOn ?? null, window?.id ?? null];
  if (dueOn !== null && dueOn < input.today)
    return { state: 'lacking', why: 'window_passed', on: dueOn, deadlineId };
  return { state: 'lacking', why: 'window_open', on: window?.fileBy ?? dueOn, deadlineId };
}

function appealed(determination: Determination, appeal: Appeal, input: ReadyToSueInput): Found {
  if (determination.unappealedPartIds.length === 0) return pendingAppeal(appeal, input.clocks);
  const window = windowOf(determination, input);
  const on = window?.fileBy ?? window?.dueOn ?? null;
  return { state: 'lacking', why: 'part_not_appealed', on, deadlineId: window?.id ?? null };
}

function pendingAppeal(appeal: Appeal, clocks: readonly ClockOfSuit[]): Found {
  if (appeal.decided)
    return { state: 'met', why: 'decided', on: appeal.decided.occurred.on, deadlineId: null };
  const clock =
    clocks.find(
      ({ name, rootEventId }) => name === 'appeal_decision' && rootEventId === appeal.filed.rootId,
    ) ?? clocks.find(({ name }) => name === 'appeal_decision');
  const on = clock?.dueOn ?? null;
  return clock?.status === 'missed'
    ? ({ state: 'met', why: 'appeal_overdue', on, deadlineId: clock.id } as const)
    : ({ state: 'lacking', why: 'appeal_running', on, deadlineId: clock?.id ?? null } as const);
}
