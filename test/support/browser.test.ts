import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
let server: http.Server;
let url: string;
beforeAll(async () => {
  server = http.createServer((request, response) => {
    if (request.url === '/missing') response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html');
    response.end(
      '<title>Up</title><link rel=icon href="data:,"><script>document.title += " and running"</script>',
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('a real browser shows a page and runs its script', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  expect(await page.title()).toBe('Up and running');
});

test('and can be without scripts', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(url);
  expect(await page.title()).toBe('Up');
});

test.fails('a complaint in the console fails the test', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/missing`);
});

test.fails('a request to another machine fails the test', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(`fetch('http://192.0.2.1/').catch(() => 'refused')`);
});

test('unless it was expected', async () => {
  browser.allow(/404/);
  const page = await browser.newPage();
  await page.goto(`${url}/missing`);
});
