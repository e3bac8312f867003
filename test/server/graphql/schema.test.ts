// The schema as a contract: described to the last word, printed as committed, its words those of the domain.
import fs from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { BASES, PRECISIONS } from '#domain/matters/fuzzy-date.ts';
import { SERVICE_PAPERS } from '#domain/lawsuits/clocks.ts';
import { LAWSUIT_NATURES, PARTY_ROLES } from '#domain/lawsuits/parties.ts';
import { LAWSUIT_OUTCOMES, LAWSUIT_STATUSES } from '#domain/lawsuits/status.ts';
import { REGIMES } from '#domain/requests/duties.ts';
import { AGENCY_NOTICE_KINDS, COMMENT_CHANNELS, NOTICE_DOORS } from '#domain/comments/notice-facts.ts';
import { COMMENT_STATUSES, DOCKET_STATUSES } from '#domain/comments/status.ts';
import { DOCKET_DOORS } from '#domain/lawsuits/docket-kinds.ts';
import { DOORS, FACT_KINDS } from '#domain/requests/fact-kinds.ts';
import { OUTCOMES } from '#domain/requests/outcome.ts';
import { REQUEST_STATUSES } from '#domain/requests/status.ts';
import { unlistedBreaks } from '#server/graphql/breaking-changes.ts';
import { CONTENT_KINDS } from '#domain/documents/content.ts';
import { enumName } from '#server/graphql/enum-words.ts';
import { printedSchema } from '#server/graphql/printed-schema.ts';
import { schema } from '#server/graphql/schema.ts';
import { READY_QUERIES } from '#web/explorer/ready-queries.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Every element of a type that may carry a description, by its path. */
function elementsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined] = [type.name, type.description];
  if (isEnumType(type)) {
    return [
      own,
      ...type
        .getValues()
        .map((value): [string, string | null | undefined] => [
          `${type.name}.${value.name}`,
          value.description,
        ]),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  return Object.values(type.getFields()).reduce(
    (all, field) => {
      const at = `${type.name}.${field.name}`;
      const args = 'args' in field ? field.args : [];
      all.push([at, field.description]);
      for (const arg of args) all.push([`${at}(${arg.name})`, arg.description]);
      return all;
    },
    [own],
  );
}

test('every element says in a sentence what it is', () => {
  const silent = types
    .flatMap(elementsOf)
    .filter(([, description]) => !/^.{3,}[.`]$/s.test(description ?? ''));
  expect(silent.map(([at]) => at)).toEqual([]);
});

test('what can be null says when, outside inputs', () => {
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const silent = outputs.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => !String(field.type).endsWith('!') && !/null/i.test(field.description ?? ''))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(silent).toEqual([]);
});

test('every mutation says who may', () => {
  const fields = Object.values(schema.getMutationType()!.getFields());
  expect(
    fields.filter(({ description }) => !/\bmay\b/.test(description ?? '')).map(({ name }) => name),
  ).toEqual([]);
});

test('schema.graphql is what the code says; npm run schema prints it', () => {
  expect(fs.readFileSync('schema.graphql', 'utf8') === printedSchema()).toBe(true);
});

describe('a word is the same word everywhere', () => {
  const words = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues() : [];
  };

  test('GraphQL names are the words of the database in capitals', () => {
    const enums = types.filter(isEnumType);
    expect(enums.length).toBeGreaterThan(15);
    for (const type of enums)
      for (const { name, value } of type.getValues()) expect(name).toBe(enumName(value));
  });

  test.each<[string, readonly string[]]>([
    ['FoiaRequestStatus', REQUEST_STATUSES],
    ['FoiaRequestOutcome', OUTCOMES],
    ['DatePrecision', PRECISIONS],
    ['DateBasis', BASES],
    ['Regime', REGIMES],
    ['FactDoor', [...new Set<string>([...DOORS, ...DOCKET_DOORS, ...NOTICE_DOORS])]],
    ['AgencyNoticeKind', AGENCY_NOTICE_KINDS],
    ['AgencyDocketStatus', DOCKET_STATUSES],
    ['PublicCommentStatus', COMMENT_STATUSES],
    ['CommentChannel', COMMENT_CHANNELS],
    ['LawsuitStatus', LAWSUIT_STATUSES],
    ['LawsuitOutcome', LAWSUIT_OUTCOMES],
    ['LawsuitNature', LAWSUIT_NATURES],
    ['PartyRole', PARTY_ROLES],
    ['ServicePaper', SERVICE_PAPERS],
    ['Channel', FACT_KINDS.submitted.fields.channel.options],
    ['ProofKind', FACT_KINDS.submitted.fields.proof.options],
    ['DeadlineActor', FACT_KINDS.stated_date_set.fields.actor.options],
    ['FileKind', CONTENT_KINDS],
    ['Track', FACT_KINDS.track_assigned.fields.track.options],
  ])('%s has the domain’s words, all of them', (name, domain) => {
    expect(
      words(name)
        .map(({ value }) => value as string)
        .sort(),
    ).toEqual([...domain].sort());
  });
});

test('the ready queries of the explorer are right', () => {
  for (const { query } of READY_QUERIES) expect(validate(schema, parse(query))).toEqual([]);
});

test('a change that breaks clients is found, unless it was decided on', () => {
  const before = buildSchema('type Query { a: Int b: Int! }');
  const after = buildSchema('type Query { b: Int }');
  const breaks = unlistedBreaks(before, after, []);
  expect(breaks).toEqual(['Query.a was removed.', 'Query.b changed type from Int! to Int.']);
  expect(unlistedBreaks(before, after, breaks)).toEqual([]);
});
