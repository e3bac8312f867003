/** Fields of a request that its organization may keep to its members and guests while everybody sees the rest. */
export const PRIVATE_FIELDS = ['requester', 'request_text'] as const;

export type PrivateField = (typeof PRIVATE_FIELDS)[number];
