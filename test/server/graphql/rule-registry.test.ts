// Every rule of the registry that yields a date for a request is reached from facts that are recorded on one through the API; what
// names no day is a flag. What only a lawsuit or an agency's docket can start is listed until their tests reach it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { DraftRequestInput } from '#commands/requests/draft-request.ts';
import { allRules, LAW } from '#domain/deadlines/law.ts';
import { agencies } from '#db/schema/index.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

interface Fact {
  readonly kind: string;
  readonly on: string;
  readonly fields?: Readonly<Record<string, string>>;
}
interface Story {
  /** Family of the agency. */
  readonly of: string;
  readonly regime?: NonNullable<DraftRequestInput['regime']>;
  readonly channel?: 'letter';
  readonly facts: readonly Fact[];
}

const f = (kind: string, on: string, fields: Fact['fields'] = {}): Fact => ({ kind, on, fields });
const received = f('received_proper_component', '2026-03-03');
const refused = f('determination', '2026-03-20', {
  answer: 'withheld_in_full',
  searchFinished: 'true',
  saysWhat: 'true',
  givesReasons: 'true',
  appealRights: 'true',
});
const appealed = f('appeal_filed', '2026-03-25');
const heard = f('appeal_received', '2026-03-26');
const answer = (of: string): Story => ({ of, facts: [received] });
const appeal = (of: string): Story => ({ of, facts: [received, refused] });
const decision = (of: string): Story => ({ of, facts: [received, refused, appealed, heard] });

/** What is recorded on a request filed on 2 March 2026, so that a date of the rule stands in the API. */
const REACHED: Readonly<Record<string, Story>> = {
  'FOIA-20': answer('hhs'),
  'FOIA-TRACK': { of: 'hhs', facts: [received, f('track_assigned', '2026-03-05', { track: 'complex' })] },
  'FOIA-ACK-HHS': answer('hhs'),
  'FOIA-EXPEDITE': { of: 'hhs', facts: [received, f('expedited_requested', '2026-03-03')] },
  'FOIA-APPEAL-GENERIC': appeal('generic'),
  'FOIA-APPEAL-HHS': appeal('hhs'),
  'FOIA-APPEAL-DHS': appeal('dhs'),
  'FOIA-APPEAL-DECISION': decision('hhs'),
  'FOIA-PERFECT-HHS': { of: 'hhs', facts: [received, f('perfection_requested', '2026-03-06')] },
  'FOIA-FEE-REPLY-HHS': { of: 'hhs', facts: [received, f('fee_demanded', '2026-03-06', { amount: '25' })] },
  'FOIA-PERFECT-DHS': { of: 'dhs', facts: [received, f('info_requested', '2026-03-06')] },
  'FOIA-FEE-REPLY-DHS': { of: 'dhs', facts: [received, f('fee_issue_raised', '2026-03-06')] },
  'FOIA-STILL-30': { of: 'generic', facts: [received, f('still_interested_received', '2026-03-06')] },
  'FOIA-SOL': answer('generic'),
  'PA-AMEND-ACK': {
    of: 'hhs',
    regime: 'privacy_amendment',
    facts: [f('pa_amendment_received', '2026-03-03')],
  },
  'PA-AMEND-REVIEW': {
    of: 'dhs',
    regime: 'privacy_amendment',
    facts: [f('pa_review_requested', '2026-03-24')],
  },
  'PA-APPEAL-DHS': { ...appeal('dhs'), regime: 'privacy_act' },
  'PA-SUIT-2Y': { of: 'hhs', regime: 'privacy_act', facts: [f('pa_cause_arose', '2026-03-20')] },
  'HHS-OCR-180': { of: 'hhs', regime: 'privacy_amendment', facts: [f('pa_cause_arose', '2026-03-20')] },
  'STATED-DATE': {
    of: 'hhs',
    regime: 'other',
    facts: [f('release_link_received', '2026-03-20', { downloadBy: '2026-04-20' })],
  },
  'S-CA-10': answer('ca'),
  'S-CA-EXT14': { of: 'ca', facts: [received, f('unusual_circumstances_notice', '2026-03-06')] },
  'S-CO-3': answer('co'),
  'S-DC-15': answer('dc'),
  'S-DC-APPEALDEC-10': decision('dc'),
  'S-IL-5': answer('il'),
  'S-IL-EXT5': { of: 'il', facts: [received, f('unusual_circumstances_notice', '2026-03-06')] },
  'S-IL-COMM-21': {
    of: 'il',
    facts: [received, f('fee_category_assigned', '2026-03-06', { category: 'commercial' })],
  },
  'S-MA-10': answer('ma'),
  'S-MA-APPEAL-90': appeal('ma'),
  'S-MA-APPEALDEC-10': decision('ma'),
  'S-NJ-7': answer('nj'),
  'S-NY-5': answer('ny'),
  'S-NY-20': { of: 'ny', facts: [received, f('acknowledged', '2026-03-06')] },
  'S-NY-APPEAL-30': appeal('ny'),
  'S-NY-APPEALDEC-10': decision('ny'),
  'S-NY-ART78-4M': {
    of: 'ny',
    facts: [...decision('ny').facts, f('appeal_decided', '2026-04-02', { result: 'affirmed' })],
  },
  'S-OR-5': answer('or'),
  'S-OR-CLOSE-60': { of: 'or', facts: [received, f('info_requested', '2026-03-06')] },
  'S-PA-5': answer('pa'),
  'S-PA-APPEAL15': appeal('pa'),
  'S-PA-APPEALDEC-30': decision('pa'),
  'S-TX-10': answer('tx'),
  'S-TX-MAIL3': { of: 'tx', channel: 'letter', facts: [] },
  'S-TX-AG-45': { of: 'tx', facts: [received, f('referred', '2026-03-10', { body: 'Attorney General' })] },
  'S-WA-5': answer('wa'),
  'S-WA-SUIT-1Y': appeal('wa'),
};

