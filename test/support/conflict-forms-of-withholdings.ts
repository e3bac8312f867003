/** The forms about what was withheld; see `conflict-forms.ts`. */
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { addWithholding } from '#commands/requests/withholdings.ts';
import { globalId } from '#server/graphql/ids.ts';
import { at, factOf, FILED, formAt, type FormCase } from './conflict-scenes.ts';
import type { World } from './world.ts';

export const WITHHOLDING_FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  foiaRequestAddWithholding: async (world) =>
    formAt(
      world,
      await world.filed(FILED),
      'withholdings',
      { intent: 'add', description: 'A memo of mine' },
      ['A memo of mine'],
    ),
  foiaRequestClawBack: async (world) => {
    const target = await released(world);
    const fields = {
      production: globalId('MatterEvent', await factOf(world, target, 'production')),
      askedOn: '2026-03-12',
      agencyWords: 'Sent by mistake',
    };
    return formAt(world, target, 'claw-back', fields, ['value="2026-03-12"', 'Sent by mistake']);
  },
  foiaRequestEditWithholding: (world) =>
    ofRow(world, { intent: 'edit', description: 'A memo', ruling: 'Release it now' }, ['Release it now']),
  foiaRequestImportWithholdings: async (world) => ({
    ...(await formAt(world, await world.filed(FILED), 'withholdings/import', { intent: 'import' }, [
      'Kept: ',
    ])),
    table: 'Bates,Description\nCMS-000001,A memo\n',
  }),
  foiaRequestSetPosition: async (world) => ({
    ...(await ofRow(world, { intent: 'position', position: 'It is final agency action' }, [
      'It is final agency action',
    ])),
    as: 'counsel',
  }),
  foiaRequestRemoveWithholdings: (world) =>
    ofRow(world, { intent: 'remove', reason: 'It stands there twice' }, ['It stands there twice']),
};

async function ofRow(
  world: World,
  fields: Readonly<Record<string, string>>,
  typed: readonly string[],
): Promise<FormCase> {
  const target = await addWithholding(world.as('owner'), {
    ...at(await world.filed(FILED)),
    description: 'A memo',
  });
  const withholding = globalId('Withholding', target.withholdingId);
  return formAt(world, target, 'withholdings', { ...fields, withholding }, typed);
}

const released = async (world: World) =>
  recordCommunication(world.as('editor'), {
    ...at(await world.filed(FILED)),
    communication: { direction: 'in', channel: 'letter', subject: 'A release', datedOn: '2026-03-10' },
    facts: [{ kind: 'production', occurred: { on: '2026-03-10' } }],
  });
