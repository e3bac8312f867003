import type { Computation } from '#domain/deadlines/deadline.ts';
import type { MatterClock } from '#domain/matters/clock.ts';
import type { WantedDeadline } from './folded.ts';

/** What is kept of an answer of the engine in columns of its own. */
const KEPT_APART: ReadonlySet<string> = new Set<keyof Computation>([
  'rule',
  'status',
  'due',
  'dueAt',
  'fileBy',
  'sueFrom',
  'explanation',
  'trace',
  'alternatives',
  'settings',
]);

/** A clock of the domain as the row that keeps it. */
export function toWanted(clock: MatterClock): WantedDeadline {
  const { computation: answer } = clock;
  const details = Object.entries(answer).filter(([key, value]) => !KEPT_APART.has(key) && value !== null);
  return {
    ruleKey: clock.rule,
    rootEventId: clock.root.rootId,
    name: clock.name,
    title: clock.title ?? null,
    actor: clock.actor,
    isOpen: clock.isOpen,
    dueOn: answer.due,
    dueAt: answer.dueAt,
    fileBy: answer.fileBy,
    sueFrom: clock.sueFrom,
    status: answer.status,
    certainty: clock.certainty,
    explanation: answer.explanation,
    trace: answer.trace,
    alternatives: answer.alternatives,
    settings: { ...answer.settings },
    details: {
      ...Object.fromEntries(details),
      ...clock.notes,
      ...(clock.source === undefined ? {} : { source: clock.source }),
    },
    ruleVersion: `${answer.rule.key}@${answer.rule.checkedOn}`,
  };
}
