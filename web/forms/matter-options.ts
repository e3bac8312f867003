import type { Option } from './merge.ts';

interface Entry {
  readonly id: string;
  readonly isSample?: boolean;
}

type Agreement = Entry & { readonly title: string };
type Agency = Entry & { readonly name: string };

/** The choices with the one that stands: a list may be too long to hold it, and to leave it out would take it off. */
const withOwn = <One extends Entry>(all: readonly One[], own: One | null | undefined): readonly One[] =>
  own && !all.some(({ id }) => id === own.id) ? [own, ...all] : all;

const optionOf = ({ id, isSample = false }: Entry, name: string): Option => ({
  value: id,
  label: `${name}${isSample ? ' (sample)' : ''}`,
});

/** @param own the one that is saved, if any */
export const agreementOptions = (all: readonly Agreement[], own?: Agreement | null): Option[] =>
  withOwn(all, own).map((one) => optionOf(one, one.title));

export const agencyOptions = (every: readonly Agency[]): Option[] =>
  every.map((one) => optionOf(one, one.name));

/** Who may see a new matter. */
export const VISIBILITY_OPTIONS = [
  { value: 'ORGANIZATION', label: 'Only our organization' },
  { value: 'PUBLIC', label: 'Everyone' },
] as const satisfies readonly Option[];
