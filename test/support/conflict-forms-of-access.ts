/** The forms about who sees a matter; see `conflict-forms.ts`. */
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { shareMatter } from '#commands/access/share-matter.ts';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { linkMatter } from '#commands/matters/link-matter.ts';
import { globalId } from '#server/graphql/ids.ts';
import { factOf, FILED, formAt, type FormCase, inAMonth, onMatter, recorded } from './conflict-scenes.ts';
import type { World } from './world.ts';

export const ACCESS_FORMS: Readonly<Record<string, (world: World) => Promise<FormCase>>> = {
  documentHold: (world) => checkForm(world, 'clear', { intent: 'hold', reason: 'A number on page 3' }),
  documentMakeCopy: (world) =>
    checkForm(
      world,
      'held',
      { intent: 'copy', chosen: 'true', box: '1,0,0,9,9', reason: 'A number' },
      'copy',
    ),
  documentRelease: (world) =>
    checkForm(world, 'held', {
      intent: 'release',
      reason: 'It is his own number',
    }),
  matterEndGuest: async (world) => {
    const address = 'guest@example.org';
    const target = await inviteGuest(world.as('editor'), {
      ...onMatter(await world.filed(FILED)),
      address,
      role: 'viewer',
      lastDay: inAMonth(),
    });
    return formAt(world, target, 'guests', { intent: 'end', address }, ['End now for']);
  },
  matterInviteGuest: async (world) => {
    const fields = {
      intent: 'invite',
      address: 'counsel@example.org',
      role: 'VOLUNTEER',
      lastDay: inAMonth(),
    };
    return formAt(world, await world.filed(FILED), 'guests', fields, [
      'value="counsel@example.org"',
      `value="${inAMonth()}"`,
    ]);
  },
  foiaRequestKeepFields: async (world) =>
    formAt(
      world,
      await world.filed(FILED),
      'visibility',
      { intent: 'fields', fields: 'REQUESTER', reason: 'They asked for it' },
      ['They asked for it'],
    ),
  matterEndShareLink: async (world) => {
    const { matterId, version } = await world.filed(FILED);
    const target = await shareMatter(world.as('editor'), {
      matter: matterId,
      expectedVersion: version,
      lastDay: inAMonth(),
      digest: `digest of ${matterId}`,
    });
    return formAt(world, target, 'share', { intent: 'end' }, ['End the share link?']);
  },
  matterShare: async (world) =>
    formAt(world, await world.filed(FILED), 'share', { intent: 'make', lastDay: inAMonth() }, [
      `value="${inAMonth()}"`,
    ]),
  matterLink: async (world) => {
    const other = await world.filed(FILED);
    const [row] = await world.db.sql<
      { code: string }[]
    >`select code from matters where id = ${other.matterId}`;
    const code = row?.code ?? '';
    const fields = { intent: 'link', kind: 'RELATED', to: code, source: 'The same letter' };
    return formAt(world, await world.filed(FILED), 'links', fields, ['The same letter', code]);
  },
  matterUnlink: async (world) => {
    const [target, other] = [await world.filed(FILED), await world.filed(FILED)];
    const { version } = await linkMatter(world.as('editor'), {
      ...onMatter(target),
      to: other.matterId,
      kind: 'related',
      source: 'The same letter',
    });
    const rows = await world.db.sql<
      { id: string }[]
    >`select id from matter_links where from_id = ${target.matterId}`;
    const link = globalId('MatterLink', rows[0]?.id ?? '');
    return formAt(world, { ...target, version }, 'links', { intent: 'unlink', link }, ['The same letter']);
  },
  matterSetLegalHold: async (world) =>
    formAt(world, await world.filed(FILED), 'hold', { intent: 'set', reason: 'We shall sue' }, [
      'We shall sue',
    ]),
  matterLiftLegalHold: async (world) => {
    const { matterId, version } = await world.filed(FILED);
    const target = await setLegalHold(world.as('owner'), {
      matter: matterId,
      expectedVersion: version,
      reason: 'We may sue.',
    });
    return formAt(world, target, 'hold', { intent: 'lift', reason: 'It is settled' }, ['It is settled']);
  },
  matterRedact: async (world) => {
    const target = await recorded(world);
    const event = globalId('MatterEvent', await factOf(world, target, 'received_proper_component'));
    const fields = { intent: 'redact', choice: 'fact', reason: 'It names a patient' };
    return formAt(world, target, `entries/${event}/redact`, fields, ['It names a patient']);
  },
  matterRedactOwnWords: async (world) => {
    const fields = { intent: 'redact', words: 'REQUESTER', reason: 'It names a patient' };
    return formAt(world, await world.filed(FILED), 'words', fields, ['It names a patient']);
  },
  matterSetPartVisibility: async (world) => {
    const target = await recorded(world);
    const event = globalId('MatterEvent', await factOf(world, target, 'received_proper_component'));
    const fields = { intent: 'fact', choice: 'organization', reason: 'Names a source' };
    return formAt(world, target, `entries/${event}`, fields, ['Names a source']);
  },
  matterSetVisibility: async (world) =>
    formAt(world, await world.filed(FILED), 'visibility', { choice: 'public', reason: 'It can be told' }, [
      'It can be told',
    ]),
};

/** The page on which the file of a letter is decided on, or copied. */
async function checkForm(
  world: World,
  state: 'held' | 'clear',
  fields: Readonly<Record<string, string>> & { readonly reason: string },
  page: 'check' | 'copy' = 'check',
): Promise<FormCase> {
  const target = await recorded(world);
  const { matterId } = target;
  const [letter] = await world.db.sql<{ id: string }[]>`
    with file as (
      insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state)
      values (gen_random_uuid(), ${world.organizationId}, 'x', 1, 'x.pdf', 'application/pdf', gen_random_uuid(), ${world.person.editor}, app_now(), ${state})
      returning id)
    update communications set document_id = (select id from file) where matter_id = ${matterId} and subject = 'We got it' returning id`;
  const tail = `entries/${globalId('Communication', letter!.id)}/${page}`;
  return formAt(world, target, tail, fields, [fields.reason]);
}

/** A file that is stored and waits to be put into a letter. */
export async function withStoredFile(world: World): Promise<FormCase> {
  const target = await recorded(world);
  const [file] = await world.db.sql<{ id: string }[]>`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at)
    values (gen_random_uuid(), ${world.organizationId}, 'y', 1, 'y.pdf', 'application/pdf', gen_random_uuid(), ${world.person.editor}, app_now())
    returning id`;
  const [letter] = await world.db.sql<{ id: string }[]>`
    select id from communications where matter_id = ${target.matterId} and subject = 'We got it'`;
  const id = globalId('Document', file!.id);
  const fields = { intent: 'add', files: id, 'files.name': `${id} The annex` };
  return formAt(world, target, `entries/${globalId('Communication', letter!.id)}/files`, fields, [
    'The annex',
  ]);
}
