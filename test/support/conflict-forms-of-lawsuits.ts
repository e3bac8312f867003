// The forms of a lawsuit's pages that change it, and those that matters of every kind share.
import { addRequest } from '#commands/lawsuits/add-request.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import type { MatterResult } from '#commands/matters/open-facts.ts';
import { globalId } from '#server/graphql/ids.ts';
import { corrected, factOf, FILED, formAt, type FormCase, recorded } from './conflict-scenes.ts';
import type { World } from './world.ts';

const suit = (world: World): Promise<MatterResult> =>
  recordLawsuit(world.as('editor'), {
    organization: world.organizationId,
    caption: 'A v. B',
    nature: 'foia',
    court: 'dcd',
  });

async function onSuit(
  world: World,
  target: MatterResult,
  tail: string,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> {
  const form = await formAt(world, target, tail, fields, typed);
  return { ...form, path: form.path.replace('/requests/', '/lawsuits/') };
}

export const LAWSUIT_FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  lawsuitEdit: async (world) => {
    const fields = {
      title: 'A title of mine',
      caption: 'A caption of mine',
      court: 'cand',
      nature: 'FOIA',
      'parties.plaintiff': 'Jane Roe | A. Counsel',
      'order.0.rule': 'LIT-OPP-NDCAL',
      'order.0.days': '21',
      'order.0.source': 'Standing order, paragraph 9',
    };
    return onSuit(world, await suit(world), 'edit', fields, [
      'A title of mine',
      'A caption of mine',
      'Jane Roe | A. Counsel',
      'Standing order, paragraph 9',
    ]);
  },
  lawsuitRecordEntry: async (world) => {
    const fields = {
      intent: 'save',
      'entry.enteredOn': '2026-03-10',
      'entry.text': 'MINUTE ORDER of mine',
      fact: ['order_entered', 'order_entered-2'],
      'order_entered.field.what': 'A report of mine',
      'order_entered-2.field.what': 'A schedule of mine',
    };
    return onSuit(world, await suit(world), 'record', fields, [
      'MINUTE ORDER of mine',
      'A report of mine',
      'A schedule of mine',
    ]);
  },
  lawsuitAddRequest: async (world) => {
    const { matterId } = await world.filed(FILED, { title: 'To be put in suit' });
    const fields = { intent: 'add-request', foiaRequest: globalId('FoiaRequest', matterId) };
    return onSuit(world, await suit(world), 'manage', fields, ['To be put in suit']);
  },
  lawsuitRemoveRequest: async (world) => {
    const { matterId, version } = await suit(world);
    const request = await world.filed(FILED, { title: 'To be taken out' });
    const added = await addRequest(world.as('editor'), {
      lawsuit: matterId,
      expectedVersion: version,
      foiaRequest: request.matterId,
    });
    const fields = { intent: 'remove-request', foiaRequest: globalId('FoiaRequest', request.matterId) };
    return onSuit(world, added, 'manage', fields, ['To be taken out']);
  },
  matterSetStatedDate: async (world) => {
    const fields = {
      intent: 'stated-date',
      label: 'Meet and confer',
      actor: 'US',
      dueOn: '2027-01-01',
      source: 'A mail of opposing counsel',
    };
    return onSuit(world, await suit(world), 'manage', fields, [
      'Meet and confer',
      'A mail of opposing counsel',
    ]);
  },
  matterCorrectEvent: async (world) => {
    const target = await recorded(world);
    const event = globalId('MatterEvent', await factOf(world, target, 'received_proper_component'));
    const fields = { intent: 'correct', 'occurred.on': '2026-03-06', reason: 'The stamp says the sixth' };
    return formAt(world, target, `events/${event}`, fields, [
      'value="2026-03-06"',
      'The stamp says the sixth',
    ]);
  },
  matterUndoCorrection: async (world) => {
    const target = await corrected(world);
    const event = globalId('MatterEvent', await factOf(world, target, 'received_proper_component'));
    return formAt(world, target, `events/${event}`, { intent: 'undo' }, ['Undo the correction']);
  },
};
