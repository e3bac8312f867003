/** Holes in what is told of a lawsuit: its docket, the tie to its requests, the case that somebody else keeps. */
import type { Hole } from './gate-holes.ts';

const GATE = 'test/server/graphql/gate.test.ts';
const COMMANDS = 'test/commands/lawsuits/lawsuits.test.ts';

export const LAWSUIT_HOLES: readonly Hole[] = [
  {
    name: 'a list of suits by agency tells of a hidden request to it',
    file: 'db/queries/lawsuit-filter.ts',
    piece: 'where g.agency_id = ${agencyId} and ${matterIsVisible(db, viewer)}',
    instead: 'where g.agency_id = ${agencyId}',
    test: GATE,
  },
  {
    name: 'a docket entry is read by whoever reads its lawsuit',
    file: 'db/queries/docket-entries.ts',
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'j')}",
    instead: '${matterIsVisible(db, viewer)}',
    test: GATE,
  },
  {
    name: 'an attachment that is kept closer than its entry is told to whoever reads the entry',
    file: 'db/queries/docket-entries.ts',
    piece: '${isVisible(db, viewer)}\n      and ${documentIsVisible(db, viewer)}',
    instead: '${isVisible(db, viewer)}',
    test: 'test/commands/matters/evidence.test.ts',
  },
  {
    name: 'the tie between a suit and a request is told to whoever sees the suit',
    file: 'db/queries/docket-entries.ts',
    piece: 'm.id = q.request_id and ${matterIsVisible(db, viewer)}',
    instead: 'm.id = q.request_id',
    test: GATE,
  },
  {
    name: 'a private record of a case is disclosed to who records the same',
    file: 'db/writes/lawsuits.ts',
    piece: 'and s.docket_key = ${docketKey} and ${matterIsVisible(tx, viewer)}',
    instead: 'and s.docket_key = ${docketKey}',
    test: COMMANDS,
  },
  {
    name: 'a case becomes public twice',
    file: 'commands/access/set-visibility.ts',
    piece: "if (input.visibility === 'public') await checkNotTwice",
    instead: "if (input.visibility === 'sealed') await checkNotTwice",
    test: COMMANDS,
  },
  {
    name: 'a request is told of the number of a suit that is kept closer',
    file: 'commands/lawsuits/tell-requests.ts',
    piece: 'if (!isOpen && !isAsOpen) return {};',
    instead: 'if (!isOpen && !isAsOpen && !request) return {};',
    test: COMMANDS,
  },
  {
    name: 'a volunteer puts requests in suit',
    file: 'commands/lawsuits/add-request.ts',
    piece: "openLawsuit(ctx, 'edit_lawsuit', input)",
    instead: "openLawsuit(ctx, 'record_communication', input)",
    test: COMMANDS,
  },
];
