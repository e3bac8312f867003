/** Agreements in English: what kind one is, and where it stands, in one sentence with no adjective. */
import type { AgreementKind, StatusTurn } from '../agreements/agreement.ts';
import type { AgreementStatus } from '../agreements/effects.ts';
import type { FuzzyDate } from '../matters/fuzzy-date.ts';
import { fuzzyDateText, longDate } from './dates-en.ts';

const KINDS_EN: Readonly<Record<AgreementKind, string>> = {
  information_exchange: 'Information exchange agreement',
  computer_matching: 'Computer matching agreement',
  memorandum: 'Memorandum of understanding',
  other: 'Agreement',
};

export const agreementKindLabel = (kind: AgreementKind): string => KINDS_EN[kind];

const STATUS_EN: Readonly<Record<AgreementStatus, string>> = {
  recorded: 'No source says whether it is in force',
  signed: 'Signed',
  in_effect: 'In force',
  partly_enjoined: 'Enjoined in part',
  enjoined: 'Enjoined',
  ended: 'Ended',
};

export const agreementStatusLabel = (status: AgreementStatus): string => STATUS_EN[status];

/**
 * `Enjoined in part since Tue Jan 6, 2026: order of 29 December 2025.` Where its term has run out and nothing later is known,
 * that is said beside it.
 * @param turn what holds today; null where nothing is known
 * @param term the end of the agreement as a source gives it, where it has passed and nothing says what followed
 */
export function agreementStatusSentence(
  turn: Pick<StatusTurn, 'status' | 'from' | 'until' | 'order'> | null,
  today: string,
  term: FuzzyDate | null,
): string {
  if (turn === null) return `${STATUS_EN.recorded}.${termSentence(term)}`;
  const isOver = turn.until !== null && turn.until < today;
  const until = turn.until === null || turn.status === 'signed' ? '' : ` until ${longDate(turn.until)}`;
  const order = turn.order === null ? '' : `: ${turn.order}`;
  const after = isOver && until !== '' ? ' No source says what holds since.' : '';
  const since = turn.status === 'signed' || turn.status === 'ended' ? 'on' : 'since';
  return `${STATUS_EN[turn.status]} ${since} ${longDate(turn.from)}${until}${order}.${after}${termSentence(term)}`;
}

const termSentence = (term: FuzzyDate | null): string =>
  term === null
    ? ''
    : ` Its term as a source gives it ended ${whenInWords(term)}; no source says whether it was renewed.`;

const whenInWords = (date: FuzzyDate): string =>
  date.precision === 'day' && date.until === null ? `on ${longDate(date.on)}` : `in ${fuzzyDateText(date)}`;
