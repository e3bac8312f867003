/** How two matters can belong together. A link is read from both ends, so each kind has a word for either way. */
export const LINK_KINDS = [
  'concerns',
  'became',
  'answers',
  'consolidated_with',
  'replaces',
  'related',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same both ways: a link of this kind is not made once more from the other end. */
export const MUTUAL_KINDS: readonly LinkKind[] = ['consolidated_with', 'related'];
