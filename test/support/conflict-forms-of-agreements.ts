// The forms on the page where an agreement is kept, each with what somebody typed.
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { recordAgencyAction } from '#commands/matters/record-agency-action.ts';
import { globalId } from '#server/graphql/ids.ts';
import type { FormCase } from './conflict-scenes.ts';
import type { World } from './world.ts';

const source = { url: 'https://example.org/paper' };

async function formAt(
  world: World,
  tail: string,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> {
  const { matterId } = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'One opens records to another.',
    parties: [{ name: 'A department', role: 'holds the data' }],
    known: [{ text: 'Names are shared.', topic: 'data', sources: [source] }],
    unknown: ['Who looked.'],
    facts: [
      {
        factKind: 'press',
        occurred: { on: '2025-07-01', precision: 'month' },
        statement: 'It was signed.',
        sources: [source],
        confidence: 'high',
      },
    ],
  });
  const [row] = await world.db.sql<{ code: string; fact: string; version: number }[]>`
    select m.code, m.version, e.id as fact from matters m join matter_events e on e.matter_id = m.id where m.id = ${matterId}`;
  const { code, fact, version } = row!;
  const act = tail.includes(':act') ? await actIn(world, matterId, version) : '';
  const path = `/agreements/${code}/${tail}`
    .replace(':fact', eventPart(fact))
    .replace(':act', eventPart(act));
  return { matterId, path, fields, typed };
}

const eventPart = (id: string): string => encodeURIComponent(globalId('MatterEvent', id));

/** What an agency did, recorded in the agreement. @returns the fact that tells of it */
async function actIn(world: World, matter: string, expectedVersion: number): Promise<string> {
  const { eventId } = await recordAgencyAction(world.as('editor'), {
    matter,
    expectedVersion,
    agency: world.agency.hhs,
    kind: 'statement',
    occurred: { on: '2026-02-01' },
    statement: 'It told reporters that it goes on.',
    sources: [source],
  });
  return eventId;
}

const reportAt = (world: World, fields: FormCase['fields'], typed: readonly string[]): Promise<FormCase> =>
  formAt(world, 'report', fields, typed);

export const AGREEMENT_FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  agreementReportFacts: (world) =>
    reportAt(
      world,
      {
        intent: 'fact',
        statement: 'A newspaper reported it',
        on: '2026-02-01',
        sources: 'https://example.org/news | A newspaper',
      },
      ['A newspaper reported it', 'https://example.org/news | A newspaper'],
    ),
  agencyActionRecord: (world) =>
    reportAt(
      world,
      {
        intent: 'action',
        agency: globalId('Agency', world.agency.hhs),
        kind: 'STATEMENT',
        actionStatement: 'It told reporters that it goes on',
        actionOn: '2026-02-01',
        actionSources: 'https://example.org/said',
      },
      ['It told reporters that it goes on', 'https://example.org/said'],
    ),
  agreementEdit: (world) => {
    const fields = {
      title: 'A title of mine',
      agreementKind: 'MEMORANDUM',
      summary: 'A summary of mine.',
      'parties.0.name': 'A department of mine',
      'parties.0.role': 'looks people up',
      'parties.0.agency': '',
      'known.PEOPLE.0.text': 'A statement of mine',
      'known.PEOPLE.0.sources': 'https://example.org/mine | A paper of mine',
      'known.PEOPLE.0.confidence': 'low',
      unknown: 'What I do not know',
    };
    return formAt(world, 'edit', fields, [
      'A title of mine',
      'A summary of mine.',
      'A department of mine',
      'A statement of mine',
      'https://example.org/mine | A paper of mine',
      'What I do not know',
    ]);
  },
  agreementCorrectFact: (world) => {
    const fields = {
      statement: 'A statement of mine',
      on: '2025-07-14',
      precision: 'DAY',
      sources: 'https://example.org/mine',
      reason: 'The month was misread',
    };
    return formAt(world, 'facts/:fact', fields, [
      'A statement of mine',
      'value="2025-07-14"',
      'The month was misread',
    ]);
  },
  agencyActionCorrect: async (world) => {
    const fields = {
      actionStatement: 'What it did, in words of mine',
      actionOn: '2026-02-03',
      kind: 'PUBLICATION',
      actionSources: 'https://example.org/mine',
      reason: 'The day was misread',
    };
    return formAt(world, 'actions/:act', fields, [
      'What it did, in words of mine',
      'value="2026-02-03"',
      'The day was misread',
    ]);
  },
  agreementMarkChecked: (world) => reportAt(world, { intent: 'checked' }, []),
  matterRecordCommunication: (world) =>
    reportAt(
      world,
      {
        intent: 'call',
        channel: 'PHONE',
        direction: 'IN',
        who: 'Ms. Rivera',
        subject: 'She promised an answer',
      },
      ['Ms. Rivera', 'She promised an answer'],
    ),
};
