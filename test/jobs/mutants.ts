// The outbox with one of its defences taken out of the SQL, to prove that a test would notice.
import type { Database } from '#db/client.ts';

/** Pieces of the real statements and what stands there instead. */
export type Mutation = readonly (readonly [piece: string, instead: string])[];

export const MUTANTS = {
  /** A row under lease may be claimed by anybody. */
  withoutLease: [
    ['(lease_until is null or lease_until < clock_timestamp())', '(true)'],
    ['and lease_until > clock_timestamp()', ''],
  ],
  /** A sent mail is not marked. */
  withoutMark: [[`set state = 'sent', sent_at`, 'set sent_at']],
} as const satisfies Record<string, Mutation>;

/** The same database, whose statements are changed on their way. */
export function mutateDatabase(db: Database, mutation: Mutation): Database {
  return {
    ...db,
    sql: mutateTag(db.sql, mutation),
    transaction: (work) => db.transaction((tx) => work({ ...tx, sql: mutateTag(tx.sql, mutation) })),
  };
}

function mutateTag<Tag extends object>(tag: Tag, mutation: Mutation): Tag {
  const known = new Map<unknown, TemplateStringsArray>();
  return new Proxy(tag, {
    apply(target, self, args: unknown[]) {
      const [first, ...values] = args;
      const call = target as unknown as (...all: unknown[]) => unknown;
      if (!Array.isArray(first) || !('raw' in first)) return Reflect.apply(call, self, args);
      const strings = first as unknown as TemplateStringsArray;
      const changed = known.get(strings) ?? changeStrings(strings, mutation);
      known.set(strings, changed);
      return Reflect.apply(call, self, [changed, ...values]);
    },
  });
}

function changeStrings(strings: TemplateStringsArray, mutation: Mutation): TemplateStringsArray {
  const change = (text: string) =>
    mutation.reduce((changed, [piece, instead]) => changed.replaceAll(piece, instead), text);
  return Object.assign(strings.map(change), { raw: strings.raw.map(change) });
}
