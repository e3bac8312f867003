/** What a picture of the contact sheet is taken of, and the addresses that lists lead to. */

export interface Shot {
  readonly name: string;
  readonly path: string;
  /** Instead of the page itself, the first page it links to whose path fits. */
  readonly link?: RegExp;
  /** Added to the path that was found. */
  readonly tail?: string;
  readonly isMember?: boolean;
  /** With everything unfolded. */
  readonly isOpen?: boolean;
  readonly status?: number;
}

/** Path of the page of one request, whatever follows. */
export const A_REQUEST = /^\/requests\/[0-9A-Za-z]{10}\b/;
/** The same of a lawsuit. */
export const A_LAWSUIT = /^\/lawsuits\/[0-9A-Za-z]{10}\b/;
/** The same of an agency docket. */
export const A_DOCKET = /^\/agency-dockets\/[0-9A-Za-z]{10}\b/;
export const SAMPLES = '/requests?sample=true&status=';
