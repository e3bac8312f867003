// Files as people and attackers send them, made here byte by byte, each with what it must be taken for. `refused` and `empty`
// are not kept; every other is, with the media type that its bytes show.
import { gzipSync } from 'node:zlib';
import { zipOf } from './zip-of.ts';

export interface OddFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly verdict: 'refused' | 'empty' | `${string}/${string}`;
}

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const text = (words: string) => Buffer.from(words, 'utf8');
const padded = (start: Buffer, length = 600) =>
  Buffer.concat([start, Buffer.alloc(Math.max(0, length - start.length))]);

const PDF = text(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
/** A tree of pages that holds itself. */
const PDF_CYCLE = text(
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const PNG_START = '89504e470d0a1a0a 0000000d 49484452';
const png = (width: number, height: number) => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return padded(Buffer.concat([hex(PNG_START), size, hex('0806000000 00000000 00000000 49454e44 ae426082')]));
};
const GIF = padded(hex('474946383961 0100 0100 800000 000000 ffffff 2c00000000010001000002024401003b'));
const JPEG = padded(hex('ffd8ffe0 0010 4a46494600 01 01 0000 0001 0001 0000 ffdb'));
const EXE = padded(
  Buffer.concat([text('MZ'), Buffer.alloc(58), hex('40000000'), text('PE\0\0'), hex('6486')]),
);
const ELF = padded(hex('7f454c46 02010100 0000000000000000 0300 3e00 01000000'));

const office = (part: string, type: string) =>
  zipOf([
    [
      '[Content_Types].xml',
      text(
        `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
      ),
    ],
    ['_rels/.rels', text('<Relationships/>')],
    [part, text('<x/>')],
  ]);

const MAIL = text(
  'Return-Path: <foia@agency.example>\r\nReceived: from mx (mx [192.0.2.1])\r\nFrom: FOIA <foia@agency.example>\r\nTo: us@records.example\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n\r\nWe received it.\r\n',
);
const EICAR = text(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
const OLD_OFFICE = padded(hex('d0cf11e0a1b11ae1'), 1_536);
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const BYTES = 'application/octet-stream';

const file = (what: string, name: string, bytes: Buffer, verdict: OddFile['verdict']): OddFile => ({
  what,
  name,
  bytes,
  verdict,
});

const ORDINARY: readonly OddFile[] = [
  file('a PDF', 'letter.pdf', PDF, 'application/pdf'),
  file('a PDF after a line of rubbish', 'letter.pdf', Buffer.concat([hex('efbbbf'), PDF]), 'application/pdf'),
  file('a large PDF', 'production.pdf', padded(PDF, 3_000_000), 'application/pdf'),
  file('a scan as PNG', 'scan.png', png(2_480, 3_508), 'image/png'),
  file('a photograph', 'letter.JPG', JPEG, 'image/jpeg'),
  file('a fax as TIFF', 'fax.tif', padded(hex('49492a00 08000000 0000')), 'image/tiff'),
  file(
    'a picture of a phone',
    'IMG_0001.heic',
    padded(hex('00000018 66747970 68656963 00000000 6d696631 68656963')),
    'image/heic',
  ),
  file(
    'a picture of the web',
    'seal.webp',
    padded(Buffer.concat([text('RIFF'), hex('24000000'), text('WEBPVP8 ')])),
    'image/webp',
  ),
  file('an animation', 'seal.gif', GIF, 'image/gif'),
  file('plain words', 'note.txt', text('They called and promised an answer by Friday.\n'), 'text/plain'),
  file('words in two scripts', 'nota.txt', text('Señora Núñez, 東京\n'), 'text/plain'),
  file(
    'words of an old Windows',
    'letter.txt',
    Buffer.from('Se\xf1ora, the fee is \xa3 12.\r\n', 'latin1'),
    'text/plain',
  ),
  file(
    'words in UTF-16',
    'letter.txt',
    Buffer.concat([hex('fffe'), Buffer.from('Dear requester', 'utf16le')]),
    'text/plain',
  ),
  file(
    'a word longer than the head that is cut within a letter',
    'long.txt',
    text(`a${'é'.repeat(40_000)}`),
    'text/plain',
  ),
  file('a table', 'log.csv', text('number,received\r\n000123,2026-03-02\r\n'), 'text/plain'),
  file('data', 'answer.json', text('{"number": "000123"}'), 'text/plain'),
  file('mail', 'answer.eml', MAIL, 'message/rfc822'),
  file(
    'mail that begins with a mailbox’s line',
    'answer.eml',
    Buffer.concat([text('From foia@agency.example Mon Mar  2\r\n'), MAIL]),
    'message/rfc822',
  ),
  file(
    'words that begin like mail',
    'memo.txt',
    text('From: the director\nWe met on Monday and agreed on nothing: see below.\n'),
    'text/plain',
  ),
  file('mail of Outlook', 'answer.msg', OLD_OFFICE, 'application/x-cfb'),
  file('an old Word file', 'letter.doc', OLD_OFFICE, 'application/x-cfb'),
  file(
    'a Word file',
    'letter.docx',
    office('word/document.xml', 'wordprocessingml.document'),
    `${OFFICE}.wordprocessingml.document`,
  ),
  file(
    'a spreadsheet',
    'index.xlsx',
    office('xl/workbook.xml', 'spreadsheetml.sheet'),
    `${OFFICE}.spreadsheetml.sheet`,
  ),
  file(
    'slides',
    'briefing.pptx',
    office('ppt/presentation.xml', 'presentationml.presentation'),
    `${OFFICE}.presentationml.presentation`,
  ),
  file('rich text', 'letter.rtf', text('{\\rtf1\\ansi Dear requester}'), 'application/rtf'),
  file('packed files', 'production.zip', zipOf([['letter.pdf', PDF]]), 'application/zip'),
  file('a packed file', 'log.gz', gzipSync(text('log')), 'application/gzip'),
  file('a voice message', 'call.mp3', padded(hex('494433 0300 00 00000000 fffb9064')), 'audio/mpeg'),
];

const DISGUISED: readonly OddFile[] = [
  file('a program', 'setup.exe', EXE, 'refused'),
  file('a program called a PDF', 'letter.pdf', EXE, 'refused'),
  file('a program with two endings', 'letter.pdf.exe', EXE, 'refused'),
  file('a program whose name reads backwards', 'letter\u202efdp.exe', EXE, 'refused'),
  file('a program of Linux called a picture', 'seal.png', ELF, 'refused'),
  file('a program of a Mac', 'viewer', padded(hex('cffaedfe 07000001 03000000 02000000')), 'refused'),
  file(
    'a program of a Mac for two machines',
    'viewer',
    padded(hex('cafebabe 00000002 01000007 00000003')),
    'refused',
  ),
  file('a program of the web', 'reader.wasm', padded(hex('0061736d 01000000')), 'refused'),
  file(
    'a package of Debian',
    'reader.deb',
    padded(text('!<arch>\ndebian-binary   1342943816  0     0     100644  4         `\n2.0\n')),
    'refused',
  ),
  file('a package of Red Hat', 'reader.rpm', padded(hex('edabeedb 0300 0000')), 'refused'),
  file('an extension of a browser', 'reader.crx', padded(text('Cr24\x03\0\0\0')), 'refused'),
  file(
    'a shortcut of Windows',
    'letter.pdf.lnk',
    padded(hex('4c000000 01140200 00000000 c000000000000046')),
    'refused',
  ),
  file(
    'a package of Android',
    'reader.apk',
    zipOf([
      ['AndroidManifest.xml', text('x')],
      ['classes.dex', text('dex')],
    ]),
    'refused',
  ),
  file(
    'a package of Java',
    'reader.jar',
    zipOf([['META-INF/MANIFEST.MF', text('Manifest-Version: 1.0\n')]]),
    'refused',
  ),
  file('a film of Flash', 'seal.swf', padded(hex('465753 08 00010000')), 'refused'),
  file('a page called a PDF', 'letter.pdf', text('<!DOCTYPE html><script>alert(1)</script>'), 'text/html'),
  file('a page called words', 'letter.txt', text('hello <script>alert(1)</script>'), 'text/html'),
  file(
    'a page behind many lines',
    'letter.html',
    text(`${'\n'.repeat(900)}<html><body>x</body></html>`),
    'text/html',
  ),
  file(
    'a drawing with a script',
    'seal.svg',
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'image/svg+xml',
  ),
  file(
    'a drawing called a picture',
    'seal.png',
    text('<?xml version="1.0"?>\n<!-- x -->\n<svg><script/></svg>'),
    'image/svg+xml',
  ),
  file(
    'a picture that is a script too',
    'seal.gif',
    Buffer.concat([text('GIF89a/*'), Buffer.alloc(20), text('*/=1;alert(1)')]),
    'image/gif',
  ),
  file(
    'a picture with a page behind it',
    'seal.jpg',
    Buffer.concat([JPEG, text('<script>alert(1)</script>')]),
    'image/jpeg',
  ),
  file(
    'a PDF with packed files behind it',
    'letter.pdf',
    Buffer.concat([PDF, zipOf([['a.exe', EXE]])]),
    'application/pdf',
  ),
  file(
    'packed files with a PDF in front of their index',
    'letter.zip',
    Buffer.concat([zipOf([['a.txt', text('a')]]), PDF]),
    'application/zip',
  ),
];

const HARMFUL: readonly OddFile[] = [
  file('nothing', 'letter.pdf', Buffer.alloc(0), 'empty'),
  file('one byte', 'letter.pdf', hex('00'), BYTES),
  file('bytes of no kind', 'dump.bin', hex('00010203fffefdfc'.repeat(40)), BYTES),
  file('a PDF whose pages hold themselves', 'cycle.pdf', PDF_CYCLE, 'application/pdf'),
  file('a picture of 400 million points', 'map.png', png(20_000, 20_000), 'image/png'),
  file('packed emptiness', 'bomb.zip', zipOf([['zeros', Buffer.alloc(20_000_000)]]), 'application/zip'),
  file(
    'packed emptiness in a packed file',
    'bomb.zip',
    zipOf([['bomb.zip', zipOf([['zeros', Buffer.alloc(20_000_000)]])]]),
    'application/zip',
  ),
  file('packed emptiness of another kind', 'bomb.gz', gzipSync(Buffer.alloc(20_000_000)), 'application/gzip'),
  file('members that climb out', 'climb.zip', zipOf([['../../etc/cron.d/x', text('x')]]), 'application/zip'),
  file(
    'a package of Word cut short',
    'letter.docx',
    office('word/document.xml', 'wordprocessingml.document').subarray(0, 40),
    'application/zip',
  ),
  file('the test file of scanners', 'eicar.com', EICAR, 'text/plain'),
  file('the test file of scanners, packed', 'eicar.zip', zipOf([['eicar.com', EICAR]]), 'application/zip'),
  file('a name that climbs out', '../../../etc/passwd', text('x:0\n'), 'text/plain'),
  file('a name of Windows that climbs out', '..\\..\\windows\\win.ini', text('x\n'), 'text/plain'),
  file('a name with a zero byte', 'letter\0.pdf', PDF, 'application/pdf'),
  file('a name of line feeds and quotes', 'a"\r\nSet-Cookie: x=1.pdf', PDF, 'application/pdf'),
  file('a name without an end', `${'long '.repeat(400)}.pdf`, PDF, 'application/pdf'),
  file('a name of dots', '...', text('x\n'), 'text/plain'),
];

/** All of them; at least sixty. */
export const ODD_FILES: readonly OddFile[] = [...ORDINARY, ...DISGUISED, ...HARMFUL];
