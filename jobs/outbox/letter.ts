// What one letter of the outbox has become when it is about to go out.
import type { Database } from '#db/client.ts';
import type { Following, SentMail } from '#db/writes/outbox-leases.ts';
import type { RenderedMail } from '../mail/render.tsx';
import type { OutgoingMail } from '../mail/transport.ts';

export interface Letter {
  readonly mail: OutgoingMail;
  /** For `/mailbox`; without the one-time link where the mail really goes out. */
  readonly kept: SentMail;
  readonly follow: Following | null;
}

/** `cancel` says in a few words, without any content, why it is not sent; `compose` may throw, which is a failed attempt. */
export type Prepared = { readonly cancel: string } | { readonly compose: () => Promise<Letter> };

export interface PrepareDeps {
  readonly db: Database;
  readonly publicUrl: string;
  readonly newId: () => string;
  /** A mail server takes it; false = the kept mail is the delivery. */
  readonly goesOut: boolean;
}

/** Reads a letter as its person may read it now. */
export type Prepare = (deps: PrepareDeps, id: string) => Promise<Prepared>;

/** Fixed by the row, so that a repeat carries the same and mail programs show it once. */
export const messageIdOf = (id: string, publicUrl: string) => `<${id}@${new URL(publicUrl).hostname}>`;

/** The copy for `/mailbox`. */
export function keptOf(
  { to, messageId }: OutgoingMail,
  { subject, text, html }: RenderedMail,
  owner: { readonly id: string; readonly personId: string | null },
): SentMail {
  return { ...owner, toAddress: to.address, subject, text, html, messageId };
}

const PAGES: Readonly<Record<string, string>> = {
  foia_request: 'requests',
  lawsuit: 'lawsuits',
  agreement: 'agreements',
  agency_docket: 'agency-dockets',
};

/** Absolute address of a matter's page. */
export const matterAddress = (kind: string, code: string, publicUrl: string): string =>
  new URL(`/${PAGES[kind] ?? 'requests'}/${code}`, publicUrl).href;
