/** Holes in what keeps the record: words that were removed and are still told, and checks that believe a forger. */
import type { Hole } from './gate-holes.ts';

const REDACT = 'test/commands/access/redact.test.ts';
const FILES = 'test/server/redact.test.ts';
const WRITES = 'db/writes/redaction.ts';
const CHECK = 'commands/matters/check-chain.ts';

export const RECORD_HOLES: readonly Hole[] = [
  {
    name: 'an act of an agency cites a file that its author may not have',
    file: 'commands/matters/paper-of-action.ts',
    piece: "    await checkDocument(ctx, matter.organizationId, cited.file, ['file']);\n    const files",
    instead: '    const files',
    test: 'test/commands/agreements/agency-actions.test.ts',
  },
  {
    name: 'what was released is added up with what the asker may not see',
    file: 'db/queries/recorded-events.ts',
    piece: "\n      and ${partIsVisible(db, viewer, 'e')}\n    order by e.matter_id, e.id",
    instead: '\n    order by e.matter_id, e.id',
    test: 'test/server/graphql/productions.test.ts',
  },
  {
    name: 'removed words are still told by the history',
    file: WRITES,
    piece: 'where matter_id = ${matterId} and number = any(',
    instead: 'where false and matter_id = ${matterId} and number = any(',
    test: REDACT,
  },
  {
    name: 'removed words are still told by an ask that waited',
    file: WRITES,
    piece: 'where id = any(${asks as string[]}::uuid[])`',
    instead: 'where false and id = any(${asks as string[]}::uuid[])`',
    test: REDACT,
  },
  {
    name: 'removed words are still told by a mail',
    file: WRITES,
    piece: 'position(word in subject) > 0 or position(word in text) > 0',
    instead: 'false and position(word in subject) > 0',
    test: REDACT,
  },
  {
    name: 'a file that was removed is still handed out',
    file: 'server/http/files.ts',
    piece: '|| found.redaction',
    instead: '',
    test: FILES,
  },
  {
    name: 'a file that was removed stays on the disk',
    file: 'server/graphql/access/redaction.ts',
    piece: '      await ctx.discardRedacted();\n',
    instead: '',
    test: FILES,
  },
  {
    name: 'words are removed under legal hold',
    file: 'commands/access/check-hold.ts',
    piece: 'legalHoldAt !== null || ',
    instead: '',
    test: REDACT,
  },
  {
    name: 'an entry that was emptied by hand passes the check of the history',
    file: CHECK,
    piece: '!act || !isNamed || ',
    instead: '!act || ',
    test: REDACT,
  },
  {
    name: 'an act that was itself tampered with vouches for what it emptied',
    file: CHECK,
    piece: "row.action === 'redact' && isSound(row)",
    instead: "row.action === 'redact'",
    test: REDACT,
  },
  {
    name: 'an entry of the history is given another id unseen',
    file: 'commands/matters/history-chain.ts',
    piece: '[WITH_ID, entry.id, ...covered',
    instead: '[WITH_ID, ...covered',
    test: 'test/commands/matters/verify-history.test.ts',
  },
  {
    name: 'an act on an organization loses its hashes unseen',
    file: CHECK,
    piece: 'begin === -1 || index < begin',
    instead: 'rows[index]?.hash === null',
    test: 'test/commands/organizations/chained-acts.test.ts',
  },
  {
    name: 'an earlier act on kept fields is taken back over a later one',
    file: 'commands/access/keep-fields.ts',
    piece: 'newest !== entry.number || ',
    instead: '',
    test: 'test/commands/access/keep-fields.test.ts',
  },
];
