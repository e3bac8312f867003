// A real SMTP server for tests: it speaks the protocol, keeps what it accepted, and can be told to
// behave like the servers that lose mail: slow, refusing for now, or gone before its answer is read.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server does with the next messages. */
export type Behaviour =
  | { readonly kind: 'accept' }
  /** Accepts, but says 250 only after this long. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** 451: try again later; nothing is kept. */
  | { readonly kind: 'refuseForNow' }
  /** Keeps the message, then cuts the connection: the sender never reads the 250. */
  | { readonly kind: 'dropBeforeAnswer' };

export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  /** Every message that was kept, in order of arrival, repeats included. */
  readonly mails: readonly ParsedMail[];
  readonly behave: (behaviour: Behaviour) => void;
  /** Called when a message has been read whole, before the answer: a place to kill the sender. */
  readonly onMessage: (listener: (mail: ParsedMail) => void) => void;
  /** Resolves when `count` messages were kept; rejects after `milliseconds` (default 10 s). */
  readonly waitFor: (count: number, milliseconds?: number) => Promise<readonly ParsedMail[]>;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port of 127.0.0.1. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const listeners: ((mail: ParsedMail) => void)[] = [];
  let behaviour: Behaviour = { kind: 'accept' };

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer) {
    const mail = await simpleParser(await buffer(stream));
    const now = behaviour;
    if (now.kind === 'refuseForNow') {
      answer(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      return;
    }
    mails.push(mail);
    for (const listener of listeners) listener(mail);
    if (now.kind === 'delay') await sleep(now.milliseconds);
    if (now.kind === 'dropBeforeAnswer') cut(server, session);
    else answer();
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onData: (stream, session, answer) => void receive(stream, session, answer).catch(answer),
  });
  // A client that is killed in the middle resets its socket; that is the point of some tests.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (next) => (behaviour = next),
    onMessage: (listener) => void listeners.push(listener),
    waitFor: (count, milliseconds = 10_000) => waitFor(mails, count, milliseconds),
    clear: () => void mails.splice(0),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Answer = (error?: Error | null) => void;

function cut(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    const { id, _socket: socket } = connection as unknown as { id: string; _socket: { destroy: () => void } };
    if (id === session.id) socket.destroy();
  }
}

async function waitFor(mails: readonly ParsedMail[], count: number, milliseconds: number) {
  for (const end = Date.now() + milliseconds; mails.length < count; await sleep(20)) {
    if (Date.now() > end) throw new Error(`${mails.length} of ${count} mails after ${milliseconds} ms`);
  }
  return mails;
}
