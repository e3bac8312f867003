/** What site administrators did, in words. */
const SENTENCES: Readonly<Record<string, string>> = {
  suspend_person: 'Suspended',
  restore_person: 'Suspension lifted',
  suspend_organization: 'Organization suspended',
  restore_organization: 'Suspension of the organization lifted',
  inspect_matter: 'Looked at a matter that is not public',
  accept_proposal: 'Proposal accepted',
  decline_proposal: 'Proposal declined',
  change_directory: 'What the directory says was changed',
};

/** @example siteActSentence('suspend_person') // 'Suspended' */
export const siteActSentence = (action: string): string => SENTENCES[action] ?? action;
