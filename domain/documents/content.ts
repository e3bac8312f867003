// What a file is, by the media type that its bytes show. A name promises and is never believed.

/** In words of the people who bring files. */
export const CONTENT_KINDS = [
  'pdf',
  'image',
  'email',
  'document',
  'table',
  'text',
  'web_page',
  'archive',
  'recording',
  'program',
  'other',
] as const;

export type ContentKind = (typeof CONTENT_KINDS)[number];

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Older Word, Excel, PowerPoint and Outlook files share one container, and its beginning does not say whose. */
const OLD_OFFICE = 'application/x-cfb';

const KINDS: Readonly<Record<string, ContentKind>> = {
  'application/pdf': 'pdf',
  'message/rfc822': 'email',
  'text/plain': 'text',
  'text/html': 'web_page',
  'image/svg+xml': 'web_page',
  'application/rtf': 'document',
  [OLD_OFFICE]: 'document',
  [`${OFFICE}.wordprocessingml.document`]: 'document',
  [`${OFFICE}.presentationml.presentation`]: 'document',
  [`${OFFICE}.spreadsheetml.sheet`]: 'table',
  'application/vnd.oasis.opendocument.text': 'document',
  'application/vnd.oasis.opendocument.presentation': 'document',
  'application/vnd.oasis.opendocument.spreadsheet': 'table',
  'application/vnd.ms-outlook': 'email',
  'application/zip': 'archive',
  'application/gzip': 'archive',
  'application/x-7z-compressed': 'archive',
  'application/x-bzip2': 'archive',
  'application/x-rar-compressed': 'archive',
  'application/x-tar': 'archive',
  'application/x-xz': 'archive',
};

/** What runs on a computer or a phone, and packages that install such things. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'application/java-archive',
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/wasm',
  'application/x-apple-diskimage',
  'application/x-deb',
  'application/x-elf',
  'application/x-google-chrome-extension',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/x-msdownload',
  'application/x-rpm',
  'application/x-shockwave-flash',
  'application/x-xpinstall',
]);

/** @param mediaType as the bytes show it: lower case, without parameters */
export function contentKindOf(mediaType: string): ContentKind {
  if (PROGRAMS.has(mediaType)) return 'program';
  const known = KINDS[mediaType];
  if (known) return known;
  if (mediaType.startsWith('image/')) return 'image';
  return /^(audio|video)\//.test(mediaType) ? 'recording' : 'other';
}

/** The media types that the end of a name promises. */
const PROMISES: Readonly<Record<string, readonly string[]>> = {
  csv: ['text/plain'],
  doc: [OLD_OFFICE, 'application/rtf'],
  docx: [`${OFFICE}.wordprocessingml.document`],
  eml: ['message/rfc822', 'text/plain'],
  gif: ['image/gif'],
  heic: ['image/heic', 'image/heif'],
  htm: ['text/html'],
  html: ['text/html'],
  jpeg: ['image/jpeg'],
  jpg: ['image/jpeg'],
  msg: [OLD_OFFICE, 'application/vnd.ms-outlook'],
  odt: ['application/vnd.oasis.opendocument.text'],
  pdf: ['application/pdf'],
  png: ['image/png'],
  pptx: [`${OFFICE}.presentationml.presentation`],
  rtf: ['application/rtf'],
  svg: ['image/svg+xml'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  txt: ['text/plain', 'message/rfc822'],
  webp: ['image/webp'],
  xls: [OLD_OFFICE],
  xlsx: [`${OFFICE}.spreadsheetml.sheet`],
  zip: ['application/zip'],
};

/** False when the end of a file's name says another kind than its bytes; an ending that promises nothing is kept by any. */
export function isAsNamed(name: string, mediaType: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = Object.hasOwn(PROMISES, ending) ? PROMISES[ending] : undefined;
  return promised?.includes(mediaType) ?? true;
}
