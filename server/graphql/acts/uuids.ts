// From the ids that clients hold to the uuids that commands take. Every field that holds an id names its type once, here.
import { factSpec } from '#domain/matters/vocabularies.ts';
import { MATTER_TYPES, type NodeType, uuidOf } from '../ids.ts';

const TYPES: Readonly<Record<string, readonly NodeType[]>> = {
  foiaRequest: ['FoiaRequest'],
  organization: ['Organization'],
  agency: ['Agency'],
  agreement: ['Agreement'],
  person: ['Person'],
  lead: ['Person'],
  backup: ['Person'],
  file: ['Document'],
  files: ['Document'],
  enclosures: ['Document'],
  attachments: ['Document'],
  proofFile: ['Document'],
  event: ['MatterEvent'],
  aboutEvent: ['MatterEvent'],
  referral: ['MatterEvent'],
  existing: ['FoiaRequest'],
  part: ['RequestPart'],
  approval: ['Approval'],
  agencyDocket: ['AgencyDocket'],
  notice: ['AgencyNotice'],
  publicComment: ['PublicComment'],
  receipt: ['Document'],
  communication: ['Communication'],
  matter: MATTER_TYPES,
  to: MATTER_TYPES,
  lawsuit: ['Lawsuit'],
  requests: ['FoiaRequest'],
  appealOf: ['Lawsuit'],
  note: ['Note'],
  task: ['Task'],
  withholding: ['Withholding'],
  deadline: ['Deadline'],
};

/** Types of the ids that a field of a fact holds, by the type of the field. */
const OF_FIELDS: Readonly<Record<string, NodeType | undefined>> = {
  parts: 'RequestPart',
  determinations: 'Determination',
  comments: 'PublicComment',
};

/**
 * The same input with every id of its own fields as a uuid. Fields of nested objects are left alone.
 * @throws Refusal ID_INVALID
 */
export function withUuids<Input extends object>(input: Input, path: readonly string[] = []): Input {
  const decoded = Object.entries(input).map(([key, value]) => {
    const types = TYPES[key];
    const decode = (id: unknown, at: readonly string[]) =>
      types && typeof id === 'string' ? uuidOf(types, id, at) : id;
    const place = [...path, key];
    return [
      key,
      Array.isArray(value) ? value.map((id, at) => decode(id, [...place, String(at)])) : decode(value, place),
    ];
  });
  return Object.fromEntries(decoded) as Input;
}

/** The uuids in a list of ids of one type. @throws Refusal ID_INVALID */
export const uuidsOf = (type: NodeType, ids: readonly string[], path: readonly string[]): readonly string[] =>
  ids.map((id, at) => uuidOf(type, id, [...path, String(at)]));

interface FieldGiven {
  readonly key: string;
  readonly value: string;
}

export interface FactGiven {
  readonly kind: string;
  readonly fields?: readonly FieldGiven[] | null | undefined;
}

/** A fact's own ids, and those that its fields hold as text with commas. @throws Refusal ID_INVALID */
export function factWithUuids<Fact extends FactGiven>(fact: Fact, path: readonly string[]): Fact {
  const fields = fact.fields?.map((field, at) =>
    fieldWithUuids(fact.kind, field, [...path, 'fields', String(at), 'value']),
  );
  return { ...withUuids(fact, path), ...(fields ? { fields } : {}) };
}

/** @throws Refusal ID_INVALID */
export function fieldWithUuids(kind: string, field: FieldGiven, path: readonly string[]): FieldGiven {
  const spec = factSpec(kind)?.fields[field.key];
  const type = OF_FIELDS[spec?.type ?? ''];
  if (!type) return field;
  const ids = field.value.split(/[\s,]+/).filter((id) => id !== '');
  return { key: field.key, value: ids.map((id) => uuidOf(type, id, path)).join(',') };
}
