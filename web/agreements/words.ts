// The closed lists of an agreement and what is said of it, in words.

export const AGREEMENT_KIND = {
  INFORMATION_EXCHANGE: 'Information exchange agreement',
  COMPUTER_MATCHING: 'Computer matching agreement',
  MEMORANDUM: 'Memorandum of understanding',
  OTHER: 'Another kind, or none that a source names',
} as const;

/** What a statement about an agreement tells of, in the order of its page. */
export const TOPIC = {
  DATA: 'Which data',
  PEOPLE: 'Whose',
  NUMBER: 'How many people',
  ACCESS: 'How it may be looked at',
  AUTHORITY: 'Legal authority claimed',
  OTHER: 'What happened',
} as const;

export type Topic = keyof typeof TOPIC;

export const TOPICS = Object.keys(TOPIC) as readonly Topic[];
