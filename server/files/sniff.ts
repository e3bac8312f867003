// What a file is, by its own first bytes: neither its name nor what the sender's program said of it is believed.
import { fileTypeFromBuffer } from 'file-type';

/** How much of a file is looked at, in bytes: containers name what they hold early, or are called by the container's name. */
export const HEAD_BYTES = 65_536;

const UNKNOWN = 'application/octet-stream';

/** Names that the library and the registry of media types write differently. */
const SAME: Readonly<Record<string, string>> = {
  'application/x-compressed': 'application/gzip',
  'application/x.ms.shortcut': 'application/x-ms-shortcut',
};

/** @param head the first `HEAD_BYTES` of the file, or all of it. @returns a media type in lower case, without parameters */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  // The mark of text in UTF-16 looks like the beginning of a sound.
  const found = isUtf16(head) ? undefined : await fileTypeFromBuffer(head).catch(() => undefined);
  const mime = found?.mime.split(';')[0]?.trim() ?? '';
  return mime === '' || mime === 'application/xml' ? textTypeOf(head) : (SAME[mime] ?? mime);
}

const isUtf16 = ([one, two]: Uint8Array): boolean =>
  (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);

/** Mail, page or plain words; bytes that are no text in UTF-8, UTF-16 or Latin-1 are unknown. */
function textTypeOf(head: Uint8Array): string {
  const text = readText(head);
  if (text === null) return UNKNOWN;
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(text))
    return 'image/svg+xml';
  if (/<(!doctype\s+html|html|head|body|script|iframe)[\s>/]/i.test(text.slice(0, 4_096))) return 'text/html';
  return isMail(text) ? 'message/rfc822' : 'text/plain';
}

/** Lines of a mail's head before its first empty line, one of them saying from whom or over what road it came. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  const isHead = lines.every((line) => /^([!-9;-~]+:|[ \t]|From )/.test(line));
  return (
    isHead &&
    lines.some((line) => /^(from|received|return-path|mime-version):/i.test(line)) &&
    lines.length > 2
  );
}

function readText(head: Uint8Array): string | null {
  if (isUtf16(head)) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  try {
    // A letter cut at the end of the head is no fault of the text.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, {
      stream: head.length >= HEAD_BYTES,
    });
    return hasControls(text) ? null : text;
  } catch {
    const text = new TextDecoder('windows-1252').decode(head);
    return hasControls(text) ? null : text;
  }
}

/** Characters that no text holds beside tabs and ends of lines and pages. */
const hasControls = (text: string): boolean => /[\p{Control}\ufffd]/u.test(text.replace(/[\t\n\f\r]/g, ''));