/** The same clock as FOIA-20 asked about one of its moments: these facts move its date, or open the courthouse. */
const WITHIN_FOIA_20: Readonly<Record<string, Story & { readonly due: string; readonly sueFrom?: string }>> =
  {
    // Ten working days at most until it is with the right office.
    'FOIA-ROUTE': { of: 'hhs', facts: [f('received_any_component', '2026-03-03')], due: '2026-04-14' },
    'FOIA-TOLL': {
      of: 'hhs',
      facts: [received, f('info_requested', '2026-03-10'), f('info_answered', '2026-03-17')],
      due: '2026-04-07',
    },
    'FOIA-UNUSUAL': {
      of: 'hhs',
      facts: [received, f('unusual_circumstances_notice', '2026-03-10', { workingDays: '10' })],
      due: '2026-04-14',
    },
    'FOIA-EXHAUST': { of: 'hhs', facts: [received], due: '2026-03-31', sueFrom: '2026-04-01' },
  };

/** They name no day: a flag of the request, or a clock without a date. */
const UNDATED: Readonly<Record<string, Story>> = {
  'FOIA-FEE-BAR': answer('hhs'),
  'FOIA-OGIS': { of: 'hhs', facts: [received, f('ogis_requested', '2026-03-10')] },
  'FOIA-EXPEDITE-DENIED': { of: 'hhs', facts: [received, f('expedited_denied', '2026-03-10')] },
  'PA-ACCESS': { of: 'hhs', regime: 'privacy_act', facts: [received] },
};
const WITHOUT_DATE = { 'S-FL-NONE': answer('fl') };

/** Started by a lawsuit, by an agency's docket, or by a question about one day: reached, or to be reached, by their own tests. */
const OF_LAWSUITS = /^LIT-/;
const OF_DOCKETS: readonly string[] = [
  'PA-SORN-30',
  'PA-MATCH-30',
  'PA-MATCH-TERM',
  'PA-A108',
  'COMMENT',
  'COMMENT-EXTENDED',
  'COMMENT-DURATION',
  'COMMENT-LATE',
  'COMMENT-60',
  'APA-EFFECTIVE-30',
  'PRA-60',
  'PRA-30',
  'PRA-OMB-60',
  'OVERSIGHT-FOLLOW-UP',
];
const OF_A_DAY: readonly string[] = ['HOLIDAY'];

let test: TestDatabase;
let world: World;
let api: TestApi;
const families = new Map<string, string>();
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-04-10T15:00:00Z');
  world = await makeWorld(test.db);
  api = await startTestApi(test.db);
  for (const family of ['hhs', 'dhs', 'generic', 'ny'] as const) families.set(family, world.agency[family]);
  for (const { code, zone } of LAW.states.filter(({ code }) => code !== 'NY')) {
    const id = v7();
    families.set(code.toLowerCase(), id);
    await test.db.drizzle.insert(agencies).values({
      id,
      slug: `state-${code}`,
      name: `Office of ${code}`,
      kind: 'state_agency',
      jurisdiction: code,
      zone,
      appealFamily: code.toLowerCase(),
    });
  }
});
afterAll(async () => {
  await api.stop();
  await test.drop();
});

