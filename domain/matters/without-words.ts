/**
 * What stays of a fact of any matter when its words are removed: its kind, its day, and every field that is no free text.
 * All that a date is counted from is among these, so that removing words moves no deadline.
 */
import { REDACTED } from './redaction.ts';
import { factSpec } from './vocabularies.ts';

type Payload = Readonly<Record<string, unknown>>;

/** Kept as text, but checked to be an id. */
const NO_WORDS: ReadonlySet<string> = new Set(['part_closed.part']);

/** The payload without its free text; a field that must not be missing says that it is redacted. */
export function withoutWords(kind: string, payload: Payload): Payload {
  const spec = factSpec(kind);
  if (!spec) return { statement: REDACTED };
  const { fields } = spec;
  const kept = Object.entries(payload).flatMap(([key, value]) => {
    if (!isWords(kind, key)) return [[key, value] as const];
    return fields[key]?.required ? [[key, REDACTED] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** What mails say of a fact: the number that an agency gave, and what is due by an order or on a date set by hand. */
export function wordsInMails(kind: string, payload: Payload): readonly string[] {
  const said =
    kind === 'tracking_number_assigned' ? payload['number'] : (payload['label'] ?? payload['what']);
  return typeof said === 'string' ? [said] : [];
}

function isWords(kind: string, key: string): boolean {
  const spec = factSpec(kind)?.fields[key];
  const isText = !spec || spec.type === 'text' || spec.type === 'long_text';
  return isText && !NO_WORDS.has(`${kind}.${key}`);
}
