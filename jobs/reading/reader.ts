/**
 * The reader: a process of its own for each file, started by `read-file.ts` with limits and nothing else. It takes the bytes from
 * standard input, says what it finds, page by page, and ends. It has no network, no settings and no secrets.
 */
import { franc } from 'franc-min';
import { contentKindOf } from '#domain/documents/content.ts';
import { closeNetwork } from './close-network.ts';
import { MAX_PAGES } from './limits.ts';
import { CannotRead, type OpenedFile, type ReaderMessage } from './protocol.ts';
import { clean, cleanPage } from './texts.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a language is judged by, in characters. */
const SAMPLE = 20_000;

/** Loads what this kind of file needs and no more: the libraries are large. */
async function open(mediaType: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (mediaType === WORD) return (await import('./kinds/word.ts')).openWord(bytes);
  if (mediaType === 'application/x-cfb')
    return (await import('./kinds/outlook-mail.ts')).openOutlookMail(bytes);
  switch (contentKindOf(mediaType)) {
    case 'pdf':
      return (await import('./kinds/pdf.ts')).openPdf(bytes);
    case 'image':
      return (await import('./kinds/picture.ts')).openPicture(bytes);
    case 'email':
      return (await import('./kinds/mail.ts')).openMail(bytes);
    case 'text':
      return (await import('./kinds/words.ts')).openText(bytes);
    default:
      throw new CannotRead('unsupported');
  }
}

/** Waits until the message has left, so that a slow listener slows the reader. */
const say = (message: ReaderMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

async function read(mediaType: string, bytes: Uint8Array): Promise<void> {
  const opened = await open(mediaType, bytes);
  const metadata = Object.entries(opened.metadata)
    .filter(([, value]) => value !== '')
    .slice(0, 40)
    .map(([name, value]) => [clean(name).slice(0, 60), clean(value).slice(0, 1_000)]);
  await say({ kind: 'begin', pageCount: opened.pageCount, metadata: Object.fromEntries(metadata) });
  let number = 0;
  let sample = '';
  for await (const draft of opened.pages) {
    number += 1;
    if (number > MAX_PAGES) break;
    const page = cleanPage(draft);
    if (sample.length < SAMPLE) sample += `${page.text}\n`;
    await say({ kind: 'page', number, ...page });
  }
  const language = franc(sample.slice(0, SAMPLE), { minLength: 40 });
  await say({ kind: 'end', language: language === 'und' ? null : language });
}

async function bytesOfInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

closeNetwork();
await read(process.argv[2] ?? '', await bytesOfInput()).catch((error: unknown) =>
  say({ kind: 'failed', why: error instanceof CannotRead ? error.why : 'broken' }),
);
process.exit(0);
