import { linesOf } from '../forms/lines.ts';
import { isTouched } from '../forms/merge.ts';
import { textOf, type Refusal } from '../forms/submitted.ts';
import { known } from '../requests/words.ts';
import { sourcesIn } from './source-lines.ts';
import { AGREEMENT_KIND, TOPICS, type Topic } from './words.ts';

/*
 * Between the forms about an agreement and the API. A party and a statement stand in numbered places, "parties.0.name" and
 * "known.DATA.0.text"; a place that is left empty is no party and no statement, and there is always one more.
 */

export const partyField = (at: number, field: 'name' | 'role' | 'agency'): string => `parties.${at}.${field}`;

export const knownField = (topic: Topic, at: number, field: 'text' | 'sources' | 'confidence'): string =>
  `known.${topic}.${at}.${field}`;

type Values = Readonly<Record<string, readonly string[]>>;

/** How many numbered places below this name hold something, up to the last that does. */
export function placesIn(values: Values, name: string): number {
  const filled = Object.entries(values).flatMap(([field, texts]) => {
    const [at = '', of] = field.startsWith(`${name}.`) ? field.slice(name.length + 1).split('.') : [];
    const counts = of !== 'confidence' && of !== 'agency' && texts.some((text) => text.trim() !== '');
    return counts && /^\d+$/.test(at) ? [Number(at) + 1] : [];
  });
  return Math.min(Math.max(0, ...filled), MOST_PLACES);
}

/** The API takes no more of each. */
const MOST_PLACES = 100;

const valuesOf = (form: FormData): Values =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? [value] : []]));

const placesOf = (values: Values, name: string): number[] =>
  Array.from({ length: placesIn(values, name) }, (_none, at) => at);

/** The parties, each with its place on the form. */
const partiesIn = (form: FormData) =>
  placesOf(valuesOf(form), 'parties').flatMap((at) => {
    const [name, role] = [textOf(form, partyField(at, 'name')), textOf(form, partyField(at, 'role'))];
    if (name === null && role === null) return [];
    const agencySlug = textOf(form, partyField(at, 'agency'));
    return [{ at: `parties.${at}`, party: { name: name ?? '', role: role ?? '', agencySlug } }];
  });

/** The statements, each with its place on the form. */
function knownIn(form: FormData) {
  const values = valuesOf(form);
  return TOPICS.flatMap((topic) =>
    placesOf(values, `known.${topic}`).flatMap((at) => {
      const text = textOf(form, knownField(topic, at, 'text'));
      const sources = sourcesIn(textOf(form, knownField(topic, at, 'sources')));
      if (text === null && sources.length === 0) return [];
      const confidence = textOf(form, knownField(topic, at, 'confidence'));
      return [{ at: `known.${topic}.${at}`, statement: { topic, text: text ?? '', sources, confidence } }];
    }),
  );
}

/** What both forms say of an agreement. */
export const agreementInput = (form: FormData) => ({
  title: textOf(form, 'title') ?? '',
  agreementKind: known(AGREEMENT_KIND, textOf(form, 'agreementKind')) ?? ('OTHER' as const),
  summary: textOf(form, 'summary') ?? '',
  parties: partiesIn(form).map(({ party }) => party),
  known: knownIn(form).map(({ statement }) => statement),
  unknown: linesOf(textOf(form, 'unknown')),
});

/** The same of an edit: lists that nobody touched are left out, for the form shows them in an order and in lines of its own. */
export function changedAgreement(form: FormData) {
  const { known: statements, unknown, ...input } = agreementInput(form);
  const fields = [...form.keys()].filter((name) => name.startsWith('known.'));
  return {
    ...input,
    ...(isTouched(form, ...fields) ? { known: statements } : {}),
    ...(isTouched(form, 'unknown') ? { unknown } : {}),
  };
}

/** The API's places in its lists, as places of the form. */
export function agreementPath(path: readonly string[], form: FormData): readonly string[] {
  const [head, index, ...field] = path[0] === 'input' ? path.slice(1) : path;
  if (head === 'unknown') return ['unknown'];
  if (head === 'parties') {
    const at = partiesIn(form)[Number(index)]?.at ?? head;
    return [`${at}.${field[0] === 'agencySlug' ? 'agency' : field[0]}`];
  }
  if (head === 'known') return [`${knownIn(form)[Number(index)]?.at ?? head}.${ofStatement(field[0])}`];
  return path;
}

const ofStatement = (field: string | undefined): string => (field === 'sources' ? 'sources' : 'text');

export const placed = (refusals: readonly Refusal[], form: FormData): Refusal[] =>
  refusals.map((one) => ({ ...one, path: agreementPath(one.path, form) }));
