/** An organization comes to be, with the first of its owners. Whoever calls settles who may. */
import type { Transaction } from '#db/client.ts';
import { insertOrganization, insertOwner } from '#db/writes/people.ts';

export interface NewOrganization {
  readonly name: string;
  readonly ownerId: string;
}

/** @returns the id of the organization */
export async function foundOrganization(
  { tx, newId }: { readonly tx: Transaction; readonly newId: () => string },
  { name, ownerId }: NewOrganization,
): Promise<string> {
  const id = newId();
  await insertOrganization(tx, { id, name: name.trim(), slug: slugOf(name, id) });
  await insertOwner(tx, id, ownerId);
  return id;
}

/** `Open Clock Project` is `open-clock-project-1a2b3c`: readable, and taken by nobody. */
function slugOf(name: string, id: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${words || 'organization'}-${id.slice(-6)}`;
}
