/**
 * A letter that is no reminder, if its person may still be told. One about a matter that they can no longer see is not
 * sent. Where a mail server takes it, the copy that is kept holds no one-time link.
 */
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { noticeMessage } from '#domain/notices/message.ts';
import { noticeFacts, type NoticeFacts } from '#db/queries/notices.ts';
import { viewerOfLetter } from '#db/queries/viewers.ts';
import { renderNotice } from '../mail/render.tsx';
import type { OutgoingMail } from '../mail/transport.ts';
import {
  keptOf,
  type Letter,
  matterAddress,
  messageIdOf,
  type PrepareDeps,
  type Prepared,
} from '../outbox/letter.ts';

export async function prepareNotice(deps: PrepareDeps, id: string): Promise<Prepared> {
  const viewer = await viewerOfLetter(deps.db, 'notices', id);
  const facts = await noticeFacts(deps.db, viewer ?? ANONYMOUS, id);
  if (facts === null) return { cancel: 'its person is gone' };
  const isHidden = facts.isOfMatter && facts.personId !== null && facts.matterCode === null;
  return isHidden ? { cancel: 'no right to see the matter' } : { compose: () => compose(deps, facts) };
}

async function compose({ publicUrl, newId, goesOut }: PrepareDeps, facts: NoticeFacts): Promise<Letter> {
  const message = noticeMessage(facts);
  const props = { message, name: facts.personName, isSample: facts.isSample };
  const rendered = await renderNotice({ ...props, url: addressOf(facts, publicUrl) });
  const mail: OutgoingMail = {
    ...rendered,
    to: { name: facts.personName ?? '', address: facts.toAddress },
    messageId: messageIdOf(facts.id, publicUrl),
    inReplyTo: null,
    date: facts.now,
  };
  const isSecret = goesOut && facts.link !== null;
  const copy = isSecret ? await renderNotice({ ...props, url: null }) : rendered;
  return { mail, kept: keptOf(mail, copy, { id: newId(), personId: facts.personId }), follow: null };
}

/** The one-time link, else the page of its kind, else the matter. Links come from PUBLIC_URL alone. */
function addressOf({ kind, params, link, matterKind, matterCode }: NoticeFacts, publicUrl: string): string {
  if (link !== null) return new URL(link, publicUrl).href;
  if (kind === 'security_changed') return new URL('/security', publicUrl).href;
  if (kind === 'file_held') return new URL('/my-day', publicUrl).href;
  if (kind === 'approval_waiting') return new URL('/approvals', publicUrl).href;
  if (kind === 'proposal_decided')
    return new URL(`/agencies/proposals?state=${params['what']}`, publicUrl).href;
  return matterCode === null ? publicUrl : matterAddress(matterKind ?? '', matterCode, publicUrl);
}
