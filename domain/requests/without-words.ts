/**
 * What stays of a fact when its words are removed: its kind, its day, and every field that is no free text. All that a date
 * is counted from is among these, so that removing words moves no deadline.
 */
import { REDACTED } from '../matters/redaction.ts';
import { factKind, isFactKind } from './fact-kinds.ts';

type Payload = Readonly<Record<string, unknown>>;

/** Kept as text, but checked to be an id, an hour and a zone. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'part_closed.part',
  'stated_date_set.time',
  'stated_date_set.zone',
]);

/** The payload without its free text; a field that must not be missing says that it is redacted. */
export function withoutWords(kind: string, payload: Payload): Payload {
  if (!isFactKind(kind)) return { statement: REDACTED };
  const { fields } = factKind(kind);
  const kept = Object.entries(payload).flatMap(([key, value]) => {
    if (!isWords(kind, key)) return [[key, value] as const];
    return fields[key]?.required ? [[key, REDACTED] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** What mails say of a fact: the number that an agency gave, and what is due on a date set by hand. */
export function wordsInMails(kind: string, payload: Payload): readonly string[] {
  const said = kind === 'tracking_number_assigned' ? payload['number'] : payload['label'];
  return typeof said === 'string' ? [said] : [];
}

function isWords(kind: string, key: string): boolean {
  const spec = isFactKind(kind) ? factKind(kind).fields[key] : undefined;
  const isText = !spec || spec.type === 'text' || spec.type === 'long_text';
  return isText && !NO_WORDS.has(`${kind}.${key}`);
}
