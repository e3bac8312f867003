/**
 * Who stands on which side, as the caption prints it, and whether a request in suit was made by one of the plaintiffs: only
 * the requester of record can sue over a request, and a court looks at the name on the letter.
 */

export const PARTY_ROLES = ['plaintiff', 'defendant', 'intervenor', 'amicus'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const LAWSUIT_NATURES = ['foia', 'privacy_act', 'apa', 'other'] as const;
export type LawsuitNature = (typeof LAWSUIT_NATURES)[number];

interface Requester {
  readonly name: string;
  readonly organization?: string;
  readonly coRequesters?: readonly string[];
}

/**
 * Is one of those who made a request, as printed, one of the plaintiffs, as printed?
 * @returns null where no plaintiff is recorded
 */
export function isPlaintiff(requester: Requester, plaintiffs: readonly string[]): boolean | null {
  if (plaintiffs.length === 0) return null;
  const names = [requester.name, requester.organization, ...(requester.coRequesters ?? [])];
  const suing = new Set(plaintiffs.map(plain));
  return names.some((name) => name !== undefined && suing.has(plain(name)));
}

/** Without what printers vary: capitals, dots and commas, spaces, the article, the form of a company. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,'’"“”]/g, '')
    .replace(/\b(?:inc|llc|incorporated|corporation|corp)\b/g, '')
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
