/**
 * Every form of the pages that changes a matter, by the mutation that it ends in: a matter on which it can be sent, its address,
 * and what somebody typed.
 */
import { editRequest } from '#commands/requests/edit-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { withdrawRequest } from '#commands/requests/withdraw-request.ts';
import { addNote } from '#commands/notes/add-note.ts';
import { globalId } from '#server/graphql/ids.ts';
import { ACCESS_FORMS, withStoredFile } from './conflict-forms-of-access.ts';
import { AGREEMENT_FORMS } from './conflict-forms-of-agreements.ts';
import { DOCKET_FORMS } from './conflict-forms-of-dockets.ts';
import { LAWSUIT_FORMS } from './conflict-forms-of-lawsuits.ts';
import { WITHHOLDING_FORMS } from './conflict-forms-of-withholdings.ts';
import { at, factOf, FILED, formAt, type FormCase } from './conflict-scenes.ts';
import type { World } from './world.ts';

export const FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  ...ACCESS_FORMS,
  ...AGREEMENT_FORMS,
  ...DOCKET_FORMS,
  ...LAWSUIT_FORMS,
  approvalAccept: async (world) => {
    const asked = await withdrawRequest(world.as('volunteer'), {
      ...at(await world.filed(FILED)),
      withdrawnOn: '2026-03-12',
      reason: 'They published it.',
    });
    const fields = {
      approval: globalId('Approval', asked.approvalId!),
      matter: globalId('FoiaRequest', asked.matterId),
      intent: 'accept',
      reason: 'Seen and agreed',
    };
    return { matterId: asked.matterId, path: '/approvals', fields, typed: ['Seen and agreed'] };
  },
  communicationAddFiles: withStoredFile,
  ...WITHHOLDING_FORMS,
  foiaRequestAddPart: async (world) =>
    formAt(world, await world.filed(FILED), 'manage', { intent: 'add-part', text: 'All their calendars' }, [
      'All their calendars',
    ]),
  foiaRequestClosePart: async (world) => {
    const target = await world.filed(FILED, { parts: ['One', 'Two'] });
    const [part] = await world.db.sql<{ id: string }[]>`
      select id from request_parts where matter_id = ${target.matterId} order by number desc`;
    const fields = {
      intent: 'close-part',
      part: globalId('RequestPart', part!.id),
      outcome: 'RELEASED',
      closedOn: '2026-03-20',
      outcomeAsStated: 'Granted in full',
    };
    return formAt(world, target, 'manage', fields, ['value="2026-03-20"', 'Granted in full']);
  },
  foiaRequestFollowReferral: async (world) => {
    const target = await recordCommunication(world.as('editor'), {
      ...at(await world.filed(FILED)),
      communication: { direction: 'in', channel: 'letter', subject: 'Referred', datedOn: '2026-03-10' },
      facts: [
        {
          kind: 'referred',
          occurred: { on: '2026-03-10' },
          fields: [{ key: 'body', value: 'The removals office' }],
        },
      ],
    });
    const referral = globalId('MatterEvent', await factOf(world, target, 'referred'));
    const fields = { referral, agency: globalId('Agency', world.agency.dhs) };
    return formAt(world, target, 'referral', fields, ['The removals office', 'Agency of family dhs']);
  },
  foiaRequestEdit: async (world) => {
    const fields = {
      title: 'A title of mine',
      agency: globalId('Agency', world.agency.dhs),
      requestText: 'A text of mine.',
      'requester.name': 'A name of mine',
    };
    return formAt(world, await world.draft(), 'edit', fields, [
      'A title of mine',
      'A text of mine.',
      'A name of mine',
    ]);
  },
  foiaRequestFile: async (world) => {
    const fields = {
      submittedOn: '2026-03-03',
      channel: 'EMAIL',
      proof: 'SENT_EMAIL',
      proofNote: 'Number 17-4711',
    };
    return formAt(world, await world.draft(), 'file', fields, ['value="2026-03-03"', 'Number 17-4711']);
  },
  foiaRequestRecordCommunication: async (world) => {
    const fields = {
      intent: 'save',
      'communication.direction': 'IN',
      'communication.channel': 'LETTER',
      'communication.subject': 'A letter of mine',
      'communication.datedOn': '2026-03-10',
      'communication.summary': 'What they said on the phone',
      fact: 'received_proper_component',
      'received_proper_component.on': '2026-03-05',
    };
    return formAt(world, await world.filed(FILED), 'record', fields, [
      'A letter of mine',
      'What they said on the phone',
      'value="2026-03-05"',
    ]);
  },
  matterSetPeople: async (world) => {
    const { owner, volunteer } = world.person;
    const fields = {
      lead: globalId('Person', owner),
      backup: globalId('Person', volunteer),
    };
    return formAt(world, await world.filed(FILED), 'people', fields, ['Use mine', 'Test volunteer']);
  },
  foiaRequestSetStatedDate: async (world) => {
    const fields = {
      intent: 'stated-date',
      label: 'Status report',
      actor: 'US',
      dueOn: '2027-01-01',
      source: 'Minute order of March 3',
    };
    return formAt(world, await world.filed(FILED), 'manage', fields, [
      'Status report',
      'Minute order of March 3',
    ]);
  },
  foiaRequestWithdraw: async (world) => {
    const fields = { intent: 'withdraw', withdrawnOn: '2026-03-20', reason: 'All of it was published' };
    return formAt(world, await world.filed(FILED), 'manage', fields, ['All of it was published']);
  },
  matterAddNote: async (world) =>
    formAt(world, await world.filed(FILED), 'notes', { intent: 'add', text: 'A note of mine' }, [
      'A note of mine',
    ]),
  matterEditNote: async (world) => {
    const target = await noted(world);
    const fields = { intent: 'edit', note: globalId('Note', target.noteId), text: 'Other words of mine' };
    return formAt(world, target, 'notes', fields, ['Other words of mine']);
  },
  matterRemoveNote: async (world) => {
    const target = await noted(world);
    const fields = { intent: 'remove', note: globalId('Note', target.noteId), reason: 'It is there twice' };
    return formAt(world, target, 'notes', fields, ['It is there twice']);
  },
  matterUndoAct: async (world) => {
    const target = await editRequest(world.as('editor'), {
      ...at(await world.draft()),
      title: 'A slip of the pen',
    });
    return formAt(world, target, 'history', { entry: '2', reason: 'It was a slip' }, ['It was a slip']);
  },
};

/** A note of the owner, who sends the forms. */
async function noted(world: World) {
  const { matterId: matter, version: expectedVersion } = await world.filed(FILED);
  return addNote(world.as('owner'), { matter, expectedVersion, text: 'A note' });
}
