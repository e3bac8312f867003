// What one file may cost. A file that wants more is not read, and says why; it is kept all the same.

/** Longest that the reader may be silent: no single page takes so long. */
export const SILENCE_MS = 90_000;

/** Longest for one file, in milliseconds of wall time and in seconds of computing time. */
export const TOTAL_MS = 1_800_000;
export const CPU_SECONDS = 1_500;

/** Of the reader's JavaScript, and of everything that it holds, pictures and WebAssembly included. */
export const HEAP_MB = 512;
export const MEMORY_MB = 1_200;

/** What it may ask the system for, which is more than it comes to use: the system itself refuses it more. */
export const ASKED_MB = 4_000;

/** Pages after these are not read. */
export const MAX_PAGES = 2_000;

/** Pages without words that are read as pictures; those after them have none, and say so. */
export const MAX_OCR_PAGES = 300;

/** Pixels of a picture, or of one within a PDF. A telephone makes 50 million. */
export const MAX_PIXELS = 64_000_000;

/** Longest that a message of the reader may be, in characters: a page with its pictures. */
export const MAX_MESSAGE = 8_000_000;
