/**
 * Comments of others as a table gives them: one that regulations.gov sends on request, our own export, or one that somebody typed.
 * A column is known by its head, whatever its order; a line that cannot be taken is named with its number and the reason, and so
 * nothing in it is lost. Numbers stay as they are written, with their leading zeros.
 */

import { isDate } from '../calendar/local-date.ts';

/** What a column can hold. */
export const COMMENT_COLUMNS = [
  'organization',
  'commenter',
  'firstName',
  'lastName',
  'title',
  'text',
  'trackingNumber',
  'documentId',
  'documentType',
  'postedOn',
  'address',
] as const;
export type CommentColumn = (typeof COMMENT_COLUMNS)[number];

/** Heads in small letters, without signs: regulations.gov, our export, and what people call them. */
const HEADS: Readonly<Record<string, CommentColumn>> = {
  'organization name': 'organization',
  organization: 'organization',
  commenter: 'commenter',
  author: 'commenter',
  authors: 'commenter',
  'submitter name': 'commenter',
  submitter: 'commenter',
  name: 'commenter',
  'first name': 'firstName',
  'last name': 'lastName',
  title: 'title',
  comment: 'text',
  'comment text': 'text',
  text: 'text',
  'tracking number': 'trackingNumber',
  'document id': 'documentId',
  'comment id': 'documentId',
  'document type': 'documentType',
  'posted date': 'postedOn',
  'date posted': 'postedOn',
  posted: 'postedOn',
  address: 'address',
  url: 'address',
  link: 'address',
};

const plainHead = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

export type CommentMatching = Readonly<Partial<Record<CommentColumn, number>>>;

/** Which column is taken for what, by the heads; of two alike the first. */
export const matchCommentColumns = (heads: readonly string[]): CommentMatching =>
  Object.fromEntries(
    heads.flatMap((head, at) => {
      const column = HEADS[plainHead(head)];
      const isFirst = heads.findIndex((other) => HEADS[plainHead(other)] === column) === at;
      return column && isFirst ? [[column, at] as const] : [];
    }),
  );

export interface CommentLine {
  /** As a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TakenComment {
  readonly line: number;
  readonly commenter: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly trackingNumber: string | null;
  readonly postedOn: string | null;
  readonly address: string | null;
}

export interface BadLine {
  readonly line: number;
  /** In a sentence. */
  readonly why: string;
  /** What stands in it, so that it can be found and put right. */
  readonly says: string;
}

export interface CommentTable {
  readonly comments: readonly TakenComment[];
  readonly bad: readonly BadLine[];
}

/** Longest texts, as the act that notes them takes them. */
const LIMITS = { commenter: 300, title: 200, text: 50_000, trackingNumber: 300, address: 300 } as const;

/** Reads each line; the order stays. */
export function readCommentTable(lines: readonly CommentLine[], matching: CommentMatching): CommentTable {
  const read = lines.map((line) => readLine(line, matching));
  return {
    comments: read.flatMap((one) => ('why' in one ? [] : [one])),
    bad: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

function readLine({ line, cells }: CommentLine, matching: CommentMatching): TakenComment | BadLine {
  const cell = (column: CommentColumn): string | null => {
    const at = matching[column];
    return at === undefined ? null : unguarded(cells[at] ?? '').trim() || null;
  };
  const posted = cell('postedOn');
  const postedOn = posted === null ? null : dayIn(posted);
  const taken = {
    line,
    commenter: commenterIn(cell),
    title: cell('title')?.slice(0, LIMITS.title) ?? null,
    text: cell('text'),
    trackingNumber: cell('trackingNumber') ?? cell('documentId'),
    postedOn,
    address: cell('address') ?? pageOf(cell('documentId')),
  };
  const why = troubleOf(taken, { type: cell('documentType'), posted });
  const says = cells.filter((one) => one.trim() !== '').join(' · ');
  if (why !== null) return { line, why, says: says.slice(0, 300) };
  return { ...taken, commenter: taken.commenter ?? '' };
}

type Read = Omit<TakenComment, 'commenter'> & { readonly commenter: string | null };

function troubleOf(
  { commenter, text, trackingNumber, postedOn, address }: Read,
  { type, posted }: { readonly type: string | null; readonly posted: string | null },
): string | null {
  if (type !== null && !COMMENT_TYPES.has(type.toLowerCase())) return `It is no comment but: ${type}.`;
  if (commenter === null) return 'It does not say who commented.';
  if (commenter.length > LIMITS.commenter) return 'The name is longer than 300 characters.';
  if ((text?.length ?? 0) > LIMITS.text) return 'The text is longer than 50,000 characters.';
  if ((trackingNumber?.length ?? 0) > LIMITS.trackingNumber)
    return 'The number is longer than 300 characters.';
  if (posted !== null && postedOn === null)
    return `“${posted.slice(0, 40)}” is no day. Write it as 2026-11-19.`;
  if (address !== null && !isAddress(address))
    return 'The address does not begin with https:// or http://, or is too long.';
  return null;
}

const COMMENT_TYPES: ReadonlySet<string> = new Set(['public submission', 'public submissions', 'comment']);

const isAddress = (address: string): boolean =>
  address.length <= LIMITS.address && /^https?:\/\/[^\s/]+/.test(address);

/** An organization before a person, a person before the title that the portal made of them. */
function commenterIn(cell: (column: CommentColumn) => string | null): string | null {
  const person = [cell('firstName'), cell('lastName')].filter(Boolean).join(' ') || null;
  return cell('organization') ?? cell('commenter') ?? person ?? cell('title');
}

/** Our own export puts a mark before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/** `CMS-2026-0041-0007`: the numbers that regulations.gov gives to what is posted there. */
const DOCUMENT_ID = /^[A-Z][A-Z0-9_]*(?:-[A-Z0-9_]+)*-\d{4}-\d{4}-\d{4,}$/;

const pageOf = (documentId: string | null): string | null =>
  documentId !== null && DOCUMENT_ID.test(documentId)
    ? `https://www.regulations.gov/comment/${documentId}`
    : null;

/** `2026-11-19`, the same with an hour behind it, or `11/19/2026`. */
function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:$|[ ,])/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : american
      ? [american[3], american[1], american[2]]
      : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(written) ? written : null;
}
