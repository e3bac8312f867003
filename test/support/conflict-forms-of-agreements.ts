// The forms on the page where an agreement is kept, each with what somebody typed.
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
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
  const [row] = await world.db.sql<{ code: string; fact: string }[]>`
    select m.code, e.id as fact from matters m join matter_events e on e.matter_id = m.id where m.id = ${matterId}`;
  const path = `/agreements/${row!.code}/${tail}`;
  const fact = encodeURIComponent(globalId('MatterEvent', row!.fact));
  return { matterId, path: path.replace(':fact', fact), fields, typed };
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
