/**
 * Puts a letter that is no reminder into the outbox, in the transaction of the act that it tells of: both are saved, or
 * neither. The worker is woken when the transaction commits. What a letter says is read when it goes out, with the rights
 * of that moment: a person who may no longer see the matter is told nothing.
 */
import type { NoticeKind } from '#domain/notices/notice.ts';
import { cancelNotices, insertNotice } from '#db/writes/notices.ts';
import { wakeWorker } from '#db/writes/outbox.ts';
import type { CommandContext } from '../context.ts';

export interface NewNotice {
  readonly kind: NoticeKind;
  /** Whose letter it is; null or absent for an address without an account. */
  readonly personId?: string | null;
  readonly toAddress: string;
  /** The matter it speaks of; its reader must still be allowed to see it when the letter goes out. */
  readonly matterId?: string | null;
  /** Ids (`organizationId`, `byPersonId`, ...) and words of the catalogue (`what`, `role`); never a name, title or secret. */
  readonly params?: Readonly<Record<string, string>>;
  /** A one-time address of this site. Wiped when the letter went out or was given up. */
  readonly link?: string | null;
  /** When it goes out, an ISO instant of the domain clock; default now. */
  readonly sendAt?: string;
  /** With the same words a second letter is never made: `embargo:<matter>:<end>:7`. */
  readonly onceKey?: string | null;
}

type NoticeContext = Pick<CommandContext, 'tx' | 'newId' | 'now'>;

/** Plans one letter. Harmless when repeated with a `onceKey`. */
export async function planNotice(ctx: NoticeContext, notice: NewNotice): Promise<void> {
  await insertNotice(ctx.tx, {
    id: ctx.newId(),
    kind: notice.kind,
    personId: notice.personId ?? null,
    toAddress: notice.toAddress,
    matterId: notice.matterId ?? null,
    params: notice.params ?? {},
    link: notice.link ?? null,
    sendAt: notice.sendAt ?? ctx.now,
    onceKey: notice.onceKey ?? null,
  });
  await wakeWorker(ctx.tx);
}

/** Takes back letters that have not gone out: of one kind, with these params. */
export const withdrawNotices = (
  { tx }: Pick<CommandContext, 'tx'>,
  kind: NoticeKind,
  params: Readonly<Record<string, string>>,
): Promise<void> => cancelNotices(tx, kind, params);
