import type { Transaction } from '../client.ts';

/** What planting needs: an open transaction and a source of ids. */
export interface Planter {
  readonly tx: Transaction;
  readonly newId: () => string;
}
