import { readWindow } from '#db/queries/keyset.ts';
import { countMails, listMails, MAIL_ORDER } from '#db/queries/mails.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { Mail, MailConnection } from '../refs.ts';
import { mailReader } from './mailbox.ts';

Mail.implement({
  description: 'A mail as it went out, or as it would have where no mail server is set.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Mail', row.id),
    }),
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    to: t.exposeString('toAddress', { description: 'The address it goes to.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it went out, by the domain clock.' }),
    text: t.exposeString('text', { description: 'Its plain text.' }),
    html: t.exposeString('html', { description: 'Its HTML; show it in a sandbox.' }),
    messageId: t.exposeString('messageId', { description: 'Its Message-ID; a repeat bears the same.' }),
  }),
});

builder.queryField('mailbox', (t) =>
  t.field({
    type: MailConnection,
    nullable: true,
    description:
      "The viewer's own mails, newest first; null when nobody is signed in and where mails really go out. On a demo that only its own machine reaches, nobody in particular sees the mails to addresses that have no account.",
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (_root, args, ctx) => {
      const reader = mailReader(ctx);
      if (reader === null) return null;
      const page = await listMails(ctx.db, reader, readWindow(args, MAIL_ORDER));
      return connect(page, () => countMails(ctx.db, reader));
    },
  }),
);
