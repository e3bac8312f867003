/**
 * Letters that are no reminders. A kind is one word here, in the check of `db/schema/notices.ts` and in the catalogue
 * `domain/words/notices-en.ts`; a kind without words does not compile.
 */
export const NOTICE_KINDS = [
  'address_check',
  'sign_in_link',
  'password_reset',
  'address_change',
  'address_change_asked',
  'address_changed',
  'security_changed',
  'account_deleted',
  'invitation',
  'guest_invitation',
  'embargo_warning',
  'comment_period_moved',
  'approval_waiting',
  'approval_decided',
  'person_suspended',
  'person_restored',
  'organization_suspended',
  'organization_restored',
  'matter_inspected',
  'file_held',
  'proposal_decided',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What is read when the letter goes out, with the rights that its person has at that moment. */
export interface NoticeContent {
  readonly kind: NoticeKind;
  /** Null for somebody who has no account. */
  readonly personName: string | null;
  /** Null where it is about no matter, or about one that its reader may not see (yet). */
  readonly matterTitle: string | null;
  readonly isSample: boolean;
  /** Of `params.organizationId`. */
  readonly organizationName: string | null;
  /** Of the site administrator's act: whose entry in the directory it concerns. */
  readonly agencyName: string | null;
  /** Of `params.byPersonId`: whose act it tells of. */
  readonly byName: string | null;
  /** Why a site administrator did it, of `params.siteActId`. */
  readonly reason: string | null;
  /** Where to write to about it. */
  readonly byAddress: string | null;
  /** Ids, which are not shown, and words out of the catalogue. */
  readonly params: Readonly<Record<string, string>>;
}
