/** How one matter belongs to another, as it reads from where the link is made. */
export const LINK_KIND = [
  { value: 'CONCERNS', label: 'It is about the other' },
  { value: 'BECAME', label: 'It became the other' },
  { value: 'ANSWERS', label: 'It answers the other' },
  { value: 'CONSOLIDATED_WITH', label: 'Both are heard together' },
  { value: 'REPLACES', label: 'It replaces the other' },
  { value: 'RELATED', label: 'They are related' },
] as const;
