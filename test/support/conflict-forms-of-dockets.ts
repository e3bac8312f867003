// The forms of an agency docket's pages that change it, and those of a comment in it.
import { draftComment } from '#commands/comments/draft-comment.ts';
import type { CommentResult } from '#commands/comments/open-comment.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { addExhibit, addSignOn } from '#commands/comments/sign-comment.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import type { MatterResult } from '#commands/matters/open-facts.ts';
import { globalId } from '#server/graphql/ids.ts';
import { formAt, type FormCase } from './conflict-scenes.ts';
import type { World } from './world.ts';

type Scenes = Readonly<Record<string, (world: World) => Promise<FormCase>>>;

const docket = (world: World): Promise<MatterResult> =>
  recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'A routine use.',
  });

const target = ({ matterId, version }: MatterResult) => ({
  agencyDocket: matterId,
  expectedVersion: version,
});

const drafted = async (world: World): Promise<CommentResult> =>
  draftComment(world.as('editor'), {
    ...target(await docket(world)),
    title: 'A comment',
    text: 'We object.',
  });

const stored = (world: World, sha256: string) =>
  storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'paper.pdf',
    mediaType: 'application/pdf',
    sha256: sha256.repeat(64),
    bytes: 10,
    storageKey: sha256.repeat(32),
  });

async function onDocket(
  world: World,
  matter: MatterResult,
  tail: string,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> {
  const form = await formAt(world, matter, tail, fields, typed);
  return { ...form, path: form.path.replace('/requests/', '/agency-dockets/') };
}

const onComment = (
  world: World,
  comment: CommentResult,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> =>
  onDocket(world, comment, `comments/${globalId('PublicComment', comment.commentId)}`, fields, typed);

/** What is kept of a docket and recorded in it. */
const OF_DOCKETS: Scenes = {
  agencyDocketEdit: async (world) => {
    const fields = {
      title: 'A title of mine',
      agency: globalId('Agency', world.agency.dhs),
      kind: 'RULEMAKING',
      docketNumber: 'DHS-2026-0007',
      subject: 'A subject of mine',
      systems: '09-70-0541 | A system of mine | 83 FR 46951',
    };
    return onDocket(world, await docket(world), 'edit', fields, [
      'A title of mine',
      'DHS-2026-0007',
      'A subject of mine',
      '09-70-0541 | A system of mine | 83 FR 46951',
    ]);
  },
  agencyDocketRecordPaper: async (world) => {
    const fields = {
      intent: 'save',
      'communication.subject': 'A notice of mine',
      'communication.datedOn': '2026-03-10',
      fact: ['notice_published', 'comments_due_stated'],
      'notice_published.field.kind': 'general',
      'notice_published.field.title': 'A title as published',
      'comments_due_stated.field.dueOn': '2027-04-10',
    };
    return onDocket(world, await docket(world), 'record', fields, [
      'A notice of mine',
      'A title as published',
      'value="2027-04-10"',
    ]);
  },
  agencyDocketNoteComments: async (world) =>
    onDocket(
      world,
      await docket(world),
      'others',
      { intent: 'note', commenter: 'State of Mine', trackingNumber: '0007-abc' },
      ['State of Mine', '0007-abc'],
    ),
  agencyDocketImportComments: async (world) => ({
    ...(await onDocket(world, await docket(world), 'others', { intent: 'import' }, ['the file'])),
    table: 'Organization Name,Tracking Number\nState of Mine,0007-abc\n',
  }),
  agencyDocketDraftComment: async (world) =>
    onDocket(
      world,
      await docket(world),
      'comments/new',
      { title: 'A comment of mine', text: 'We write that …' },
      ['A comment of mine', 'We write that …'],
    ),
};

/** The page of one comment. */
const OF_COMMENTS: Scenes = {
  agencyDocketEditComment: async (world) =>
    onComment(
      world,
      await drafted(world),
      { intent: 'edit', title: 'A title of mine', text: 'Other words of mine', 'was.text': 'We object.' },
      ['A title of mine', 'Other words of mine'],
    ),
  agencyDocketReadyComment: async (world) =>
    onComment(world, await drafted(world), { intent: 'ready' }, ['It can be sent']),
  agencyDocketRemoveComment: async (world) =>
    onComment(world, await drafted(world), { intent: 'remove', reason: 'It is there twice' }, [
      'It is there twice',
    ]),
  agencyDocketAddSignOn: async (world) =>
    onComment(
      world,
      await drafted(world),
      {
        intent: 'add-sign-on',
        signatory: 'A clinic of mine',
        authorityBy: 'Its director, by mail',
        authorityOn: '2026-03-05',
      },
      ['A clinic of mine', 'Its director, by mail', 'value="2026-03-05"'],
    ),
  agencyDocketRemoveSignOn: async (world) => {
    const draft = await drafted(world);
    const signed = await addSignOn(world.as('editor'), {
      ...target(draft),
      comment: draft.commentId,
      organization: 'A clinic',
      authorityBy: 'Its director',
      authorityOn: '2026-03-05',
    });
    const [row] = await world.db.sql<{ id: string }[]>`
      select id from comment_sign_ons where comment_id = ${draft.commentId}`;
    const fields = { intent: 'remove-sign-on', signOn: globalId('CommentSignOn', row!.id) };
    return onComment(world, signed, fields, ['A clinic']);
  },
  agencyDocketAddExhibit: async (world) => {
    const { documentId } = await stored(world, 'c');
    const fields = { intent: 'add-exhibit', file: globalId('Document', documentId), label: 'A declaration' };
    return onComment(world, await drafted(world), fields, ['A declaration']);
  },
  agencyDocketRemoveExhibit: async (world) => {
    const draft = await drafted(world);
    const { documentId: file } = await stored(world, 'd');
    const added = await addExhibit(world.as('editor'), {
      ...target(draft),
      comment: draft.commentId,
      file,
      label: 'A declaration',
    });
    return onComment(world, added, { intent: 'remove-exhibit', exhibit: '1' }, ['A declaration']);
  },
  agencyDocketSubmitComment: async (world) => {
    const fields = {
      intent: 'submit',
      submittedOn: '2026-03-06',
      how: 'PORTAL',
      submittedBy: 'A person of mine',
      trackingNumber: 'm3x-0012-abcd',
    };
    return onComment(world, await drafted(world), fields, [
      'value="2026-03-06"',
      'A person of mine',
      'm3x-0012-abcd',
    ]);
  },
};

export const DOCKET_FORMS: Scenes = { ...OF_DOCKETS, ...OF_COMMENTS };
