/**
 * Words that were removed from the record for good, by order of an owner: a number of a person that a letter should never
 * have held. What stays is a tombstone: that something stood here, who removed it, when and why.
 */

/** Stands where words stood that something must stand for. */
export const REDACTED = 'Redacted';

/** The tombstone, kept on everything that an act took words from. */
export interface Redaction {
  /** The entry of the matter's history that is the act; what bears no number of such an entry was tampered with. */
  readonly number: number;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly personId: string | null;
  readonly reason: string;
}
