interface Membership {
  readonly role: string;
}

/** Owners, editors and counsel: who keeps what an organization says in public. The API decides; this is for links and forms. */
export const isStaffOf = ({ role }: Membership): boolean => ['OWNER', 'EDITOR', 'COUNSEL'].includes(role);

/** The viewer is staff of one organization at least. */
export const isStaff = (
  viewer: { readonly memberships: readonly Membership[] } | null | undefined,
): boolean => viewer?.memberships.some(isStaffOf) ?? false;
