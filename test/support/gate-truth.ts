/** Who is told what, written down by hand: what policy and SQL are compared with. */
import type { PartVisibility } from '#domain/access/viewer.ts';
import type { Page } from '#db/queries/keyset.ts';
import type { GateWorld, Kind, State } from './gate-world.ts';

const IN_ORDER = ['public', 'embargoed', 'organization', 'counsel', 'sealed'] as const;
const OUTSIDE = '.... | ---- | ---- | ---- | ----'.replaceAll('....', 'm---');
const MEMBER = 'mo-- | mo-- | mo-- | ---- | ----';
const COUNSEL = 'moc- | moc- | moc- | moc- | ----';

/**
 * What each kind of asker sees of a near matter that is public, embargoed, for its organization, for counsel, sealed:
 * m what is as the matter, o what is kept to the organization, c for counsel, s sealed.
 */
export const NEAR: Readonly<Record<Kind, string>> = {
  nobody: OUTSIDE,
  'link holder': 'm--- | m--- | m--- | ---- | ----',
  outsider: OUTSIDE,
  viewer: MEMBER,
  volunteer: MEMBER,
  editor: MEMBER,
  counsel: COUNSEL,
  owner: MEMBER,
  'guest viewer': MEMBER,
  'guest volunteer': MEMBER,
  'guest counsel': COUNSEL,
  'named member': 'mo-s | mo-s | mo-s | ---- | mo-s',
  'named counsel': 'mocs | mocs | mocs | mocs | mocs',
  'named guest': 'mo-s | mo-s | mo-s | ---- | mo-s',
  'former member': OUTSIDE,
  'former guest': OUTSIDE,
  'ended guest': OUTSIDE,
  'suspended person': OUTSIDE,
  'site administrator': OUTSIDE,
};

/** The same of a far matter, which has no guests, no link and no names. */
export const FAR: Readonly<Record<Kind, string>> = {
  ...NEAR,
  'link holder': OUTSIDE,
  'guest viewer': OUTSIDE,
  'guest volunteer': OUTSIDE,
  'guest counsel': OUTSIDE,
  'named member': MEMBER,
  'named counsel': COUNSEL,
  'named guest': OUTSIDE,
};

export const COLUMN: Readonly<Record<State, (typeof IN_ORDER)[number]>> = {
  public: 'public',
  embargo_over: 'public',
  embargoed: 'embargoed',
  held: 'embargoed',
  organization: 'organization',
  counsel: 'counsel',
  sealed: 'sealed',
};
const LETTER = { organization: 'o', counsel: 'c', sealed: 's' } as const;

/** Something of a matter, with its own key to the gate. */
export interface Thing {
  readonly id: string;
  readonly matterId: string;
  readonly visibility: PartVisibility;
  /** A file that is not out yet: for those only who may see what is kept to the organization. */
  readonly isHeldBack?: boolean;
}

/** Whether this kind of asker is told of what is kept so, in a matter of this state; by the tables above. */
export function isTold(
  table: Readonly<Record<Kind, string>>,
  kind: Kind,
  state: State,
  kept: PartVisibility,
): boolean {
  const cell = table[kind].split(' | ')[IN_ORDER.indexOf(COLUMN[state])] ?? '';
  return cell.includes('m') && (kept === null || cell.includes(LETTER[kept]));
}

/** The ids of the things that this kind of asker is told of, by the tables above. */
export function told(
  { matters, lawsuits, dockets }: GateWorld,
  kind: Kind,
  things: readonly Thing[],
): string[] {
  const byId = new Map([...matters, ...lawsuits, ...dockets].map((matter) => [matter.id, matter]));
  const seen = things.filter(({ matterId, visibility, isHeldBack }) => {
    const matter = byId.get(matterId);
    if (!matter) return false;
    const table = matter.isNear ? NEAR : FAR;
    return (
      isTold(table, kind, matter.state, visibility) &&
      (!isHeldBack || isTold(table, kind, matter.state, 'organization'))
    );
  });
  return seen.map(({ id }) => id).sort();
}

export const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort();
export const rowsOf = <Row>(pages: ReadonlyMap<string, Page<Row>>): Row[] =>
  [...pages.values()].flatMap(({ rows }) => rows);
