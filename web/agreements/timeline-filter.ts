// Which part of a timeline an address asks for.
import type { VariablesOf } from '../graphql.ts';
import type { AgreementQuery } from './agreement.query.ts';

type Asked = Omit<VariablesOf<typeof AgreementQuery>, 'code'>;

export const KIND_WORDS = [
  { value: 'FACT', label: 'Facts' },
  { value: 'COMMUNICATION', label: 'Letters and calls' },
  { value: 'DETERMINATION', label: 'Determinations' },
  { value: 'PRODUCTION', label: 'Records released' },
  { value: 'AGENCY_ACTION', label: 'What agencies said' },
  { value: 'DOCKET_ENTRY', label: 'Court docket entries' },
] as const;

export const MATTER_WORDS = [
  { value: 'AGREEMENT', label: 'The agreement itself' },
  { value: 'FOIA_REQUEST', label: 'Requests' },
  { value: 'LAWSUIT', label: 'Lawsuits' },
  { value: 'AGENCY_DOCKET', label: 'Agency dockets' },
] as const;

export const SORT_WORDS = [
  { value: 'oldest', label: 'Oldest first' },
  { value: 'newest', label: 'Newest first' },
] as const;

const SIZE = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The variables of the query. What an address says wrongly is left out. */
export function timelineAsked(params: URLSearchParams): Asked {
  const kind = KIND_WORDS.find(({ value }) => value === params.get('kind'))?.value;
  const matterKind = MATTER_WORDS.find(({ value }) => value === params.get('matter'))?.value;
  const [after, before] = [params.get('after'), params.get('before')];
  return {
    ...(before === null ? { first: SIZE, after } : { last: SIZE, before }),
    sort: params.get('sort') === 'newest' ? 'NEWEST' : 'OLDEST',
    filter: {
      kinds: kind ? [kind] : null,
      matterKinds: matterKind ? [matterKind] : null,
      from: dayOf(params.get('from')),
      to: dayOf(params.get('to')),
      text: params.get('text')?.trim() || null,
    },
  };
}

const dayOf = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null);

export const isNarrowed = (params: URLSearchParams): boolean =>
  ['text', 'kind', 'matter', 'from', 'to'].some((name) => params.get(name));
