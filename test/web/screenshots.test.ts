// The contact sheet leaves no page out; and what is on it is read by axe (`reads-well.test.ts`).
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { SHOTS } from '#scripts/screenshots/shots.ts';
import { isAlike } from '#test/support/alike-pages.ts';
import routes from '#web/routes.ts';

/** Routes without a page of their own, and pages that nobody can open twice or without a letter. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'invitations/:token': 'a link out of a letter; test/journeys/team.test.ts looks at it',
  site: 'the demonstration has no administrator; test/journeys/site.test.ts looks at it',
  'security/email/confirm': 'a link out of a letter; test/journeys/address.test.ts looks at it',
  'security/email/stop': 'a link out of a letter; test/journeys/address.test.ts looks at it',
  'documents/:id': 'the demonstration has no files; test/journeys/document.test.ts looks at it',
  'sign-in/passkey': 'answers a script',
  'sign-in/new-password': 'a link out of a letter; test/journeys/account.test.ts looks at it',
  'sign-out': 'answers a form',
  'shared/:token': 'sends on to the request that is shared',
  welcome: 'a link out of a letter; test/journeys/account.test.ts looks at it',
  'profile/data.json': 'a file',
  'requests/:reference/entries/:letter/check': 'wants a held file; test/web/reads-well.test.ts looks at it',
  'requests/:reference/entries/:letter/copy': 'wants a held file; test/web/reads-well.test.ts looks at it',
  'agency-dockets/:reference/events/:event': 'the page of requests/:reference/events/:event, which is shown',
  'agreements/:reference/actions/:event': 'the fields of agreements/:reference/report, which is shown',
  'agreements/:reference/facts/:event': 'the fields of agreements/:reference/report, which is shown',
  'agency-dockets/:reference/comments/:comment': 'test/journeys/comment.test.ts looks at it',
  'lawsuits/:reference/events/:event': 'the page of requests/:reference/events/:event, which is shown',
  scheme: 'answers a form',
};

const formOf = (route: string) =>
  new RegExp(`^/${route.replace('*', 'no-such-page').replace(/:\w+/g, '[^/]+')}$`);

test('every page is on the contact sheet, or says why not', () => {
  // A page behind a link is known by the pattern of the link and what is added to it.
  const shown = SHOTS.map(({ path, link, tail = '' }) => {
    const [start = ''] = path.split('?');
    if (!link) return start;
    const named = link.source.replace('[^/]+', '0').replaceAll(/[\\^$]/g, '');
    const [first = ''] = named.split('[');
    const base = first.endsWith('/') ? `${first}0` : first;
    return /events|entries/.test(base) ? `/requests/0${base}${tail}` : `${base}${tail}`;
  });
  const missing = routes
    .map((route) => route.path ?? '')
    .filter(
      (route) => !(route in NOT_SHOWN) && !isAlike(route) && !shown.some((path) => formOf(route).test(path)),
    );
  expect(missing).toEqual([]);
});

test('a page that is not on the sheet is read by axe where it is looked at', () => {
  const lookers = Object.values(NOT_SHOWN).flatMap((why) => /test\/\S+\.ts/.exec(why) ?? []);
  expect(lookers.length).toBeGreaterThan(0);
  const unread = lookers.filter(
    (file) => !/expectReadsWell|problemsByDayAndNight/.test(fs.readFileSync(file, 'utf8')),
  );
  expect(unread).toEqual([]);
});
