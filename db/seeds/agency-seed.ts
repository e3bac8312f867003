// The shape of reference data about agencies.
import type { ContactChannel, ContactKind } from '#domain/agencies/contacts.ts';
import type { AliasKind } from '#domain/agencies/proposals.ts';

/** Where something was read, and when. */
interface Read {
  readonly sourceUrl: string;
  readonly checkedOn: string;
}

/** One way to reach an office. `key` names it within its agency for good, whatever becomes of its words. */
export interface ContactSeed extends Read {
  readonly key: string;
  readonly kind: ContactKind;
  readonly channel?: ContactChannel;
  readonly value?: string;
  readonly office?: string;
  readonly purpose?: string;
}

export interface AliasSeed extends Read {
  readonly name: string;
  readonly kind: AliasKind;
}

/** One row of reference data; `parent` is the slug of the department. */
export interface AgencySeed {
  readonly slug: string;
  readonly parent?: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: 'department' | 'component' | 'agency' | 'state_agency';
  readonly jurisdiction: string;
  readonly zone: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly appealFamily: string;
  readonly sourceUrl?: string;
  readonly checkedOn?: string;
  readonly isSample?: boolean;
  readonly aliases?: readonly AliasSeed[];
  readonly contacts?: readonly ContactSeed[];
}
