// The forms on the page where an agreement is kept, each with what somebody typed.
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { globalId } from '#server/graphql/ids.ts';
import type { FormCase } from './conflict-scenes.ts';
import type { World } from './world.ts';

async function reportAt(
  world: World,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> {
  const { matterId } = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'One opens records to another.',
    parties: [],
    known: [],
    unknown: [],
  });
  const [row] = await world.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  return { matterId, path: `/agreements/${row!.code}/report`, fields, typed };
}

export const AGREEMENT_FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  agreementReportFacts: (world) =>
    reportAt(
      world,
      {
        intent: 'fact',
        statement: 'A newspaper reported it',
        on: '2026-02-01',
        url: 'https://example.org/news',
      },
      ['A newspaper reported it', 'https://example.org/news'],
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
        actionUrl: 'https://example.org/said',
      },
      ['It told reporters that it goes on', 'https://example.org/said'],
    ),
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