const RECORD = `mutation ($input: FoiaRequestRecordCommunicationInput!) {
  foiaRequestRecordCommunication(input: $input) { foiaRequest { version } userErrors { code message } } }`;
const FILE = `mutation ($input: FoiaRequestFileInput!) {
  foiaRequestFile(input: $input) { foiaRequest { version } userErrors { code message } } }`;
const ASK = `query ($id: ID!) { foiaRequest(id: $id) {
  fault flags { key } events(first: 50) { nodes { id kind } } deadlines { rule { key } dueOn sueFrom status } } }`;

async function mutate(query: string, input: object): Promise<number> {
  const { data, errors } = await api.ask(query, { input }, world.as('editor').viewer);
  expect(errors).toBeUndefined();
  const [payload] = Object.values(
    data as Record<string, { userErrors: unknown[]; foiaRequest: { version: number } }>,
  );
  expect(payload!.userErrors).toEqual([]);
  return payload!.foiaRequest.version;
}

async function told({ of, regime, channel, facts }: Story) {
  const { matterId, version } = await world.draft({
    agency: families.get(of)!,
    ...(regime ? { regime } : {}),
  });
  const foiaRequest = globalId('FoiaRequest', matterId);
  const sent =
    channel === 'letter' ? { channel: 'LETTER', proof: 'NONE' } : { channel: 'EMAIL', proof: 'SENT_EMAIL' };
  let expectedVersion = await mutate(FILE, {
    foiaRequest,
    expectedVersion: version,
    submittedOn: '2026-03-02',
    ...sent,
  });
  for (const { kind, on, fields = {} } of facts) {
    const aboutEvent = kind === 'info_answered' ? await newest(foiaRequest, 'info_requested') : null;
    expectedVersion = await mutate(RECORD, {
      foiaRequest,
      expectedVersion,
      communication: { direction: 'IN', channel: 'EMAIL', subject: 'Letter', datedOn: on },
      facts: [
        {
          kind,
          occurred: { on },
          aboutEvent,
          fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
        },
      ],
    });
  }
  return ask(foiaRequest);
}

async function ask(id: string) {
  const { data, errors } = await api.ask(ASK, { id }, world.as('viewer').viewer);
  expect(errors).toBeUndefined();
  expect(data.foiaRequest.fault).toBeNull();
  return data.foiaRequest;
}

async function newest(id: string, kind: string): Promise<string> {
  const { events } = await ask(id);
  return events.nodes.findLast((event: { kind: string }) => event.kind === kind).id;
}

type Deadline = { rule: { key: string }; dueOn: string | null; sueFrom: string | null; status: string };
const of = (deadlines: Deadline[], key: string) => deadlines.find(({ rule }) => rule.key === key);

describe('a rule with a date', () => {
  it.each(Object.entries(REACHED))('%s', async (key, story) => {
    const { deadlines } = await told(story);
    expect(
      of(deadlines, key)?.dueOn,
      JSON.stringify(deadlines.map(({ rule }: Deadline) => rule.key)),
    ).toMatch(/^20\d\d-/);
  });
});

describe('a moment of the answer', () => {
  it.each(Object.entries(WITHIN_FOIA_20))('%s', async (_key, { due, sueFrom, ...story }) => {
    const { deadlines } = await told(story);
    expect(of(deadlines, 'FOIA-20')).toMatchObject({ dueOn: due, ...(sueFrom ? { sueFrom } : {}) });
  });
});

describe('a rule without a day', () => {
  it.each(Object.entries(UNDATED))('%s is a flag', async (key, story) => {
    expect((await told(story)).flags.map((flag: { key: string }) => flag.key)).toContain(key);
  });

  it.each(Object.entries(WITHOUT_DATE))('%s is a clock with no date', async (key, story) => {
    expect(of((await told(story)).deadlines, key)).toMatchObject({
      dueOn: null,
      status: 'NO_FIXED_DEADLINE',
    });
  });
});

it('is all of the registry', () => {
  const here = [REACHED, WITHIN_FOIA_20, UNDATED, WITHOUT_DATE].flatMap((stories) => Object.keys(stories));
  const elsewhere = [...OF_DOCKETS, ...OF_A_DAY];
  const keys = allRules().map(({ key }) => key);
  const left = keys.filter(
    (key) => !here.includes(key) && !elsewhere.includes(key) && !OF_LAWSUITS.test(key),
  );
  expect(left).toEqual([]);
  expect([...here, ...elsewhere].filter((key) => !keys.includes(key))).toEqual([]);
});
