/** How large a file may be; every page, refusal and description that says so says it from here. */

const MEGABYTE = 1024 * 1024;

/** A scanned letter of some hundred pages. */
export const FILE_BYTES = 25 * MEGABYTE;

/** A table whose lines are taken in: it is read as a whole. */
export const TABLE_BYTES = 5 * MEGABYTE;

/** `25 MB`. */
export const megabytes = (bytes: number): string => `${Math.floor(bytes / MEGABYTE)} MB`;
