// What is so in a request to the viewer: the fold of all facts that the viewer may see, read once for all requests of an answer.
import { foldRequest, type RequestFacts } from '#domain/requests/fold.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';

/** The loader gives the same list for as long as nothing was changed. */
const folded = new WeakMap<object, RequestFacts>();

/** Names of agencies are told elsewhere, so none is needed here. */
export async function factsOf(
  { id }: Pick<RequestRow, 'id'>,
  { loaders }: ApiContext,
): Promise<RequestFacts> {
  const recorded = await loaders.recordedOf(id);
  let facts = folded.get(recorded);
  if (!facts) folded.set(recorded, (facts = foldRequest(recorded, '')));
  return facts;
}
