// What stays of the words that a matter itself was made of, where they were removed for good.
import type { OwnWords } from '#domain/matters/own-words.ts';
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { matterIsVisible } from './visibility.ts';

export type OwnRedactions = Readonly<Partial<Record<OwnWords, Redaction>>>;

/** The tombstones of each of these matters that the viewer may see. */
export async function ownRedactionsOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, OwnRedactions>> {
  const rows = await db.sql<{ id: string; ownRedactions: OwnRedactions }[]>`
    select m.id, m.own_redactions from matters m
    where m.id = any(${matterIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`;
  return new Map(rows.map(({ id, ownRedactions }) => [id, ownRedactions]));
}
