// Which matter is meant, of whatever kind: what a reader needs to know before it is read as one of its kind.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';

/** The kinds of matters that can be read. */
export type MatterKind = 'foia_request' | 'lawsuit' | 'agreement' | 'agency_docket';

export interface MatterKey {
  readonly id: string;
  readonly kind: MatterKind;
}

/** The kinds of those of these matters that the viewer may see, in no order. */
export async function matterKeysByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly MatterKey[]> {
  return together(
    db,
    db.sql<MatterKey[]>`
    select m.id, m.kind from matters m where m.id = any(${ids as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}`,
  );
}

/** The matter with this code, or null where there is none that the viewer may see. */
export async function matterKeyByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
): Promise<MatterKey | null> {
  const [row] = await db.sql<MatterKey[]>`
    select m.id, m.kind from matters m where m.code = ${code} and ${matterIsVisible(db, viewer)}`;
  return row ?? null;
}
