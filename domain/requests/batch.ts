/** One text to several components: which may be drafted together, and whether a text fits what a portal takes. */
import { refusal } from '../errors.ts';
import { checkNumber } from '../matters/number.ts';
import { checkListLength, LIST_LIMITS, TEXT_LIMITS } from '../matters/text.ts';

interface Component {
  readonly agency: string;
  readonly characterLimit?: number | null | undefined;
}

/** @throws Refusal BATCH_TOO_SMALL, TOO_MANY, AGENCY_TWICE, NUMBER_OUT_OF_RANGE */
export function checkBatch(components: readonly Component[]): void {
  const path = ['components'];
  if (components.length < 2) throw refusal('BATCH_TOO_SMALL', {}, path);
  checkListLength(components, LIST_LIMITS.components, 'components', path);
  components.forEach(({ agency, characterLimit }, at) => {
    const here = [...path, String(at)];
    const isSecond = components.slice(0, at).some((earlier) => earlier.agency === agency);
    if (isSecond) throw refusal('AGENCY_TWICE', {}, [...here, 'agency']);
    if (characterLimit == null) return;
    checkNumber(characterLimit, 1, TEXT_LIMITS.requestText, 'the limit of the portal', [
      ...here,
      'characterLimit',
    ]);
  });
}

/**
 * By how many characters a text is too long for a portal, counted as browsers count them: UTF-16 units, a line break as two.
 * @returns 0 where it fits or nobody knows of a limit
 */
export function charactersTooMany(text: string, limit: number | null): number {
  return limit === null ? 0 : Math.max(0, charactersOf(text) - limit);
}

/** A form sends each line break as two characters. */
export const charactersOf = (text: string): number => text.replace(/\r?\n/g, '\r\n').length;
