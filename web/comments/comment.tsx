import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Tombstone } from '../access/tombstone.tsx';
import type { Caller } from '../api.server.ts';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import type { Refusal } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { DoneNotice } from '../requests/done-notice.tsx';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { actOnComment } from './comment-acts.server.ts';
import { CommentExhibits } from './comment-exhibits.tsx';
import { type CommentForms, formOf } from './comment-form.ts';
import { CommentAnswers, CommentBody, CommentExhibitList, CommentSending } from './comment-list.tsx';
import { CommentSigners } from './comment-signers.tsx';
import { CommentSubmit } from './comment-submit.tsx';
import { CommentTextFields, savedText } from './comment-text-fields.tsx';
import { CommentQuery, type OneComment } from './comment.query.ts';
import { EarlierTexts } from './earlier-texts.tsx';
import styles from './dockets.module.css';
import { COMMENT_STATUS, commentPath } from './words.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { ...(await readable(params, { request, context })), clientMutationId: crypto.randomUUID() };
}

/** The comment behind an address, for whoever may see it. Throws the 404 page. */
async function readable(params: LoaderFunctionArgs['params'], caller: Caller) {
  const asked = { code: codeOf(params['reference']), id: params['comment'] ?? '' };
  const { matter, node, viewer } = await openMatter(CommentQuery, asked, [], caller);
  if (node?.__typename !== 'PublicComment' || node.docket?.id !== matter.id) throw notFound();
  return { docket: matter, comment: node, self: viewer?.person.name };
}

/** Several small forms, one act each: `intent` says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { docket, comment } = await readable(params, caller);
  const form = await readForm(request);
  const unstored: Refusal[] = [];
  for (const name of ['file', 'receipt']) {
    if (form.has(name)) unstored.push(...(await keepFiles(form, name, docket.organization.id, caller)));
  }
  const { sent } = await attempt(form, docket.id, caller, (chosen) =>
    unstored.length > 0
      ? { userErrors: unstored }
      : actOnComment(chosen, { docket: docket.id, comment: comment.id }, caller),
  );
  if (sent) return sent;
  const isGone = form.get('intent') === 'remove';
  throw redirect(`${isGone ? docket.path : commentPath(docket, comment)}?done=changed`);
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  {
    title: `${loaderData?.docket.isSample ? '[Sample] ' : ''}${loaderData?.comment.title ?? 'Comment'} · Sunclock`,
  },
];

const isDraft = ({ origin, status }: OneComment): boolean =>
  origin === 'OURS' && (status === 'DRAFT' || status === 'READY');

export default function CommentPage() {
  const { docket, comment, self, clientMutationId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const forms = { docket, comment, clientMutationId, sent };
  const isOpen = isDraft(comment);
  const mayWrite = docket.viewerCan.includes('WRITE_COMMENT');
  // Somebody else may have sent it while its words were typed here: they must not be lost.
  const isTyped = sent?.values['intent']?.[0] === 'edit';
  return (
    <>
      <MatterHead matter={docket} title={comment.title}>
        <p>
          <Badge tone={comment.missing.length > 0 ? 'ours' : 'calm'}>{COMMENT_STATUS[comment.status]}</Badge>{' '}
          {comment.commenter}
        </p>
      </MatterHead>
      <DoneNotice path={commentPath(docket, comment)} />
      <About comment={comment} />
      {comment.redaction ? <Tombstone redaction={comment.redaction} what="Words" /> : null}
      {mayWrite && (isOpen || isTyped) ? <TextForm {...forms} /> : <CommentBody comment={comment} />}
      {isOpen && mayWrite ? (
        <>
          <CommentSigners {...forms} />
          <CommentExhibits {...forms} />
        </>
      ) : (
        <CommentExhibitList comment={comment} />
      )}
      {isOpen && docket.viewerCan.includes('SUBMIT_COMMENT') ? (
        <CommentSubmit {...forms} self={self} />
      ) : null}
      <CommentSending comment={comment} />
      <CommentAnswers comment={comment} />
      <EarlierTexts {...forms} canPutBack={isOpen && mayWrite} />
      <Further docket={docket} comment={comment} isOpen={isOpen} />
    </>
  );
}

/** What it is about, and until when that can be commented on. */
function About({ comment: { notice } }: { comment: OneComment }) {
  if (!notice) return null;
  const period = notice.periods.at(-1);
  return (
    <p>
      About “{notice.title}”.{' '}
      {period?.closes ? (
        <strong>
          {period.isOpen ? 'Comments until ' : 'Comments closed: '}
          {period.closes}
        </strong>
      ) : null}
    </p>
  );
}

function TextForm(props: CommentForms) {
  const { docket, comment } = props;
  const fields = savedText(docket, comment);
  return (
    <Section title="The text" id="text">
      <ChangeForm {...formOf(props, 'edit')} fields={Object.values(fields)} button="Save the text">
        <CommentTextFields fields={fields} limit={comment.portalLimit} characters={comment.characters} />
      </ChangeForm>
    </Section>
  );
}

/** Where to go on, for those who may. */
function Further({
  docket,
  comment,
  isOpen,
}: Pick<CommentForms, 'docket' | 'comment'> & { isOpen: boolean }) {
  const { viewerCan, path } = docket;
  return (
    <ul className={styles['links']} data-screen-only>
      {viewerCan.includes('RECORD') && !isOpen ? (
        <li>
          <Link to={`${path}/record?door=COMMENT`}>
            Record what became of it: posted, changed, gone, answered
          </Link>
        </li>
      ) : null}
      {viewerCan.includes('REDACT') && !comment.redaction ? (
        <li>
          <Link to={`${path}/entries/${encodeURIComponent(comment.id)}/redact`}>
            Remove its words for good
          </Link>
        </li>
      ) : null}
      <li>
        <Link to={path}>Back to the docket</Link>
      </li>
    </ul>
  );
}
