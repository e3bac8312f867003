// Sends an uploaded file, whole or the part that a `Range` asks for: never shown on our origin, always an attachment. The caller
// asked the gate for this very answer; a part is an answer like any other.
import type { FastifyReply, FastifyRequest } from 'fastify';
import rangeParser from 'range-parser';
import type { ByteRange, FileStorage } from '../files/storage.ts';

export interface FileToSend {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storageKey: string;
}

/** Types that a browser does not run; every other goes out as plain bytes. */
const INERT: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/zip',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'message/rfc822',
  'text/plain',
]);

/** Answers GET and HEAD. Its route must not be packed: a part of packed bytes is no part of the file. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Pick<FileStorage, 'read'>,
  file: FileToSend,
): FastifyReply {
  const part = partOf(request.headers, file);
  nameIt(reply, file);
  if (part === 'none') return reply.code(416).header('Content-Range', `bytes */${file.bytes}`).send();
  if (part) reply.code(206).header('Content-Range', `bytes ${part.start}-${part.end}/${file.bytes}`);
  reply.header('Content-Length', part ? part.end - part.start + 1 : file.bytes);
  return reply.send(request.method === 'HEAD' ? undefined : storage.read(file.storageKey, part ?? undefined));
}

function nameIt(reply: FastifyReply, { name, sha256, mediaType }: FileToSend): void {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  reply
    .type(INERT.has(mediaType) ? mediaType : 'application/octet-stream')
    .header(
      'Content-Disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('Accept-Ranges', 'bytes')
    .header('ETag', tagOf(sha256))
    .header('Content-Security-Policy', "default-src 'none'; sandbox")
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store');
}

const tagOf = (sha256: string): string => `"${sha256}"`;

/**
 * @returns null = the whole file: nothing else was asked for, or in a form that need not be answered (several parts, another unit,
 * nonsense), or by somebody who holds a part of another file; 'none' = no byte of the file lies there
 */
function partOf(
  { range, 'if-range': held }: FastifyRequest['headers'],
  { bytes, sha256 }: FileToSend,
): ByteRange | 'none' | null {
  if (range === undefined || (held !== undefined && held !== tagOf(sha256))) return null;
  const asked = rangeParser(bytes, range, { combine: true });
  // More of the end than there is: all of it.
  if (asked === -1) return /^bytes=\s*-0*[1-9]/.test(range) ? null : 'none';
  if (asked === -2 || asked.type !== 'bytes' || asked.length !== 1) return null;
  return asked[0] ?? null;
}
