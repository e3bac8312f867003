// A docket that an organization keeps to itself: a notice with its period, a comment of ours with a signature, and a paper.
import { draftComment } from '#commands/comments/draft-comment.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordDocketPaper } from '#commands/comments/record-paper.ts';
import { addSignOn } from '#commands/comments/sign-comment.ts';
import type { World } from './world.ts';

interface PrivateDocket {
  readonly code: string;
  readonly commentId: string;
  /** Of the docket and of all that stands in it. */
  readonly ids: readonly string[];
}

/** @param word stands in every text of it */
export async function addPrivateDocket(world: World, word: string): Promise<PrivateDocket> {
  const editor = world.as('editor');
  const { matterId, version } = await recordDocket(editor, {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'nonrulemaking',
    docketNumber: 'CMS-2026-0999',
    title: `${word} docket`,
    subject: `About the ${word}.`,
    lead: world.person.editor,
  });
  const recorded = await recordDocketPaper(editor, {
    agencyDocket: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'portal', subject: `${word} notice`, datedOn: '2026-03-02' },
    facts: [
      {
        kind: 'notice_published',
        occurred: { on: '2026-03-02' },
        fields: Object.entries({ kind: 'proposed_rule', title: `${word} rule` }).map(([key, value]) => ({
          key,
          value,
        })),
      },
      {
        kind: 'comments_due_stated',
        occurred: { on: '2026-03-02' },
        aboutFact: 0,
        fields: [{ key: 'dueOn', value: '2026-12-31' }],
      },
    ],
  });
  const [{ id: notice }] = await world.db.sql<
    [{ id: string }]
  >`select id from agency_notices where matter_id = ${matterId}`;
  const drafted = await draftComment(editor, {
    agencyDocket: matterId,
    expectedVersion: recorded.version,
    notice,
    title: `${word} comment`,
    text: `We write about the ${word}.`,
  });
  await addSignOn(editor, {
    agencyDocket: matterId,
    comment: drafted.commentId,
    expectedVersion: drafted.version,
    organization: `${word} friends`,
    authorityBy: `${word} director`,
    authorityOn: '2026-03-03',
  });
  const { sql } = world.db;
  const rows = await sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${matterId} union all select id from deadlines where matter_id = ${matterId}
    union all select id from communications where matter_id = ${matterId}
    union all select id from public_comments where matter_id = ${matterId}`;
  const [{ code }] = await sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return { code, commentId: drafted.commentId, ids: [matterId, ...rows.map(({ id }) => id)] };
}
