// What an agency's act can name of the agreement that it is recorded in: a paper that shows it, and facts.
import type { Option } from '../forms/merge.ts';
import type { Reported } from './report.query.ts';

const LONGEST = 140;
const shortly = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;

/** Every file of its papers; the value is the paper, and behind a blank the file, where it is not the paper's own. */
export function papersOf(agreement: Reported): Option[] {
  if (!('communications' in agreement)) return [];
  return agreement.communications.nodes.flatMap(({ id, subject, file, enclosures }) => [
    ...(file && !file.redaction ? [{ value: id, label: shortly(`${file.name}: ${subject}`) }] : []),
    ...enclosures.nodes.map((one) => ({
      value: `${id} ${one.id}`,
      label: shortly(`${one.name}, with: ${subject}`),
    })),
  ]);
}

/** The paper and the file behind such a value. */
export function paperIn(value: string | null) {
  const [communication = null, file = null] = value?.split(' ') ?? [];
  return { communication, file };
}

/** What is recorded in it, each with its day. */
export function factsOf(agreement: Reported): Option[] {
  if (!('facts' in agreement)) return [];
  const facts = agreement.facts.nodes.map(({ id, sentence, occurred }) => ({
    value: id,
    label: shortly(`${occurred.text}: ${sentence}`),
  }));
  const acts = agreement.agencyActions.nodes.map(({ id, statement, occurred }) => ({
    value: id,
    label: shortly(`${occurred.text}: ${statement}`),
  }));
  return [...facts, ...acts];
}
