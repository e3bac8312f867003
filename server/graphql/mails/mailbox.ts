// Who may read which mails here.
import { type MailReader, type MailRow, mailsByIds } from '#db/queries/mails.ts';
import type { ApiContext } from '../../context.ts';

/** Who reads the mailbox here; null where it is closed to them. */
export function mailReader({ hasMailbox, showsStrangersMail, viewer }: ApiContext): MailReader | null {
  if (!hasMailbox) return null;
  // A mail may hold a link that signs in: no key reads one.
  if (viewer.kind === 'person') return viewer.key ? null : viewer;
  return showsStrangersMail ? 'strangers' : null;
}

/** One mail of the reader's, or null. */
export async function loadMail(ctx: ApiContext, id: string): Promise<MailRow | null> {
  const reader = mailReader(ctx);
  if (reader === null) return null;
  if (reader !== 'strangers') return ctx.loaders.mails(id);
  const [row] = await mailsByIds(ctx.db, reader, [id]);
  return row ?? null;
}
