/** Plays one docket of the sample story through the real acts, as its people would. */
import { NOTICE_VOCABULARY } from '#domain/comments/notice-facts.ts';
import type {
  SampleComment,
  SampleDocket,
  SampleNoticeFact,
  SamplePaper,
} from '#db/seeds/demo/sample-dockets.ts';
import { draftComment } from '../comments/draft-comment.ts';
import { recordDocket } from '../comments/record-docket.ts';
import { recordDocketPaper } from '../comments/record-paper.ts';
import { addSignOn } from '../comments/sign-comment.ts';
import { submitComment } from '../comments/submit-comment.ts';
import type { CommandDeps } from '../context.ts';
import type { Stage } from './scene.ts';

/** What the next step needs to know. */
interface Scene extends Stage {
  readonly editor: CommandDeps;
  readonly matterId: string;
  readonly version: number;
  readonly noticeId: string | null;
  readonly commentId: string | null;
}

export async function actOutDocket(stage: Stage, docket: SampleDocket): Promise<void> {
  const editor = { ...stage.deps, viewer: stage.viewerOf('editor') };
  const { title, subject, kind, number, missingNotice } = docket;
  const made = await recordDocket(editor, {
    organization: stage.organizationId,
    agreement: stage.agreementId,
    agency: stage.agencyIds.get(docket.agency) ?? '',
    title,
    subject,
    docketKind: kind,
    docketNumber: number,
    missingNotice,
    visibility: 'public',
    lead: stage.personIds.get('editor') ?? null,
    backup: stage.personIds.get('counsel') ?? null,
  });
  let scene: Scene = { ...stage, editor, ...made, noticeId: null, commentId: null };
  for (const step of docket.steps) {
    scene = step.act === 'paper' ? await record(scene, step) : await comment(scene, step);
  }
}

async function record(scene: Scene, { on, subject, facts }: SamplePaper): Promise<Scene> {
  const datedOn = scene.dateOf(on);
  const { factIds, ...done } = await recordDocketPaper(scene.editor, {
    agencyDocket: scene.matterId,
    expectedVersion: scene.version,
    communication: { direction: 'in', channel: 'portal', subject, datedOn },
    facts: facts.map((fact, at) => factOf(scene, fact, at, datedOn)),
  });
  return { ...scene, ...done, noticeId: scene.noticeId ?? factIds[0] ?? null };
}

/** What a fact is about: the first notice, of this paper or of an earlier one; a comment is the newest of ours. */
function factOf(scene: Scene, { kind, on, fields = {} }: SampleNoticeFact, at: number, datedOn: string) {
  const isAbout = NOTICE_VOCABULARY.kinds[kind]?.answers ?? false;
  const isOfComment = NOTICE_VOCABULARY.kinds[kind]?.fields['comments'] !== undefined;
  const said = isOfComment && scene.commentId ? { ...fields, comments: scene.commentId } : fields;
  return {
    kind,
    occurred: { on: on ? scene.dateOf(on) : datedOn },
    aboutEvent: isAbout ? scene.noticeId : null,
    aboutFact: isAbout && scene.noticeId === null && at > 0 ? 0 : null,
    fields: Object.entries(said).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : scene.dateOf(value),
    })),
  };
}

async function comment(
  scene: Scene,
  { title, text, signs = [], sentOn, trackingNumber }: SampleComment,
): Promise<Scene> {
  const at = ({ matterId, version }: Pick<Scene, 'matterId' | 'version'>) => ({
    agencyDocket: matterId,
    expectedVersion: version,
  });
  const drafted = await draftComment(scene.editor, { ...at(scene), notice: scene.noticeId, title, text });
  const { commentId } = drafted;
  let now: Scene = { ...scene, ...drafted };
  for (const { on, ...sign } of signs) {
    const signed = { ...at(now), comment: commentId, ...sign, authorityOn: scene.dateOf(on) };
    now = { ...now, ...(await addSignOn(scene.editor, signed)) };
  }
  if (!sentOn) return now;
  const sent = await submitComment(scene.editor, {
    ...at(now),
    comment: commentId,
    submittedOn: scene.dateOf(sentOn),
    how: 'portal',
    submittedBy: 'Edwin Tran',
    trackingNumber,
  });
  return { ...now, ...sent };
}
