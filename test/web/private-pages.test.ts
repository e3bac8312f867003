// Non-interference, page by page: what an outsider and nobody get from any address of the site is the same whether private
// things exist or not, and the address of a private thing answers as one that leads nowhere. Twin of the API's
// visibility.test.ts; a route that nobody added here fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { globalId } from '#server/graphql/ids.ts';
import { isAlike, patternsOf } from '#test/support/alike-pages.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { addPrivateThings, CANARY, type PrivateThings } from '#test/support/private-things.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import routes from '#web/routes.ts';

/** The parts of an address that lead to something, or to nothing. */
interface Lead {
  readonly code: string;
  readonly matter: string;
  readonly event: string;
  readonly letter: string;
  readonly mail: string;
  readonly person: string;
  readonly document: string;
  readonly batch: string;
  readonly approval: string;
  /** The code of an agreement. */
  readonly agreement: string;
  /** The code of a lawsuit. */
  readonly suit: string;
  /** The code of an agency docket, and a draft in it. */
  readonly docket: string;
  readonly comment: string;
}

interface Ask {
  readonly path: string;
  /** Sent as a form; else the address is only opened. */
  readonly form?: Readonly<Record<string, string>>;
}

let it: TestDatabase;
let world: World;
let site: Site;
let publicCode: string;
/** Of the agency that the private request is addressed to. */
let agencySlug: string;
const cookies = { nobody: '', outsider: '', member: '' };

const agencyId = () => globalId('Agency', world.agency.hhs);

