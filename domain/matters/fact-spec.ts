/**
 * What a kind of fact is, whatever kind of matter it is a fact of: where it is ticked, which date is proposed for it, what
 * it says beside its date, and which earlier facts it can be about. A kind of matter whose facts people record has a
 * vocabulary of them (`vocabularies.ts`); checking, correcting, words and redaction read the specification and know none.
 */

/** Which date of the paper is proposed for the fact; a docket entry has one, its day of entry. */
export type DateDefault = 'dated_on' | 'sent_on' | 'received_on' | 'none';

export type FactField =
  | { readonly type: 'text'; readonly required?: true }
  | { readonly type: 'long_text'; readonly required?: true }
  | { readonly type: 'date'; readonly required?: true }
  /** `14:30`. */
  | { readonly type: 'time'; readonly required?: true }
  /** An IANA zone, `America/New_York`. */
  | { readonly type: 'zone'; readonly required?: true }
  | { readonly type: 'boolean'; readonly required?: true }
  | { readonly type: 'integer'; readonly least: number; readonly most: number; readonly required?: true }
  /** Dollars and cents as written, `1234.50`; kept in cents. */
  | { readonly type: 'money'; readonly required?: true }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly required?: true }
  /** Ids of parts of the request. */
  | { readonly type: 'parts'; readonly required?: true }
  /** Ids of determinations (their first events). */
  | { readonly type: 'determinations'; readonly required?: true }
  /** Ids of public comments. */
  | { readonly type: 'comments'; readonly required?: true };

export interface FactKindSpec {
  /** The plain question behind which it stands on the record page. */
  readonly door: string;
  readonly direction: 'in' | 'out';
  readonly dateDefault: DateDefault;
  /** A clock starts, stops or ends on it, so the day must be exact. */
  readonly onClock: boolean;
  /** It says nothing unless `aboutEvent` names the fact that it is about. */
  readonly answers?: true;
  /** It can name such a fact, and then takes its place. */
  readonly mayReplace?: true;
  /** It can name the fact that it is about; left out, the last such one is meant. */
  readonly mayName?: true;
  /** Recorded by an act of its own, not ticked on the record page. */
  readonly ownAct?: true;
  readonly fields: Readonly<Record<string, FactField>>;
}

/** The facts that one kind of matter can hold. */
export interface FactVocabulary {
  readonly kinds: Readonly<Record<string, FactKindSpec>>;
  /** The kind before which no other fact can lie; null where any can be the first. */
  readonly opening: string | null;
  /** Whether a fact of the one kind can be about a fact of the other. */
  readonly canBeAbout: (kind: string, about: string) => boolean;
}

/** The specification of a kind; undefined where the vocabulary has none. */
export const specOf = ({ kinds }: Pick<FactVocabulary, 'kinds'>, kind: string): FactKindSpec | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;

type ValueOf<F extends FactField> = F['type'] extends 'boolean'
  ? boolean
  : F['type'] extends 'integer' | 'money'
    ? number
    : F['type'] extends 'parts' | 'determinations' | 'comments'
      ? readonly string[]
      : F extends { readonly options: readonly (infer O)[] }
        ? O
        : string;

/** What a fact of one of these kinds says beside its date; a field that was not given is absent. */
export type PayloadIn<Kinds extends Readonly<Record<string, FactKindSpec>>, K extends keyof Kinds> = {
  readonly [F in keyof Kinds[K]['fields']]?: Kinds[K]['fields'][F] extends FactField
    ? ValueOf<Kinds[K]['fields'][F]>
    : never;
};
