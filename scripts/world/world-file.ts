// The file of `npm run world`: what a tester wants to be there. Told in docs/operations.md, with an example.
import { z } from 'zod';

/** A sentence for the person at the keyboard that names the place in the file. */
export class WorldFileError extends Error {
  override name = 'WorldFileError';
}

/** What a thing is called in the file and in the answer. */
const key = z.string().regex(/^[\w-]{1,60}$/, 'must be 1 to 60 letters, digits, - or _');
const day = z.iso.date('must be a day, such as 2026-03-02');
const text = z.string().min(1);
const roles = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'] as const;

/** Closer than the matter; left out: as the matter. */
const kept = z.enum(['organization', 'counsel', 'sealed']).optional();

const membership = z.strictObject({
  organization: key,
  role: z.enum(roles),
  /** Was a member, and was removed when all else was done; the session of then is the one that is printed. */
  removed: z.boolean().default(false),
});

const person = z.strictObject({
  key,
  name: text.optional(),
  /** Default: a new one, so that the file can be used again. */
  email: z.email('must be an e-mail address').optional(),
  memberships: z.array(membership).default([]),
  siteAdmin: z.boolean().default(false),
  /** Mutations that the API key may do; `all` = every one that a key can be given, [] = the key only reads. */
  keyActs: z.union([z.literal('all'), z.array(z.string())]).default('all'),
});

const guest = z.strictObject({
  person: key,
  role: z.enum(['counsel', 'volunteer', 'viewer']),
  /** Default: 30 days from now. */
  lastDay: day.optional(),
  /** Their time was ended before its day. */
  ended: z.boolean().default(false),
});

const fact = z
  .strictObject({
    key: key.optional(),
    kind: text,
    on: day.optional(),
    page: z.int().positive().optional(),
    fields: z.record(z.string(), z.string()).default({}),
    /** Needs a key. */
    visibility: kept,
  })
  .refine(({ key: name, visibility }) => name || !visibility, 'needs a key, to be kept closer');

const letter = z.strictObject({
  key,
  direction: z.enum(['in', 'out']).default('in'),
  channel: z.enum(['letter', 'email', 'portal', 'phone', 'fax', 'visit']).default('email'),
  subject: text,
  summary: z.string().optional(),
  sender: z.string().optional(),
  recipient: z.string().optional(),
  on: day,
  facts: z.array(fact).default([]),
  /** Its facts go with it. */
  visibility: kept,
  /** A plain text file that came with it. */
  file: z.strictObject({ key, name: text, text, visibility: kept }).optional(),
});

const note = z.strictObject({
  key,
  text,
  visibility: z.enum(['organization', 'counsel', 'sealed']).default('organization'),
  /** Default: the owner; counsel for what only counsel may write. */
  by: key.optional(),
});

const matter = z.strictObject({
  key,
  organization: key,
  /** Slug of an agency that is there: see /graphql, `agencies`. */
  agency: text.default('cms'),
  title: text,
  requestText: text.default('All records about this.'),
  requester: z.strictObject({ name: text, organization: z.string().optional() }).optional(),
  visibility: z.enum(['public', 'organization', 'counsel', 'sealed']).default('organization'),
  embargo: z
    .strictObject({
      endsOn: day.optional(),
      endsTime: z.string().optional(),
      condition: z.enum(['determination', 'filing']).optional(),
    })
    .optional(),
  /** People who may see a sealed one, beside the counsel who seals it. */
  readers: z.array(key).default([]),
  lead: key.optional(),
  backup: key.optional(),
  parts: z.array(z.strictObject({ key, text })).default([]),
  /** The day it was sent; left out: a draft, which has no letters. */
  filedOn: day.optional(),
  letters: z.array(letter).default([]),
  guests: z.array(guest).default([]),
  notes: z.array(note).default([]),
});

const worldFile = z.strictObject({
  organizations: z.array(z.strictObject({ key, name: text })).default([]),
  people: z.array(person).default([]),
  matters: z.array(matter).default([]),
});

export type WorldFile = z.output<typeof worldFile>;
export type WorldPerson = WorldFile['people'][number];
export type WorldMatter = WorldFile['matters'][number];
export type WorldLetter = WorldMatter['letters'][number];

/** Reads and checks the text of a file. @throws WorldFileError naming the field */
export function readWorldFile(json: string): WorldFile {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new WorldFileError('The file is not JSON.');
  }
  const result = worldFile.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
    throw new WorldFileError(lines.join('\n'));
  }
  checkNames(result.data);
  return result.data;
}

/** `matters[0].visibility`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((whole, step) => {
    if (typeof step === 'number') return `${whole}[${step}]`;
    return whole === '' ? String(step) : `${whole}.${String(step)}`;
  }, '') || 'the file';

/** Every name that is used is there, and none is there twice. */
function checkNames({ organizations, people, matters }: WorldFile): void {
  const houses = namesOf(organizations, 'organizations');
  const persons = namesOf(people, 'people');
  namesOf(matters, 'matters');
  const expect = (names: ReadonlySet<string>, name: string | undefined, place: string) => {
    if (name !== undefined && !names.has(name))
      throw new WorldFileError(`${place}: nothing here has the key "${name}"`);
  };
  people.forEach(({ memberships }, index) => {
    memberships.forEach(({ organization }, at) =>
      expect(houses, organization, `people[${index}].memberships[${at}].organization`),
    );
  });
  matters.forEach((each, index) => {
    const place = `matters[${index}]`;
    expect(houses, each.organization, `${place}.organization`);
    expect(persons, each.lead, `${place}.lead`);
    expect(persons, each.backup, `${place}.backup`);
    each.readers.forEach((name, at) => expect(persons, name, `${place}.readers[${at}]`));
    each.guests.forEach((given, at) => expect(persons, given.person, `${place}.guests[${at}].person`));
    each.notes.forEach(({ by }, at) => expect(persons, by, `${place}.notes[${at}].by`));
    namesOf(childrenOf(each), `${place}: its parts, letters, facts, files and notes`);
    if (each.letters.length > 0 && !each.filedOn)
      throw new WorldFileError(`${place}.letters: needs filedOn, for a draft has no letters`);
  });
}

const childrenOf = ({ parts, letters, notes }: WorldMatter) => [
  ...parts,
  ...notes,
  ...letters.flatMap((each) => [each, ...(each.file ? [each.file] : []), ...each.facts]),
];

function namesOf(list: readonly { readonly key?: string | undefined }[], place: string): ReadonlySet<string> {
  const names = list.flatMap((each) => each.key ?? []);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new WorldFileError(`${place}: "${twice}" is there twice`);
  return new Set(names);
}
