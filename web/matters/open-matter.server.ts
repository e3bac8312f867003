import type { TadaDocumentNode } from 'gql.tada';
import { execute, type Caller } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { turnAway } from '../requests/gate.ts';
import type { Matter, MatterAct } from './matter.query.ts';

interface Answer {
  readonly matter: Pick<Matter, 'path' | 'viewerCan' | 'viewerAsks'> | null;
  readonly viewer: object | null;
}

/**
 * Asks for the matter behind an address, and whatever else the page needs, for a viewer who may do one of these acts, or ask
 * for it. Throws the 404 page where there is none to see and where it is another kind of matter than the address says, the
 * 403 or the sign-in page where the viewer may not.
 */
export async function openMatter<Result extends Answer, Variables extends { readonly code: string }>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  acts: readonly MatterAct[],
  caller: Caller,
): Promise<Result & { readonly matter: NonNullable<Result['matter']> }> {
  const found = await execute(document, variables, caller);
  const { matter, viewer } = found;
  if (!matter || folderOf(matter.path) !== folderOf(new URL(caller.request.url).pathname)) throw notFound();
  const may = [...matter.viewerCan, ...matter.viewerAsks];
  if (acts.length > 0 && !acts.some((act) => may.includes(act))) turnAway(viewer, caller.request);
  return { ...found, matter };
}

const folderOf = (path: string) => path.split('/')[1];
