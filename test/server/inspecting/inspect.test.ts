import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findingsOf } from '#domain/documents/inspection.ts';
import { inspect } from '#server/inspecting/inspect.ts';
import { boxOver, line, paper, PLANTED, scan, SECRET } from '#test/support/personal-papers.ts';

const found = async (bytes: Uint8Array) => findingsOf(await inspect(bytes));

test.each(PLANTED)('a number of a person is found in $name', async ({ place, bytes }) => {
  const numbers = (await found(bytes())).filter(({ kind }) => kind === 'social_security');
  expect(numbers.map((one) => one.place)).toEqual([place]);
  expect(JSON.stringify(numbers)).not.toContain(SECRET);
});

test('an ordinary letter of an agency gives nothing, and is checked whole', async () => {
  const letter = paper(
    line('March 2, 2026') +
      line('Your request 2026-HQFO-01234', 650) +
      line('Washington, DC 20528-0655', 600),
  );
  const inspection = await inspect(letter);
  expect(findingsOf(inspection)).toEqual([]);
  expect(inspection).toMatchObject({ pages: 1, unchecked: [] });
});

test('a finding says on which page it stands, and where', async () => {
  const [finding] = await found(paper(line(`SSN ${SECRET}`)));
  expect(finding).toMatchObject({ page: 1, start: 4, length: 11, masked: '•••-••-••20' });
  const [[left, top, right, bottom] = [0, 0, 0, 0]] = finding?.boxes ?? [];
  expect([left > 90, right < 180, top > 75, bottom < 105]).toEqual([true, true, true, true]);
});

test('words under a box are a failed redaction whatever they say; a box under words is a background', async () => {
  const words = line('the name of the informant');
  expect(
    (await found(paper(words + boxOver()))).map(({ kind, place, masked }) => [kind, place, masked]),
  ).toEqual([['failed_redaction', 'covered_text', '••••••']]);
  expect(await found(paper(`0.9 g 60 695 400 18 re f 0 g\n${words}`))).toEqual([]);
});

test('a picture of a page is not checked, even with a number stamped on it', async () => {
  expect(await inspect(scan())).toMatchObject({ unchecked: [{ page: 1, why: 'picture' }] });
  expect(await inspect(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'))).toMatchObject({
    unchecked: [{ page: null, why: 'picture' }],
  });
});

test('what cannot be read is not checked either', async () => {
  expect(await inspect(Buffer.from('%PDF-1.7\nnothing of a file'))).toMatchObject({
    unchecked: [{ why: 'unreadable' }],
  });
  expect(await inspect(Buffer.from([0, 1, 2, 3]))).toMatchObject({ unchecked: [{ why: 'kind' }] });
});

test('a Word file is read with its notes and what it says of itself', async () => {
  const docx = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8('<w:p><w:r><w:t>078-05</w:t></w:r><w:r><w:t>-1120</w:t></w:r></w:p>'),
    'word/comments.xml': strToU8('<w:p><w:t>A087654321</w:t></w:p>'),
    'docProps/core.xml': strToU8('<dc:creator>maria@example.org</dc:creator>'),
  });
  expect((await found(docx)).map(({ kind, place }) => `${kind} in ${place}`).sort()).toEqual([
    'a_number in annotation',
    'email in metadata',
    'social_security in text',
  ]);
});

test('a message is read with its head and its attachments', async () => {
  const mail = [
    'From: Maria <maria@example.org>',
    'To: ice-foia@ice.dhs.gov',
    'Subject: =?utf-8?B?U1NOIDA3OC0wNS0xMTIw?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>Password: <b>7Q4x=39</b></p>',
    '--b',
    'Content-Type: text/plain; name=a.txt',
    'Content-Disposition: attachment; filename=a.txt',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Account number 000123456789, as told').toString('base64'),
    '--b--',
  ].join('\r\n');
  const kinds = (await found(Buffer.from(mail))).map(({ kind, place }) => `${kind} in ${place}`);
  expect(kinds).toEqual(
    expect.arrayContaining([
      'email in metadata',
      'social_security in metadata',
      'pass_code in text',
      'bank_account in attachment',
    ]),
  );
});

test('files packed in files are read to the third; deeper ones are said not to be', async () => {
  const packed = (depth: number): Uint8Array =>
    depth === 0 ? strToU8(`${SECRET} is the number\n`) : zipSync({ [`${depth}.bin`]: packed(depth - 1) });
  expect(await found(packed(3))).toMatchObject([{ kind: 'social_security', place: 'attachment' }]);
  expect(await inspect(packed(5))).toMatchObject({ unchecked: [{ why: 'too_much' }] });
});
