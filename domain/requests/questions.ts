import type { EffectiveEvent } from '../matters/matter-event.ts';
import { type FactKind, factKind, isFactKind } from './fact-kinds.ts';

/** Something the agency asks us, and what settled it. */
export interface Question {
  readonly asked: EffectiveEvent & { readonly kind: QuestionKind };
  readonly settled: EffectiveEvent | null;
}
export const QUESTION_KINDS = [
  'info_requested',
  'perfection_requested',
  'still_interested_received',
  'fee_issue_raised',
  'fee_demanded',
] as const satisfies readonly FactKind[];
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const isQuestion = (event: EffectiveEvent): event is Question['asked'] =>
  (QUESTION_KINDS as readonly string[]).includes(event.kind);

/** Whether a fact of the one kind can be about a fact of the other: an answer about a question, a download about a link, a decision about an appeal. */
export function canBeAbout(kind: string, about: string): boolean {
  if (kind === 'release_downloaded') return about === 'release_link_received';
  if (isFactKind(kind) && factKind(kind).mayName) return about === 'appeal_filed';
  return (QUESTION_KINDS as readonly string[]).includes(about);
}

/** All questions in order, each with the fact that settled it. */
export function foldQuestions(
  events: readonly EffectiveEvent[],
  rootIdOf: (id: string) => string,
): readonly Question[] {
  return events.filter(isQuestion).map((asked) => ({
    asked,
    settled: events.find((event) => settles(event, asked, rootIdOf)) ?? null,
  }));
}

/** An answer names its question; an agreement to pay or a payment settles what was asked about fees before it. */
function settles(event: EffectiveEvent, asked: Question['asked'], rootIdOf: (id: string) => string): boolean {
  switch (event.kind) {
    case 'info_answered':
    case 'fee_issue_resolved':
      return event.aboutEventId !== null && rootIdOf(event.aboutEventId) === asked.rootId;
    case 'fee_agreed':
    case 'fee_paid':
      return asked.kind.startsWith('fee_') && event.occurred.on >= asked.occurred.on;
    default:
      return false;
  }
}
