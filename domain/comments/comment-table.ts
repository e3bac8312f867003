/**
 * Comments of others as a table gives them: one that regulations.gov sends on request, our own export, or one that somebody typed.
 * A column is known by its head, whatever its order; a line that cannot be taken is named with its number and the reason, and so
 * nothing in it is lost. Numbers stay as they are written, with their leading zeros.
 */

import {
  type BadLine,
  badLine,
  matchHeads,
  type Table,
  type TableRow,
  troubleWithCell,
} from '../documents/table.ts';
import { isKeptDate } from '../matters/fuzzy-date.ts';
import { isWebAddress, TEXT_LIMITS } from '../matters/text.ts';

/** What a column can hold, with the heads by which it is known: those of regulations.gov, of our export, and what people call them. */
const COMMENT_COLUMNS = {
  whose: ['whose'],
  organization: ['organizationname', 'organization'],
  commenter: ['commenter', 'author', 'authors', 'submittername', 'submitter', 'name'],
  firstName: ['firstname'],
  lastName: ['lastname'],
  title: ['title'],
  text: ['comment', 'commenttext', 'text'],
  trackingNumber: ['trackingnumber'],
  documentId: ['documentid', 'commentid'],
  documentType: ['documenttype'],
  postedOn: ['posteddate', 'dateposted', 'posted'],
  address: ['address', 'url', 'link'],
} as const;
type CommentColumn = keyof typeof COMMENT_COLUMNS;

export type CommentMatching = Readonly<Partial<Record<CommentColumn, number>>>;

/** Which column is taken for what, by the heads; of two alike the first. */
export const matchCommentColumns = (heads: readonly string[]): CommentMatching =>
  matchHeads(heads, COMMENT_COLUMNS);

/** Where one of these is, a line can say who commented. */
const WHO: readonly CommentColumn[] = ['organization', 'commenter', 'firstName', 'lastName', 'title'];
export const saysWho = (matching: CommentMatching): boolean =>
  WHO.some((column) => matching[column] !== undefined);

export interface TakenComment {
  readonly line: number;
  readonly commenter: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly trackingNumber: string | null;
  readonly postedOn: string | null;
  readonly address: string | null;
}

export interface CommentTable {
  readonly comments: readonly TakenComment[];
  readonly bad: readonly BadLine[];
}

/** Reads each line; the order stays. */
export function readCommentTable(rows: Table['rows'], matching: CommentMatching): CommentTable {
  const read = rows.map((row) => readLine(row, matching));
  return {
    comments: read.flatMap((one) => ('why' in one ? [] : [one])),
    bad: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

/** What stands in a column of the line at hand; null where nothing does. */
type Cell = (column: CommentColumn) => string | null;

function readLine(row: TableRow, matching: CommentMatching): TakenComment | BadLine {
  const cell: Cell = (column) => {
    const at = matching[column];
    return at === undefined ? null : unguarded(row.cells[at] ?? '').trim() || null;
  };
  const commenter = commenterIn(cell);
  const stop = troubleWithKind(cell);
  if (stop !== null || commenter === null) return badLine(row, stop ?? 'It does not say who commented.');
  const posted = cell('postedOn');
  const taken: TakenComment = {
    line: row.line,
    commenter,
    title: cell('title'),
    text: cell('text'),
    trackingNumber: cell('trackingNumber') ?? cell('documentId'),
    postedOn: posted === null ? null : dayIn(posted),
    address: cell('address') ?? pageOf(cell('documentId')),
  };
  const why = troubleWithTexts(taken) ?? troubleWithDay(posted, taken);
  return why === null ? taken : badLine(row, why);
}

function troubleWithKind(cell: Cell): string | null {
  const type = cell('documentType');
  if (type !== null && !COMMENT_TYPES.has(type.toLowerCase()))
    return `It is no comment but: ${type.slice(0, 40)}.`;
  return cell('whose')?.toLowerCase() === 'ours'
    ? 'It is marked as ours, and here are those of others.'
    : null;
}

/** As the act that notes them takes them. */
function troubleWithTexts({ commenter, title, text, trackingNumber, address }: TakenComment): string | null {
  const trouble =
    troubleWithCell('name', commenter, TEXT_LIMITS.line) ??
    troubleWithCell('title', title, TEXT_LIMITS.title) ??
    troubleWithCell('text', text, TEXT_LIMITS.requestText) ??
    troubleWithCell('number', trackingNumber, TEXT_LIMITS.line) ??
    troubleWithCell('address', address, TEXT_LIMITS.line);
  if (trouble !== null || address === null || isWebAddress(address)) return trouble;
  return 'Its address does not begin with https:// or http://.';
}

const troubleWithDay = (posted: string | null, { postedOn }: TakenComment): string | null =>
  posted !== null && postedOn === null ? `“${posted.slice(0, 40)}” is no day. Write it as 2026-11-19.` : null;

const COMMENT_TYPES: ReadonlySet<string> = new Set(['public submission', 'public submissions', 'comment']);

/** An organization before a person, a person before the title that the portal made of them. */
function commenterIn(cell: Cell): string | null {
  const person = [cell('firstName'), cell('lastName')].filter(Boolean).join(' ') || null;
  return cell('organization') ?? cell('commenter') ?? person ?? cell('title');
}

/** Our own export puts a mark before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');

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
  return isKeptDate(written) ? written : null;
}
