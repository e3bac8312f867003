/** Holes in the gate: a piece of its source, what stands there instead, and the test that ought to notice. */

/** One hole. */
export interface Hole {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly piece: string;
  readonly instead: string;
  /** The test that ought to notice. */
  readonly test: string;
}

const QUERIES = 'test/db/queries/visibility.test.ts';
const CHANGES = 'test/db/queries/visibility-changes.test.ts';
const FOLD = 'test/commands/matters/kept-facts.test.ts';
const API = 'test/server/graphql/gate.test.ts';
const GATE = 'db/queries/visibility.ts';

export const HOLES: readonly Hole[] = [
  {
    name: 'an embargo until an instant is forgotten',
    file: GATE,
    piece: '(m.embargoed_until is null or m.embargoed_until <= (select app_now()))',
    instead: 'true',
    test: QUERIES,
  },
  {
    name: 'an embargo held by a condition is forgotten',
    file: GATE,
    piece: 'and not m.embargo_held',
    instead: '',
    test: QUERIES,
  },
  {
    name: 'an embargo ends late by the clock of the server',
    file: GATE,
    piece: 'm.embargoed_until <= (select app_now())',
    instead: 'm.embargoed_until <= clock_timestamp()',
    test: CHANGES,
  },
  {
    name: 'a part is as visible as its matter',
    file: GATE,
    piece: 'sql`${kept} is null`',
    instead: 'sql`true`',
    test: QUERIES,
  },
  {
    name: 'every member is counsel',
    file: 'domain/access/viewer.ts',
    piece: "memberships.filter(({ role }) => role === 'counsel')",
    instead: 'memberships.slice()',
    test: QUERIES,
  },
  {
    name: 'every guest is counsel',
    file: 'domain/access/viewer.ts',
    piece: "guestOf.filter(({ role }) => role === 'counsel')",
    instead: 'guestOf.slice()',
    test: QUERIES,
  },
  {
    name: 'what is sealed is for counsel',
    file: GATE,
    piece: "and(db, isForCounsel(db, viewer), sql`${kept} = 'counsel'`)",
    instead: "and(db, isForCounsel(db, viewer), sql`${kept} in ('counsel', 'sealed')`)",
    test: QUERIES,
  },
  {
    name: 'a guest stays for ever',
    file: 'db/queries/viewers.ts',
    piece: 'where g.person_id = p.id and g.ended_at is null and g.ends_at > app_now()',
    instead: 'where g.person_id = p.id and g.ended_at is null',
    test: QUERIES,
  },
  {
    name: 'who left is still a member',
    file: 'db/queries/viewers.ts',
    piece: 'where s.person_id = p.id and s.ended_at is null and o.suspended_at is null',
    instead: 'where s.person_id = p.id and o.suspended_at is null',
    test: QUERIES,
  },
  {
    name: 'a suspended person still comes in',
    file: 'db/queries/viewers.ts',
    piece: 'where p.id = ${personId} and p.suspended_at is null',
    instead: 'where p.id = ${personId}',
    test: QUERIES,
  },
  {
    name: 'a suspended organization still comes in',
    file: 'db/queries/viewers.ts',
    piece: 'and s.ended_at is null and o.suspended_at is null), ',
    instead: 'and s.ended_at is null), ',
    test: CHANGES,
  },
  {
    name: 'a link shows what is kept to the organization',
    file: GATE,
    piece: 'anyOrNull(db, [isOfOrganizations(db, organizations), isAmong(db, guestMatters)])',
    instead:
      'anyOrNull(db, [isOfOrganizations(db, organizations), isAmong(db, guestMatters), isAmong(db, clearanceOf(viewer).linkedMatters)])',
    test: QUERIES,
  },
  {
    name: 'a link shows what is sealed',
    file: GATE,
    piece: 'and(db, isAmong(db, linkedMatters), ordinary)',
    instead: 'isAmong(db, linkedMatters)',
    test: QUERIES,
  },
  {
    name: 'history shows acts on what is kept closer',
    file: 'db/queries/history.ts',
    piece: 'and ${entryIsVisible(db, viewer)}',
    instead: '',
    test: QUERIES,
  },
  {
    name: 'history is for everyone',
    file: 'db/queries/history.ts',
    piece: 'and ${isInsider(db, viewer)}',
    instead: '',
    test: QUERIES,
  },
  {
    name: 'a total counts what the list hides',
    file: 'db/queries/communications.ts',
    piece: 'countsOfEach(db, matterIds, ofMatters(db, viewer))',
    instead: 'countsOfEach(db, matterIds, { rows: db.sql`communications c where c.matter_id = parent.id` })',
    test: API,
  },
  {
    name: 'a hidden fact starts a clock that everyone sees',
    file: 'db/queries/deadlines.ts',
    piece: "db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}`",
    instead: 'db.sql`${matterIsVisible(db, viewer)}`',
    test: API,
  },
  {
    name: 'readers share what was loaded for another',
    file: 'server/loaders.ts',
    piece: 'readonly #made = new Map<string, DataLoader<string, unknown>>();',
    instead:
      "readonly #made = ((globalThis as Record<string, unknown>)['made'] ??= new Map()) as Map<string, DataLoader<string, unknown>>;",
    test: API,
  },
  {
    name: 'a hidden correction takes the fact away',
    file: 'db/queries/events.ts',
    piece: "where l.supersedes_id = e.id and ${partIsVisible(db, viewer, 'l')}",
    instead: 'where l.supersedes_id = e.id',
    test: CHANGES,
  },
  {
    name: 'a kept fact counts in the fold',
    file: 'domain/matters/matter-event.ts',
    piece: 'recorded.filter(({ visibility = null }) => visibility === null)',
    instead: 'recorded',
    test: FOLD,
  },
  {
    name: 'a kept letter counts as contact',
    file: 'commands/requests/fold-request-matter.ts',
    piece: 'newestDate(opened.communications.filter(({ isKept }) => !isKept))',
    instead: 'newestDate(opened.communications)',
    test: FOLD,
  },
  {
    name: 'a file is a duplicate of one in a hidden letter',
    file: 'db/writes/communications.ts',
    piece: "and ${partIsVisible(tx, viewer, 'c')}",
    instead: '',
    test: FOLD,
  },
];
