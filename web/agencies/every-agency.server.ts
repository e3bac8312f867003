import type { TadaDocumentNode } from 'gql.tada';
import { type Caller, execute } from '../api.server.ts';
import { AgenciesToChooseQuery, type AgencyChoice } from './every-agency.query.ts';

/**
 * All agencies by name, page after page to the last one: in a form that offers some of them, one that is missing reads as one
 * that does not exist.
 */
export async function everyAgency(includeSample: boolean, caller: Caller): Promise<readonly AgencyChoice[]> {
  const all: AgencyChoice[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const variables: { includeSample: boolean; after: string | null } = { includeSample, after };
    const { nodes, pageInfo } = (await execute(AgenciesToChooseQuery, variables, caller)).agencies;
    all.push(...nodes);
    ({ endCursor: after, hasNextPage: isMore } = pageInfo);
  }
  return all;
}

/** What a form chooses among, as its query says, and every agency, the sample ones too. */
export async function choicesWithAgencies<Choices extends object>(
  document: TadaDocumentNode<Choices, Record<string, never>>,
  caller: Caller,
): Promise<Choices & { readonly agencies: readonly AgencyChoice[] }> {
  const [choices, agencies] = await Promise.all([execute(document, {}, caller), everyAgency(true, caller)]);
  return { ...choices, agencies };
}
