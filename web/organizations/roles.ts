/** Each role: its word, and what it means in a sentence. */
export const ROLES = {
  OWNER: { word: 'Owner', means: 'Everything an editor does, and who belongs to the team.' },
  EDITOR: { word: 'Editor', means: 'Draft, file, record, correct, name who leads.' },
  COUNSEL: { word: 'Counsel', means: 'As an editor, and sees what is kept for counsel.' },
  VOLUNTEER: { word: 'Volunteer', means: 'Record what came in, and correct it.' },
  VIEWER: { word: 'Viewer', means: 'Read.' },
} as const;

export type Role = keyof typeof ROLES;

export const isRole = (word: string): word is Role => Object.hasOwn(ROLES, word);

/** For a select field. */
export const ROLE_OPTIONS = Object.entries(ROLES).map(([value, { word }]) => ({ value, label: word }));
