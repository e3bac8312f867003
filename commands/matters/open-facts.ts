/**
 * How every act on the facts of a matter begins, whatever kind of matter it is: locked, through the gate, at the version that
 * its sender saw, with the facts that the viewer may read and the vocabulary that they are told in. What is particular to a
 * request or a lawsuit is folded from these by `open-request.ts` and `open-lawsuit.ts`.
 */
import { type Action, can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import type { FactVocabulary } from '#domain/matters/fact-spec.ts';
import { effectiveEvents, openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import type { FactFrame } from '#domain/matters/parse-fact.ts';
import { vocabularyOf } from '#domain/matters/vocabularies.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { type MatterInput, openMatter, subjectOf, targetOf } from './open-matter.ts';

/** What every act on a matter gives back; plain JSON. */
export type MatterResult = { readonly matterId: string; readonly version: number };

/** A matter with its facts, as the viewer may read them. The caller holds the lock on it. */
export interface LockedFacts {
  readonly matter: MatterRow;
  readonly vocabulary: FactVocabulary;
  readonly recorded: readonly RecordedEvent[];
  /** Facts that were corrected in a way that the viewer may not read: only who may read the correction goes on from it. */
  readonly correctedUnseen: ReadonlySet<string>;
}

/** Locks a matter that holds facts. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export async function openFacts(
  ctx: CommandContext,
  action: Action,
  input: MatterInput,
): Promise<LockedFacts> {
  const matter = await openMatter(ctx, action, targetOf(input));
  return readFacts(ctx, matter, await loadEvents(ctx.tx, matter.id));
}

/** Of all that was recorded, what the viewer may read. @throws Refusal NOT_FOUND for a kind of matter that holds no such facts */
export function readFacts(
  ctx: Pick<CommandContext, 'viewer' | 'now'>,
  matter: MatterRow,
  all: readonly RecordedEvent[],
): LockedFacts {
  const vocabulary = vocabularyOf(matter.kind);
  if (!vocabulary) throw refusal('NOT_FOUND', { what: 'matter with such facts' }, ['matter']);
  const mayRead = ({ visibility = null }: RecordedEvent) =>
    can(ctx.viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed;
  const unseen = all.filter((event) => !mayRead(event));
  return {
    matter,
    vocabulary,
    recorded: all.filter(mayRead),
    correctedUnseen: new Set(unseen.flatMap(({ supersedesId }) => supersedesId ?? [])),
  };
}

/** What a new fact of this matter can be, and when it can lie. */
export function factFrame(
  { today }: Pick<CommandContext, 'today'>,
  { vocabulary, recorded }: Pick<LockedFacts, 'vocabulary' | 'recorded'>,
): FactFrame {
  const opened = effectiveEvents(openEvents(recorded)).findLast(({ kind }) => kind === vocabulary.opening);
  return { vocabulary, today, openedOn: opened?.occurred.on ?? null };
}
