// Parts of statements that are built once for a viewer: putting a long statement together from its pieces costs several times
// what sending it does.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

type Fragment = PendingQuery<Row[]>;

/** Parts kept for one viewer: there are as many as ways to ask. */
const MOST_PARTS = 1_000;

const built = new WeakMap<Connection['sql'], WeakMap<Viewer, Map<string, Fragment>>>();

/**
 * The part of this name for this viewer. Whoever is signed in is a new viewer with each request, with the rights of that moment;
 * nobody in particular is always the same one.
 * @param name tells the part from every other one, with whatever `build` depends on beside the viewer
 */
export function builtOnce(
  { sql }: Pick<Connection, 'sql'>,
  viewer: Viewer,
  name: string,
  build: () => Fragment,
): Fragment {
  let ofViewers = built.get(sql);
  if (!ofViewers) built.set(sql, (ofViewers = new WeakMap()));
  let parts = ofViewers.get(viewer);
  if (!parts) ofViewers.set(viewer, (parts = new Map()));
  let part = parts.get(name);
  if (!part) {
    if (parts.size >= MOST_PARTS) parts.clear();
    parts.set(name, (part = inOnePiece(sql, build())));
  }
  return part;
}

/** The driver walks through all pieces of a part whenever it is sent: one without values becomes a single piece. */
function inOnePiece(sql: Connection['sql'], part: Fragment): Fragment {
  const text = textOf(part);
  return text === null ? part : (sql.unsafe(text) as unknown as Fragment);
}

/** Null where something else than text stands in it. */
function textOf(part: unknown): string | null {
  if (!(part instanceof Promise)) return null;
  const { strings, args } = part as unknown as { strings: readonly string[]; args: readonly unknown[] };
  let text = strings[0] ?? '';
  for (let at = 1; at < strings.length; at += 1) {
    const inner = textOf(args[at - 1]);
    if (inner === null) return null;
    text += inner + (strings[at] ?? '');
  }
  return text;
}