/** Every page of web/routes.ts by its pattern, and what is asked of it. */
const PAGES: Readonly<Record<string, (lead: Lead) => readonly Ask[]>> = {
  '': () => [{ path: '/' }],
  agreements: () =>
    ['', '?sample=true', `?text=${CANARY}`].map((search) => ({ path: `/agreements${search}` })),
  'agreements/new': () => [{ path: '/agreements/new' }],
  'agreements/:reference/edit': ({ agreement, code }) => [
    ...formOf(`/agreements/${agreement}/edit`),
    { path: `/agreements/${code}/edit` },
  ],
  'agreements/:reference/facts/:event': ({ agreement, event }) =>
    formOf(`/agreements/${agreement}/facts/${event}`, { reason: 'x', void: 'true', expectedVersion: '1' }),
  'agreements/:reference/actions/:event': ({ agreement, event }) =>
    formOf(`/agreements/${agreement}/actions/${event}`, { reason: 'x', void: 'true', expectedVersion: '1' }),
  'agreements/:reference': ({ code, agreement }) => [
    { path: `/agreements/${code}` },
    { path: `/agreements/${agreement}` },
  ],
  'agreements/:reference/report': ({ agreement }) => [
    { path: `/agreements/${agreement}/report` },
    { path: `/agreements/${agreement}/report`, form: { intent: 'checked', expectedVersion: '1' } },
  ],
  lawsuits: () =>
    ['', `?text=${CANARY}`, '?text=04242', '?overdue=true', '?order=updated', '?court=dcd'].map((search) => ({
      path: `/lawsuits${search}`,
    })),
  'lawsuits/new': ({ matter }) => [
    { path: '/lawsuits/new' },
    { path: `/lawsuits/new?request=${encodeURIComponent(matter)}` },
  ],
  'lawsuits/:reference': ({ suit, code, matter }) => [
    { path: `/lawsuits/${suit}` },
    { path: `/lawsuits/${suit}-any-words` },
    { path: `/lawsuits/${code}` },
    { path: `/lawsuits/${suit}`, form: { matter, follow: 'true' } },
  ],
  'lawsuits/:reference/record': ({ suit }) => [
    ...formOf(`/lawsuits/${suit}/record`, { intent: 'preview', expectedVersion: '1' }),
  ],
  'lawsuits/:reference/edit': ({ suit }) => formOf(`/lawsuits/${suit}/edit`),
  'lawsuits/:reference/manage': ({ suit }) => formOf(`/lawsuits/${suit}/manage`),
  'lawsuits/:reference/events/:event': ({ suit, event }) => formOf(`/lawsuits/${suit}/events/${event}`),
  'lawsuits/:reference/status-report': ({ suit, code }) => [
    { path: `/lawsuits/${suit}/status-report` },
    { path: `/lawsuits/${suit}/status-report?since=2026-01-01` },
    { path: `/lawsuits/${code}/status-report` },
  ],
  'agency-dockets': () =>
    ['', `?text=${CANARY}`, '?text=0999', `?agency=${encodeURIComponent(agencyId())}`].map((search) => ({
      path: `/agency-dockets${search}`,
    })),
  'agency-dockets/new': () => [{ path: '/agency-dockets/new' }],
  'agency-dockets/:reference/record': ({ docket }) =>
    formOf(`/agency-dockets/${docket}/record`, { intent: 'preview', expectedVersion: '1' }),
  'agency-dockets/:reference/edit': ({ docket }) => formOf(`/agency-dockets/${docket}/edit`),
  'agency-dockets/:reference/others': ({ docket }) => formOf(`/agency-dockets/${docket}/others`),
  'agency-dockets/:reference/comments/new': ({ docket }) => formOf(`/agency-dockets/${docket}/comments/new`),
  'agency-dockets/:reference/comments/:comment': ({ docket, comment }) =>
    formOf(`/agency-dockets/${docket}/comments/${comment}`, { intent: 'edit', expectedVersion: '1' }),
  'agency-dockets/:reference/events/:event': ({ docket, event }) =>
    formOf(`/agency-dockets/${docket}/events/${event}`),
  'agency-dockets/:reference': ({ docket, code, matter }) => [
    { path: `/agency-dockets/${docket}` },
    { path: `/agency-dockets/${docket}-any-words` },
    { path: `/agency-dockets/${docket}`, form: { matter, follow: 'true' } },
    { path: `/agency-dockets/${code}` },
  ],
  agencies: () => ['', '?text=agency', `?text=${CANARY}`].map((search) => ({ path: `/agencies${search}` })),
  'agencies/proposals': ({ matter }) => [
    { path: '/agencies/proposals' },
    { path: '/agencies/proposals', form: { intent: 'take-back', proposal: matter } },
  ],
  'agencies/:slug': () => [{ path: `/agencies/${agencySlug}` }, { path: '/agencies/none' }],
  'agencies/:slug/propose': () => [
    { path: `/agencies/${agencySlug}/propose` },
    { path: '/agencies/none/propose', form: { intent: 'contact' } },
  ],
  courts: () => [{ path: '/courts' }, { path: '/courts?text=columbia' }],
  requests: ({ person }) =>
    ['', `?text=${CANARY}`, '?text=CANARY-NUMBER', '?overdue=true', '?order=updated', `?lead=${person}`].map(
      (search) => ({ path: `/requests${search}` }),
    ),
  'requests/new': () => [{ path: '/requests/new' }],
  'requests/batch': () => [{ path: '/requests/batch' }],
  'requests/batches/:id': ({ batch }) => [{ path: `/requests/batches/${batch}` }],
  'requests/:reference': ({ code, matter }) => [
    { path: `/requests/${code}` },
    { path: `/requests/${code}-any-words` },
    { path: `/requests/${publicCode}-records-about-the-sharing` },
    { path: `/requests/${code}`, form: { matter, follow: 'true' } },
  ],
  'requests/:reference/record': ({ code }) => [
    { path: `/requests/${code}/record` },
    { path: `/requests/${code}/record`, form: { intent: 'preview', expectedVersion: '1' } },
    { path: `/requests/${publicCode}/record` },
  ],
  'requests/:reference/appeal': ({ code }) => [
    ...formOf(`/requests/${code}/appeal`),
    { path: `/requests/${publicCode}/appeal` },
  ],
  'requests/:reference/referral': ({ code, event }) => [
    ...formOf(`/requests/${code}/referral`, { referral: event, expectedVersion: '1' }),
    { path: `/requests/${publicCode}/referral` },
  ],
  'requests/:reference/withholdings': ({ code, event }) => [
    { path: `/requests/${code}/withholdings` },
    { path: `/requests/${code}/withholdings`, form: { intent: 'add', event, expectedVersion: '1' } },
    { path: `/requests/${publicCode}/withholdings` },
    ...['add', 'edit', 'remove', 'position'].map((intent) => ({
      path: `/requests/${publicCode}/withholdings`,
      form: { intent, description: 'x', expectedVersion: '1' },
    })),
  ],
  'requests/:reference/withholdings/import': ({ code, document }) => [
    ...formOf(`/requests/${code}/withholdings/import`, {
      intent: 'look',
      file: document,
      expectedVersion: '1',
    }),
    ...formOf(`/requests/${publicCode}/withholdings/import`, {
      intent: 'import',
      file: document,
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/claw-back': ({ code, event }) => [
    ...formOf(`/requests/${code}/claw-back`, {
      production: event,
      askedOn: '2026-03-02',
      expectedVersion: '1',
    }),
    ...formOf(`/requests/${publicCode}/claw-back`, {
      production: event,
      askedOn: '2026-03-02',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/ready-to-sue': ({ code }) => [
    { path: `/requests/${code}/ready-to-sue` },
    { path: `/requests/${code}/ready-to-sue?plaintiff=Somebody&checked=2026-01-01` },
    { path: `/requests/${publicCode}/ready-to-sue` },
  ],
  'requests/:reference/edit': ({ code }) => formOf(`/requests/${code}/edit`),
  'requests/:reference/file': ({ code }) => formOf(`/requests/${code}/file`),
  'requests/:reference/manage': ({ code }) => formOf(`/requests/${code}/manage`),
  'requests/:reference/people': ({ code }) => [
    ...formOf(`/requests/${code}/people`, { lead: '', expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/people`, {
      lead: '',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/guests': ({ code }) => [
    ...formOf(`/requests/${code}/guests`, { intent: 'invite', expectedVersion: '1' }),
    { path: `/requests/${publicCode}/guests` },
  ],
  'requests/:reference/hold': ({ code }) => [
    ...formOf(`/requests/${code}/hold`, { intent: 'set', reason: 'x', expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/hold`, { intent: 'set', reason: 'x', expectedVersion: '1' }),
  ],
  'requests/:reference/words': ({ code }) => [
    ...formOf(`/requests/${code}/words`, {
      intent: 'look',
      words: 'TITLE',
      reason: 'x',
      expectedVersion: '1',
    }),
    ...formOf(`/requests/${publicCode}/words`, {
      intent: 'look',
      words: 'TITLE',
      reason: 'x',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/links': ({ code }) => [
    ...formOf(`/requests/${code}/links`, {
      intent: 'link',
      to: publicCode,
      source: 'x',
      expectedVersion: '1',
    }),
    ...formOf(`/requests/${publicCode}/links`, {
      intent: 'link',
      to: code,
      source: 'x',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/visibility': ({ code }) => [
    ...formOf(`/requests/${code}/visibility`, {
      intent: 'visibility',
      visibility: 'PUBLIC',
      expectedVersion: '1',
    }),
    ...formOf(`/requests/${publicCode}/visibility`, {
      intent: 'visibility',
      visibility: 'PUBLIC',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/share': ({ code }) => [
    ...formOf(`/requests/${code}/share`, { intent: 'make', lastDay: '2027-01-01', expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/share`, { intent: 'end', expectedVersion: '1' }),
  ],
  'shared/:token': ({ code }) => [{ path: `/shared/${code}` }],
  'requests/:reference/history': ({ code }) => [
    ...formOf(`/requests/${code}/history`, { entry: '1', expectedVersion: '1' }),
    { path: `/requests/${publicCode}/history` },
  ],
  'requests/:reference/notes': ({ code }) => [
    ...formOf(`/requests/${code}/notes`, { intent: 'add', text: 'A note.', expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/notes`, { intent: 'add', text: 'A note.', expectedVersion: '1' }),
  ],
  'requests/:reference/tasks': ({ code, event }) => [
    ...formOf(`/requests/${code}/tasks`, { intent: 'claim', task: event, expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/tasks`, { intent: 'claim', task: event, expectedVersion: '1' }),
  ],
  'requests/:reference/events/:event': ({ code, event }) => [
    ...formOf(`/requests/${code}/events/${event}`),
    ...formOf(`/requests/${publicCode}/events/${event}`),
  ],
  'requests/:reference/entries/:event': ({ code, event }) => [
    ...formOf(`/requests/${code}/entries/${event}`, { choice: 'matter', expectedVersion: '1' }),
    ...formOf(`/requests/${publicCode}/entries/${event}`, { choice: 'matter', expectedVersion: '1' }),
  ],
  'requests/:reference/entries/:event/redact': ({ code, event }) => [
    ...formOf(`/requests/${code}/entries/${event}/redact`, { intent: 'look', reason: 'x' }),
    ...formOf(`/requests/${publicCode}/entries/${event}/redact`, {
      intent: 'redact',
      reason: 'x',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/entries/:letter/files': ({ code, letter, document }) => [
    ...formOf(`/requests/${code}/entries/${letter}/files`, { intent: 'add', files: document }),
    ...formOf(`/requests/${publicCode}/entries/${letter}/files`, { intent: 'unpack', file: document }),
  ],
  'requests/:reference/entries/:letter/check': ({ code, letter }) => [
    ...formOf(`/requests/${code}/entries/${letter}/check`, { intent: 'release', reason: 'x' }),
    ...formOf(`/requests/${publicCode}/entries/${letter}/check`, {
      intent: 'hold',
      reason: 'x',
      expectedVersion: '1',
    }),
  ],
  'requests/:reference/entries/:letter/copy': ({ code, letter }) => [
    ...formOf(`/requests/${code}/entries/${letter}/copy`, { intent: 'copy', reason: 'x' }),
    ...formOf(`/requests/${publicCode}/entries/${letter}/copy`, { box: '1,0,0,9,9', reason: 'x' }),
  ],
  'organizations/:slug/team': () => formOf(`/organizations/aid-${world.organizationId}/team`),
  'organizations/:slug/first-task': () => [{ path: `/organizations/aid-${world.organizationId}/first-task` }],
  'invitations/:token': () => formOf('/invitations/none', { intent: 'accept' }),
  calculator: () => [{ path: '/calculator?rule=FOIA-20' }],
  'my-day': () => [{ path: '/my-day' }],
  next: () => [{ path: '/next?sample=true' }],
  'without-paper': () => [{ path: '/without-paper' }],
  documents: () => [
    { path: '/documents' },
    { path: `/documents?q=${CANARY}&sample=true` },
    { path: '/documents?q=person&sample=true' },
  ],
  'documents/:id': ({ document }) => [
    { path: `/documents/${document}` },
    { path: `/documents/${document}?page=1&q=${CANARY}&passage=person` },
  ],
  corrections: ({ matter }) => [
    { path: '/corrections?sample=true' },
    { path: `/corrections?sample=true&matter=${encodeURIComponent(matter)}` },
  ],
  approvals: ({ approval }) => [
    { path: '/approvals' },
    { path: '/approvals?state=rejected' },
    { path: '/approvals', form: { intent: 'accept', approval, expectedVersion: '1' } },
    { path: '/approvals', form: { intent: 'reject', approval, reason: 'x' } },
    { path: '/approvals', form: { intent: 'take-back', approval } },
  ],
  'sign-in': ({ code }) => [{ path: `/sign-in?next=/requests/${code}` }],
  'sign-in/code': () => formOf('/sign-in/code', { code: '123456' }),
  'sign-in/link': ({ code }) => [
    { path: `/sign-in/link?token=${code}` },
    { path: '/sign-in/link', form: { token: code } },
    { path: '/sign-in/link', form: { email: nobodys() } },
  ],
  'sign-in/passkey': () => [{ path: '/sign-in/passkey' }],
  'sign-in/forgotten': () => formOf('/sign-in/forgotten', { email: nobodys() }),
  'sign-in/new-password': ({ code }) => formOf('/sign-in/new-password', { token: code, password: 'x' }),
  'sign-up': () => formOf('/sign-up', { email: 'editor@example.org' }),
  welcome: ({ code }) => [
    { path: `/welcome?token=${code}` },
    { path: '/welcome', form: { token: code, name: 'x', password: 'x' } },
  ],
  profile: () => [{ path: '/profile' }],
  'profile/data.json': () => [{ path: '/profile/data.json' }],
  'profile/delete': () => formOf('/profile/delete', { currentPassword: 'x' }),
  security: ({ document }) => formOf('/security', { intent: 'revoke', session: document }),
  site: ({ person, code }) => [
    { path: '/site' },
    { path: '/site?text=editor' },
    { path: '/site', form: { intent: 'suspend-person', about: person, reason: 'x' } },
    { path: '/site', form: { intent: 'inspect', code, reason: 'x' } },
  ],
  'security/email': () => formOf('/security/email', { email: nobodys(), currentPassword: 'x' }),
  'security/email/confirm': ({ code }) => formOf('/security/email/confirm', { token: code }),
  'security/email/stop': ({ code }) => formOf('/security/email/stop', { token: code }),
  'security/keys': ({ document }) => formOf('/security/keys', { intent: 'revoke', key: document }),
  'security/password': () => formOf('/security/password', { currentPassword: 'x', password: 'x' }),
  'security/two-factor': () => formOf('/security/two-factor', { intent: 'begin', currentPassword: 'x' }),
  // Opened only: its form ends the session that asks.
  'sign-out': () => [{ path: '/sign-out' }],
  mailbox: () => [{ path: '/mailbox' }],
  'mailbox/:id': ({ mail }) => [{ path: `/mailbox/${mail}` }],
  scheme: ({ code }) => formOf('/scheme', { scheme: 'dark', back: `/requests/${code}` }),
  '*': () => [{ path: '/nowhere' }],
};

/** The pages that go with every matter, below other kinds than requests: by the code of an agreement, and of a request. */
const ALIKE = Object.fromEntries(
  patternsOf(routes)
    .filter(isAlike)
    .map((pattern) => [pattern, (lead: Lead) => alikeAsks(pattern, lead)]),
);

const alikeAsks = (pattern: string, { code, agreement, event, letter }: Lead): Ask[] =>
  [code, agreement].flatMap((reference) =>
    formOf(
      `/${pattern}`.replace(':reference', reference).replace(':event', event).replace(':letter', letter),
      {
        choice: 'organization',
        reason: 'x',
        expectedVersion: '1',
      },
    ),
  );

/** Every other route of the server. */
const OTHERS: Readonly<Record<string, (lead: Lead) => readonly Ask[]>> = {
  '/healthz': () => [{ path: '/healthz' }],
  '/readyz': () => [{ path: '/readyz' }],
  '/.well-known/security.txt': () => [],
  '/calculator.ics': () => [
    { path: '/calculator.ics?rule=FOIA-20&e.0.type=received_proper_component&e.0.date=2026-03-02' },
  ],
  '/graphql': ({ matter, code }) => [
    { path: `/graphql?query={node(id:"${matter}"){id}}` },
    { path: `/graphql?query={foiaRequest(code:"${code}"){title}}` },
    { path: '/graphql?query={foiaRequests{totalCount}}' },
  ],
  '/lawsuits/:reference/status-report.csv': ({ suit }) => [{ path: `/lawsuits/${suit}/status-report.csv` }],
  '/lawsuits/:reference/status-report.docx': ({ suit }) => [{ path: `/lawsuits/${suit}/status-report.docx` }],
  '/requests/:reference/ready-to-sue.docx': ({ code }) => [
    { path: `/requests/${code}/ready-to-sue.docx` },
    { path: `/requests/${publicCode}/ready-to-sue.docx` },
  ],
  '/requests/:reference/ready-to-sue.pdf': ({ code }) => [
    { path: `/requests/${code}/ready-to-sue.pdf` },
    { path: `/requests/${publicCode}/ready-to-sue.pdf` },
  ],
  '/requests/:reference/withholdings.csv': ({ code }) => [
    { path: `/requests/${code}/withholdings.csv` },
    { path: `/requests/${publicCode}/withholdings.csv` },
  ],
  '/requests/:reference/files.zip': ({ code }) => [{ path: `/requests/${code}/files.zip` }],
  '/agency-dockets/:reference/comments.csv': ({ docket }) => [
    { path: `/agency-dockets/${docket}/comments.csv` },
  ],
  '/files': () => formOf('/files'),
  '/files/resumable': () => [],
  '/files/resumable/:upload': () => [],
  '/files/:id': ({ document }) => [{ path: `/files/${document}` }],
  '/files/:id/pages/:number/picture': ({ document }) => [{ path: `/files/${document}/pages/1/picture` }],
  '/files/:id/pages/:number/thumbnail': ({ document }) => [{ path: `/files/${document}/pages/1/thumbnail` }],
  '/files/:id/pages/:number/text': ({ document }) => [{ path: `/files/${document}/pages/1/text` }],
  '/explorer': () => [{ path: '/explorer' }],
  '/explorer*': () => [{ path: '/explorer/nothing.js' }],
  '*': () => [],
};

/** A new address each time: mails to one address are few in a while. */
const nobodys = () => `${crypto.randomUUID()}@example.org`;

const formOf = (path: string, form: Ask['form'] = { intent: 'save', expectedVersion: '1' }): Ask[] => [
  { path },
  { path, form },
];

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  const { matterId } = await world.filed('2026-03-02', { visibility: 'public' });
  const [found] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  publicCode = found!.code;
  const [agency] = await it.db.sql<
    [{ slug: string }]
  >`select slug from agencies where id = ${world.agency.hhs}`;
  agencySlug = agency.slug;
  site = await startSite(it.db);
  const { viewer } = world.outsider;
  if (viewer.kind !== 'person') throw new Error('The outsider is a person.');
  cookies.outsider = await site.signIn(viewer.personId);
  cookies.member = await site.signIn(world.person.editor);
  before = { nobody: await askAll('nobody', NOWHERE), outsider: await askAll('outsider', NOWHERE) };
  const things = await addPrivateThings(world, matterId);
  lead = await leadTo(things);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

/** As long as what leads somewhere, in each part. */
const NOWHERE: Lead = {
  code: '0000000000',
  matter: globalId('FoiaRequest', v7()),
  event: globalId('MatterEvent', v7()),
  letter: globalId('Communication', v7()),
  mail: globalId('Mail', v7()),
  person: globalId('Person', v7()),
  document: v7(),
  batch: globalId('RequestBatch', v7()),
  approval: globalId('Approval', v7()),
  agreement: '0000000001',
  suit: '0000000002',
  docket: '0000000003',
  comment: globalId('PublicComment', v7()),
};
let lead: Lead;
let before: { nobody: Answers; outsider: Answers };

async function leadTo(things: PrivateThings): Promise<Lead> {
  const { codes, uuids, eventIds, approvalId, batchId, agreementCode, suitCode, docketCode, commentId } =
    things;
  const mail = v7();
  await it.db.sql`
    insert into mails (id, person_id, to_address, subject, text, html, message_id, at)
    values (${mail}, ${world.person.editor}, 'editor@example.org', ${`${CANARY} is due`}, ${CANARY}, ${CANARY}, ${mail}, now())`;
  return {
    code: codes[0]!,
    matter: globalId('FoiaRequest', uuids[0]!),
    event: globalId('MatterEvent', eventIds[0]!),
    letter: globalId('Communication', await letterWithFile()),
    mail: globalId('Mail', mail),
    person: globalId('Person', world.person.editor),
    document: await upload(),
    batch: globalId('RequestBatch', batchId),
    approval: globalId('Approval', approvalId),
    agreement: agreementCode,
    suit: suitCode,
    docket: docketCode,
    comment: globalId('PublicComment', commentId),
  };
}

/** The one letter that brought a file. */
async function letterWithFile(): Promise<string> {
  const [letter] = await it.db.sql<{ id: string }[]>`
    select c.id from communications c join matters m on m.id = c.matter_id where c.document_id is not null and m.visibility = 'organization' order by c.id limit 1`;
  return letter!.id;
}

/** A file that the organization keeps, with its bytes. @returns its id in addresses */
async function upload(): Promise<string> {
  const body = new FormData();
  body.set('file', new File([CANARY], `${CANARY}.txt`, { type: 'text/plain' }));
  const headers = { cookie: cookies.member };
  const answer = await fetch(`${site.url}/files`, { method: 'POST', headers, body });
  const { document } = (await answer.json()) as { document: { path: string } };
  const id = document.path.replace('/files/', '');
  await it.db.sql`
    insert into document_pages (id, document_id, number, text, origin, places, picture, thumbnail)
    values (${v7()}, ${id}, 1, ${`A page about the ${CANARY}, a person.`}, 'text', '[]', '\\x00', '\\x00')`;
  return id;
}

type Answers = ReadonlyMap<string, string>;

/**
 * Every address, some at the same time. As the outsider in every form: opened by a browser, by its scripts, and its head alone;
 * a page is made from the same data in each, so the others open it and send its form.
 */
async function askAll(
  who: keyof typeof cookies,
  to: Lead,
  isAsked: (one: Variant) => boolean = () => true,
): Promise<Answers> {
  const waiting = Object.values({ ...PAGES, ...ALIKE, ...OTHERS })
    .flatMap((asks) => asks(to))
    .flatMap((ask) => variantsOf(ask, to))
    .filter((one) => isAsked(one) && (who === 'outsider' || one.form || isOpened(one)));
  const answers = new Map<string, string>();
  const asker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, method, form } = next;
      const body = form ? new URLSearchParams(form) : null;
      // Packed answers differ in length by the moment that stands in them.
      const headers = { cookie: cookies[who], 'accept-encoding': 'identity' };
      const answer = await fetch(site.url + path, { method, headers, body, redirect: 'manual' });
      const what = form ? ` ${JSON.stringify(form)}` : '';
      answers.set(neutral(`${method} ${path}${what}`, to), neutral(await textOf(answer), to));
    }
  };
  await Promise.all([asker(), asker(), asker()]);
  return answers;
}

interface Variant extends Ask {
  readonly method: string;
  /** Leads to something, or to nothing; the same for everybody are the others. */
  readonly isLead: boolean;
}

/** As a browser opens it, and nothing else. */
const isOpened = ({ method, path }: Variant) => method === 'GET' && !path.includes('.data');

function variantsOf({ path, form }: Ask, to: Lead): readonly Variant[] {
  const isLead = Object.values(to).some(
    (part) => path.includes(part) || path.includes(encodeURIComponent(part)),
  );
  if (form) return [{ path, form, method: 'POST', isLead }];
  const [pathname = '', search] = path.split('?');
  const data = `${pathname === '/' ? '/_root' : pathname}.data${search ? `?${search}` : ''}`;
  return [
    { path, method: 'GET', isLead },
    { path: data, method: 'GET', isLead },
    // The head of an answer tells whether something is there; of what is for everybody it tells nothing more.
    ...(isLead ? [{ path, method: 'HEAD', isLead }] : []),
  ];
}

async function textOf(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date' && !name.startsWith('x-ratelimit'));
  return [answer.status, ...headers.map((pair) => pair.join(': ')), await answer.text()].join('\n');
}

/** Without what is new in every answer, and with one word for each part of the address that was asked. */
function neutral(text: string, to: Lead): string {
  const nonce = /'nonce-([^']+)'/.exec(text)?.[1];
  const parts = Object.entries(to).flatMap(([name, value]) => [
    [value, `(${name})`] as const,
    [encodeURIComponent(value), `(${name})`] as const,
  ]);
  const random = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const steady = (nonce ? text.replaceAll(nonce, '(nonce)') : text).replace(random, '(random)');
  const timed = steady.replace(/DTSTAMP:\w+/g, '(now)');
  return parts.reduce((shown, [value, word]) => shown.replaceAll(value, word), timed);
}

/** Addresses that do not answer alike. */
const differences = (one: Answers, other: Answers) =>
  [...one.keys()].filter((key) => one.get(key) !== other.get(key));

test('every route of the site is asked', () => {
  expect(Object.keys({ ...PAGES, ...ALIKE }).sort()).toEqual(patternsOf(routes).sort());
  const built = /^\/(assets\/|mark\.svg)/;
  expect(Object.keys(OTHERS).sort()).toEqual(site.routes.filter((path) => !built.test(path)).sort());
});

describe.each(['nobody', 'outsider'] as const)('%s', (who) => {
  test('gets the same from every address, whatever is private', async () => {
    const after = await askAll(who, lead);
    expect(differences(before[who], after)).toEqual([]);
    const leading = (one: Variant) => one.isLead && isOpened(one);
    if (who === 'outsider') expect(differences(await askAll(who, NOWHERE, leading), after)).toEqual([]);
    // A search form shows the words that were typed into it; Atlantic/Canary is a time zone.
    const leaks = [...after].filter(
      ([key, text]) => !/text=|q=/.test(key) && /(?<!Atlantic\/)canary|Test editor/i.test(text),
    );
    expect(leaks.map(([key]) => key)).toEqual([]);
    expect(after.get('GET /my-day')).toMatch(who === 'nobody' ? /^302\n/ : /^200\n/);
  }, 120_000);
});

test('a member is told at the very same addresses', async () => {
  const isMine = ({ path, isLead }: Variant) => isLead || ['/requests', '/mailbox'].includes(path);
  const told = await askAll('member', lead, (one) => isMine(one) && isOpened(one));
  const pages = [...told].filter(([, text]) => text.includes(CANARY)).map(([key]) => key);
  const expected = ['', '/record', '/manage', '/guests', '/events/(event)'].map(
    (end) => `GET /requests/(code)${end}`,
  );
  expect(pages).toEqual(expect.arrayContaining(expected.slice(1)));
  expect(pages).toEqual(
    expect.arrayContaining(['GET /requests', 'GET /mailbox', 'GET /mailbox/(mail)', 'GET /files/(document)']),
  );
  expect(told.get('GET /requests/(code)')).toMatch(/^301\n/);
}, 120_000);
